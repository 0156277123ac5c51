import { describe, expect, it } from 'vitest'
import { between, queue, sourceOf } from './engine.testing'
import { explainPair } from './explain-pair'
import { findDiscrepancies } from './find-discrepancies'
import { framesVersion } from './source-frames'

const none = { aliases: [], apart: [] }

describe('findings', () => {
  it('tell two figures for one thing', () => {
    expect(
      queue(
        between('The ferry carried 214 passengers when it struck the pier.', 'The ferry carried 231 passengers when it struck the pier.'),
      ),
    ).toEqual(['number/conflict'])
  })
  it('tell two spellings of one name as a variant', () => {
    expect(queue(between('Harbour master Ilya Brandt closed the quay.', 'Harbour master Ilja Brandt closed the quay.'))).toEqual([
      'name/variant',
    ])
  })
  it('tell two ranks of one person as a tension', () => {
    expect(queue(between('Police chief Nora Feld spoke first.', 'Deputy police chief Nora Feld spoke first.'))).toEqual(['title/tension'])
  })
  it('take somebody else who is named beside a person for no office of that person', () => {
    const both = 'The master, Captain Nora Feld, and the chief engineer have been heard.'
    expect(queue(between('Captain Nora Feld spoke first.', both))).toEqual([])
  })
  it('tell the same words in two mouths', () => {
    const words = '"We heard the hull scrape along the stones for a minute,"'
    expect(queue(between(`${words} said Nora Feld, the mate.`, `${words} said Ivo Marsh, the cook.`))).toEqual(['attribution/tension'])
  })
  it('are none between sources without shared names', () => {
    const ferry = sourceOf(1, 'The ferry carried 214 passengers when it struck the pier at Oldhaven.')
    const mill = sourceOf(2, 'The mill employed 231 passengers of the old railway at Grunwald.')
    expect(findDiscrepancies([ferry, mill], none)).toEqual([])
  })
  it('need three shared words of names, or fewer and much else: a capital and its country are in every story', () => {
    const rest =
      'Bram Odell, the mate, blamed a rope, a winch and the fog over the quay. Divers looked at the keel. Una Sorrel, the owner, sold tickets for the next trip while pilots towed barges. A buoy had drifted and the lamp was dark.'
    const other =
      'The judge, Mara Finch, heard a baker, two printers and Lew Tarvin, a clerk of the mint. Rain fell on the square. Elections are due when the harvest ends and shops reopen. Grapes ripened early and the choir rehearsed.'
    const told = (count: number, who: string, more: string) => `The ferry carried ${count} passengers to Oldhaven in Marland${who}. ${more}`
    const found = (a: string, b: string) => queue(findDiscrepancies([sourceOf(1, a), sourceOf(2, b)], none))
    expect(found(told(214, '', rest), told(231, '', other))).toEqual([])
    expect(found(told(214, ', said Edda Quill', rest), told(231, ', said Edda Quill', other))).toEqual(['number/conflict'])
    expect(found(told(214, '', rest), told(231, '', rest))).toEqual(['number/conflict'])
  })
  it('are the same whichever source comes first', () => {
    const a = sourceOf(1, 'The ferry carried 214 passengers to Oldhaven, Edda Quill said.', '2031-03-04')
    const b = sourceOf(2, 'The ferry carried 231 passengers to Oldhaven, Edda Quill said.', '2031-03-04')
    const keys = (sources: Parameters<typeof findDiscrepancies>[0]) => findDiscrepancies(sources, none).map(({ key }) => key)
    expect(keys([a, b])).toHaveLength(1)
    expect(keys([a, b])).toEqual(keys([b, a]))
  })
  it('say of each source which other it differs from, though two of three agree in other words', () => {
    const names = 'Officials in Marlow and Tenby said so, according to Edda Quill.'
    const told = ['The foghorn sounded twice at Corran.', 'The foghorn wailed twice at Corran.', 'The foghorn never went off at Corran.']
    const [first, second, third] = told.map((text, index) => sourceOf(index + 1, `${text}\n\n${names}`, `2031-03-0${index + 1}`))
    if (!first || !second || !third) throw new Error('Three sources were made.')
    const found = findDiscrepancies([first, second, third], none).filter(({ type }) => type === 'negation')
    expect(found).toHaveLength(1)
    const against = new Map(found[0]?.sides.map((side) => [side.sourceId, side.against]))
    expect([against.get(first.id), against.get(second.id)]).toEqual([third.id, third.id])
    expect([first.id, second.id]).toContain(against.get(third.id))
  })
  it('leave a source in another language out, and say so', () => {
    const german = sourceOf(
      1,
      'Die Fähre trug nach Angaben der Behörde zweihundert Menschen, als sie gegen die Mauer des alten Hafens stieß und dort in kurzer Zeit unterging, wie ein Sprecher am Abend sagte.',
    )
    expect(german.sentences).toEqual([])
    expect(german.version).toBe(framesVersion)
    expect(sourceOf(2, 'Die Fähre', null).id).toBe('src_00000002')
  })
})

describe('an explained pair', () => {
  const a = sourceOf(1, 'The ferry carried 214 passengers to Oldhaven, Edda Quill said.')
  const b = sourceOf(2, 'The ferry carried 231 passengers to Oldhaven, Edda Quill said.\n\nSoup was served.')
  const whole = (frames: typeof a) => ({ frames, range: { start: 0, end: 50 } })
  it('gives the reason of the finding it touches', () => {
    expect(explainPair(whole(a), whole(b), none)).toEqual([expect.stringContaining('two figures for passengers')])
  })
  it('says when both passages are of one source', () => {
    expect(explainPair(whole(a), whole(a), none)).toEqual([expect.stringContaining('one source')])
  })
  it('says when passages share no word', () => {
    const soup = { frames: b, range: { start: b.text.indexOf('Soup'), end: b.text.length } }
    expect(explainPair(whole(a), soup, none)).toEqual([expect.stringContaining('share hardly a word')])
  })
})
