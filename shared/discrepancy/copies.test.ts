import { describe, expect, it } from 'vitest'
import { copiedShare, copiesBetween, fewestCopiedWords } from './copies'
import { queue, sourceOf } from './engine.testing'
import { findDiscrepancies } from './find-discrepancies'

const none = { aliases: [], apart: [] }
const found = (sources: Parameters<typeof findDiscrepancies>[0]) => findDiscrepancies(sources, none)

const agency =
  'Rescue boats took 46 passengers off the excursion steamer Aurelia on Sunday after it struck a sandbank near Corran Point, said harbour master Edda Quill of Tenby.'
const own = (words: string) => `Edda Quill of Tenby told reporters at Corran Point about the Aurelia. ${words}`
const told = 'Rescue boats took 52 passengers off the excursion steamer Aurelia near Corran Point, Edda Quill of Tenby confirmed.'

describe('a paragraph that two sources print alike', () => {
  it('is held against neither, though its Sunday is another day by the date of each', () => {
    const a = sourceOf(1, agency, '2031-03-04')
    const b = sourceOf(2, `${agency}\n\n${own('The pier was closed.')}`, '2031-03-12')
    expect(found([a, b])).toEqual([])
  })

  it('is told once against a third source, with who else prints it', () => {
    const a = sourceOf(1, agency, '2031-03-05')
    const b = sourceOf(2, `${own('The pier was closed.')}\n\n${agency}`, '2031-03-06')
    const c = sourceOf(3, told, '2031-03-06')
    const counts = found([a, b, c]).filter(({ type }) => type === 'number')
    expect(counts.map(({ sides }) => sides.map(({ sourceId, value, alsoIn }) => [sourceId, value, alsoIn]))).toEqual([
      [
        [a.id, '46 passengers', [b.id]],
        [c.id, '52 passengers', []],
      ],
    ])
  })

  it('is a discrepancy all the same where one of the two changed the figure', () => {
    const changed = agency.replace('46', '64')
    expect(copiesBetween(sourceOf(1, agency), sourceOf(2, changed))).toHaveLength(1)
    expect(queue(found([sourceOf(1, agency), sourceOf(2, changed)]))).toContain('number/conflict')
  })

  it('may be cut or begin otherwise: what is left of it is the same voice', () => {
    const cut = 'Rescue boats took 46 passengers off the excursion steamer Aurelia on Sunday after it struck a sandbank.'
    expect(copiesBetween(sourceOf(1, agency), sourceOf(2, cut))).toHaveLength(1)
  })
})

describe('a copy', () => {
  const words = Array.from({ length: 32 }, (_, at) => `word${String.fromCharCode(97 + (at % 26))}${at}`)
  /** Thirty sequences of three; each changed word among the first breaks up to three of them. */
  const changed = (count: number) => words.map((word, at) => (at % 3 === 2 && at < count * 3 ? `other${at}` : word)).join(' ')
  const frames = (text: string) => ({ ...sourceOf(1, 'A.'), paragraphs: [text] })

  it(`needs ${copiedShare * 100} % of its sequences`, () => {
    expect(copiesBetween(frames(words.join(' ')), frames(changed(3)))).toHaveLength(1)
    expect(copiesBetween(frames(words.join(' ')), frames(changed(4)))).toEqual([])
  })

  it(`is no paragraph of fewer than ${fewestCopiedWords} words`, () => {
    const [enough, few] = [fewestCopiedWords, fewestCopiedWords - 1].map((length) => frames(words.slice(0, length).join(' ')))
    if (!enough || !few) throw new Error('Two paragraphs were made.')
    expect(copiesBetween(enough, enough)).toHaveLength(1)
    expect(copiesBetween(few, few)).toEqual([])
  })

  it('is not what two reporters write of one event', () => {
    expect(copiesBetween(sourceOf(1, agency), sourceOf(2, told))).toEqual([])
  })
})
