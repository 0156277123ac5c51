import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blockFault, layOut } from './blocks'
import { canonicalText } from './canonical'
import { readDump } from './dump'

const folder = join(process.cwd(), 'e2e', 'data')
const dumpOf = (name: string) => readDump(canonicalText(readFileSync(join(folder, name), 'utf8')))
const bodyOf = (name: string) =>
  dumpOf(name)
    .drafts.filter((draft) => !draft.furniture && draft.kind !== 'caption' && draft.kind !== 'title')
    .map((draft) => draft.text)
const foldedOf = (name: string) =>
  dumpOf(name).drafts.flatMap((draft) => (draft.furniture ? [`${draft.furniture}: ${draft.text.slice(0, 30)}`] : []))
const letters = (text: string) => text.replace(/\s/g, '')

describe('a page dump', () => {
  test('keeps its title, its paragraphs and its captions, and folds what the page says to its visitor', () => {
    const { drafts, stated } = dumpOf('morning-star.txt')
    expect(stated.title).toBe('Fishing talks end with a promise and a painting: Sundre and Halland show their softer side')
    expect(stated.published).toBeNull()
    expect(stated.authors).toEqual([])
    expect(bodyOf('morning-star.txt')).toHaveLength(7)
    expect(bodyOf('morning-star.txt')[0]).toMatch(/^Sundre and Halland concluded/)
    expect(drafts.filter((draft) => draft.kind === 'caption' && !draft.furniture)).toHaveLength(1)
    expect(foldedOf('morning-star.txt')).toContain('sign-up: Sign up now: Get the Star’s ne')
    expect(foldedOf('morning-star.txt')).toContain('caption-repeated: Sundre’s fisheries minister Al')
  })

  test('has the wire credit that runs into its last sentence split off and named', () => {
    const { drafts, stated } = dumpOf('morning-star.txt')
    expect(stated.credits).toEqual(['The Northern Herald', 'Baltic News Network'])
    expect(drafts.find((draft) => draft.furniture === 'credit')?.text).toBe('THE NORTHERN HERALD/ BALTIC NEWS NETWORK')
    expect(bodyOf('morning-star.txt')[6]).toMatch(/state radio said\.$/)
  })

  test('states date and author where the page does', () => {
    const { stated } = dumpOf('harbour-institute.txt')
    expect(stated).toMatchObject({
      title: 'Further Signs of a Warmer Current Between Sundre and Halland',
      published: '2033-10-29',
      authors: ['Tomas Reger'],
    })
    expect(stated.publisher).toMatch(/Harbour (Institute|Papers)/)
    expect(bodyOf('harbour-institute.txt')).toHaveLength(5)
  })

  test('has its byline read from capitals and its comment box folded', () => {
    const { stated } = dumpOf('capital-daily.txt')
    expect(stated.authors).toEqual(['Signe Aamodt'])
    expect(stated.publisher).toBe('Capital Daily')
    expect(bodyOf('capital-daily.txt')).toHaveLength(5)
    expect(foldedOf('capital-daily.txt').filter((line) => line.startsWith('title-repeated'))).toHaveLength(1)
  })

  test('is given no title when it has none', () => {
    const { stated } = dumpOf('coast-mirror.txt')
    expect(stated.title).toBeNull()
    expect(stated.publisher).toBe('Coast Mirror')
    expect(stated.credits).toEqual(['Kystposten'])
    expect(bodyOf('coast-mirror.txt')).toHaveLength(5)
  })

  test('has a donation appeal folded although it is prose', () => {
    expect(bodyOf('free-tide.txt')).toHaveLength(6)
    expect(foldedOf('free-tide.txt').filter((line) => line.startsWith('donation')).length).toBeGreaterThanOrEqual(4)
    expect(dumpOf('free-tide.txt').stated).toMatchObject({
      title: 'Sundre’s Delegation in Marhavn to ‘Breathe New Life’ Into Ties',
      publisher: 'The Free Tide',
    })
  })

  test('loses no letter, whatever it is made of', () => {
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
      const raw = canonicalText(readFileSync(join(folder, name), 'utf8'))
      expect(letters(layOut(readDump(raw).drafts).text)).toBe(letters(raw))
    }
    const line = fc.oneof(
      fc.string({ maxLength: 80 }),
      fc.constantFrom(
        'Share',
        'By Ann Lee',
        'Subscribe now',
        'It rained. REUTERS NEWS',
        '© 2031 The Star',
        'A long sentence about the harbour that was closed on Monday after the storm had passed.',
      ),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        const raw = canonicalText(lines.join('\n'))
        const page = layOut(readDump(raw).drafts)
        expect(letters(page.text)).toBe(letters(raw))
        expect(blockFault(page.text, page.blocks)).toBeNull()
      }),
    )
  })
})

describe('a block of a page dump', () => {
  const paragraph = 'The harbour master told the council that the quay would stay closed until the crane had been inspected by an office.'
  const doubts = (last: string, page = ['Share', 'Tweet']) => {
    const { text, extraction } = layOut(
      readDump(['Quay closed after a crane fell into the basin', paragraph, paragraph.replace('quay', 'pier'), last, ...page].join('\n'))
        .drafts,
    )
    return extraction?.waiting.map((start) => text.slice(start).split('\n')[0]) ?? null
  }

  test('is in doubt below a sentence of twelve words at the edge of the text, and sure from there on', () => {
    const eleven = 'Ships will be sent to the eastern basin until next week.'
    expect(doubts(eleven)).toEqual([eleven])
    expect(doubts(eleven.replace('next week', 'the next week'))).toEqual([])
  })

  test('is no question where no page stands around the text', () => {
    expect(doubts('Ships will be sent to the eastern basin until next week.', [])).toBeNull()
  })
})

test('a report that says “we” in quotations is no appeal', () => {
  const report = [
    'Harbour pilots ask for help',
    '“We need support, and we need it from you,” the pilots wrote to the ministry on Monday, asking for two more boats before the winter.',
    'The ministry said that it would answer by Friday and that the budget for the year had been spent on the new crane in the eastern basin.',
    'The pilots’ union has 140 members in the four ports of the region and has asked for boats in each of the last three years.',
  ].join('\n\n')
  expect(readDump(report).drafts.map((draft) => draft.furniture ?? draft.kind)).toEqual(['title', 'paragraph', 'paragraph', 'paragraph'])
})
