import { expect, test } from 'vitest'
import { claimOf } from '../brief/brief.testing'
import { evidence } from '../claims/claims.testing'
import type { Evidence } from '../claims/evidence'
import type { Claim } from '../model/claim'
import type { SourceId } from '../model/schema'
import type { SourceCard } from '../model/source'
import { arrange, type MatrixLine, plainArrangement, tagsOf } from './arrange'
import { cellOf, matrixColumns, matrixRows, readSources, sideBySide, speaking } from './matrix'
import { writeMatrixCsv } from './matrix-csv'
import { shortQuote, shortQuoteLength } from './short-quote'
import { pageLines, stepFrom } from './steps'

const tide = evidence({ by: 'Tide', words: 'nine boats left' })
const gull = evidence({ by: 'Gull', words: 'eleven boats left', stance: 'contradicts' })
const reef = evidence({ by: 'Reef', words: 'boats, some of them empty', stance: 'qualifies' })

function tagged(name: string, text: string, ...tags: string[]): Claim {
  return { ...claimOf(name, text), tags }
}

function sourceOf({ source }: Evidence, patch: Partial<SourceCard> = {}): SourceCard {
  if (!source) throw new Error('The evidence has no source.')
  return { ...source, ...patch }
}

const boats = tagged('1', 'Nine boats left.', 'fleet')
const storm = tagged('2', 'A storm was forecast.', 'fleet', 'weather')
const quiet = tagged('3', 'Nobody asked the harbour master.')

function rowsOf() {
  return matrixRows(
    [quiet, boats, storm],
    new Map([
      [boats.id, [tide, gull, reef]],
      [storm.id, [tide]],
    ]),
  )
}

const texts = (lines: readonly MatrixLine[]) => lines.map((line) => (line.kind === 'claim' ? line.row.claim.text : `#${line.tag}`))

test('sources stand by the date they state, those without one last', () => {
  const columns = matrixColumns([
    sourceOf(tide, { published: null }),
    sourceOf(gull, { published: '2031-03' }),
    sourceOf(reef, { published: '0001-01-01' }),
    sourceOf(evidence({ by: 'Far' }), { published: '9999-12-31' }),
  ])
  expect(columns.map(({ publisher }) => publisher)).toEqual(['Reef', 'Gull', 'Far', 'Tide'])
})

test('sources of one day stand by name', () => {
  expect(matrixColumns([sourceOf(tide), sourceOf(gull)]).map(({ publisher }) => publisher)).toEqual(['Gull', 'Tide'])
})

test('a source that was read and says nothing is silent; one that nobody opened is unread', () => {
  const [, row] = rowsOf()
  if (!row) throw new Error('There is no second row.')
  const opened = evidence({ by: 'Opened' }).sourceId
  const marked = evidence({ by: 'Marked' })
  const never = evidence({ by: 'Never' }).sourceId
  const read = readSources([opened], marked.annotation ? [marked.annotation] : [])
  expect(cellOf(row, opened, read)).toEqual({ kind: 'silent' })
  expect(cellOf(row, marked.sourceId, read)).toEqual({ kind: 'silent' })
  expect(cellOf(row, never, read)).toEqual({ kind: 'unread' })
})

test('a source that speaks keeps all its passages in its cell, whatever their stance', () => {
  const again = evidence({ by: 'Tide', words: 'or ten', stance: 'qualifies' })
  const [row] = matrixRows([boats], new Map([[boats.id, [tide, gull, again]]]))
  if (!row) throw new Error('There is no row.')
  expect(cellOf(row, tide.sourceId, new Set())).toEqual({ kind: 'speaks', evidence: [tide, again] })
  expect(row.status.kind).toBe('disputed')
})

test('columns without a word on the claims shown can be left out', () => {
  const mute = sourceOf(evidence({ by: 'Mute' }))
  expect(speaking([sourceOf(tide), mute], rowsOf())).toEqual([sourceOf(tide)])
})

test('the source and the claim that a person stays on are shown, though they fit no more', () => {
  const mute = sourceOf(evidence({ by: 'Mute' }))
  expect(speaking([mute, sourceOf(tide)], rowsOf(), mute.id)).toEqual([mute, sourceOf(tide)])
  expect(texts(arrange(rowsOf(), { ...plainArrangement, status: 'disputed' }, quiet.id))).toEqual([boats.text, quiet.text])
})

test('claims stand in the order in which they were made', () => {
  expect(texts(arrange(rowsOf(), plainArrangement))).toEqual([boats.text, storm.text, quiet.text])
})

test('what needs work comes first when asked for', () => {
  expect(texts(arrange(rowsOf(), { ...plainArrangement, order: 'urgency' }))).toEqual([boats.text, storm.text, quiet.text])
  expect(texts(arrange(rowsOf(), { ...plainArrangement, order: 'gaps' }))).toEqual([quiet.text, storm.text, boats.text])
  expect(texts(arrange(rowsOf(), { ...plainArrangement, order: 'text' }))).toEqual([storm.text, boats.text, quiet.text])
})

test('a status and a tag both narrow the claims', () => {
  expect(texts(arrange(rowsOf(), { ...plainArrangement, status: 'disputed' }))).toEqual([boats.text])
  expect(texts(arrange(rowsOf(), { ...plainArrangement, tag: 'fleet' }))).toEqual([boats.text, storm.text])
  expect(texts(arrange(rowsOf(), { ...plainArrangement, status: 'disputed', tag: 'weather' }))).toEqual([])
})

test('grouped, a claim stands under each of its tags, and claims without one come last', () => {
  const lines = arrange(rowsOf(), { ...plainArrangement, byTag: true })
  expect(texts(lines)).toEqual(['#fleet', boats.text, storm.text, '#weather', storm.text, '#null', quiet.text])
  expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length)
  expect(tagsOf(rowsOf())).toEqual(['fleet', 'weather'])
})

test('arrows go from claim to claim over headings, and stop at the edges', () => {
  const lines = arrange(rowsOf(), { ...plainArrangement, byTag: true })
  const step = (line: number, column: number, key: string, far = false) => stepFrom({ line, column }, key, far, lines, 3)
  expect(step(2, 0, 'ArrowDown')).toEqual({ line: 4, column: 0 })
  expect(step(4, 0, 'ArrowUp')).toEqual({ line: 2, column: 0 })
  expect(step(1, 0, 'ArrowUp')).toEqual({ line: -1, column: 0 })
  expect(step(-1, 0, 'ArrowDown')).toEqual({ line: 1, column: 0 })
  expect(step(6, 0, 'ArrowDown')).toEqual({ line: 6, column: 0 })
  expect(step(1, -1, 'ArrowLeft')).toEqual({ line: 1, column: -1 })
  expect(step(1, 2, 'ArrowRight')).toEqual({ line: 1, column: 2 })
  expect(step(2, 1, 'Home')).toEqual({ line: 2, column: -1 })
  expect(step(2, 1, 'End', true)).toEqual({ line: 6, column: 2 })
  expect(step(6, 1, 'Home', true)).toEqual({ line: 1, column: -1 })
  expect(step(1, 0, 'a')).toBeNull()
})

test('pages go by their lines and end at the first and the last claim', () => {
  const many = Array.from({ length: pageLines + 2 }, (_, index) => claimOf(`m${index}`, `Claim ${index}`))
  const lines = arrange(matrixRows(many, new Map()), plainArrangement)
  expect(stepFrom({ line: 0, column: 0 }, 'PageDown', false, lines, 1)?.line).toBe(pageLines)
  expect(stepFrom({ line: pageLines, column: 0 }, 'PageDown', false, lines, 1)?.line).toBe(pageLines + 1)
  expect(stepFrom({ line: pageLines + 1, column: 0 }, 'PageUp', false, lines, 1)?.line).toBe(1)
  expect(stepFrom({ line: 1, column: 0 }, 'PageUp', false, lines, 1)?.line).toBe(0)
})

test('with no claims there is nowhere to go', () => {
  expect(stepFrom({ line: -1, column: 0 }, 'ArrowDown', false, [], 1)).toEqual({ line: -1, column: 0 })
})

test('beside an opened passage lie those of other sources, disagreement first', () => {
  const agreeing = evidence({ by: 'Agreeing' })
  const own = evidence({ by: 'Tide', words: 'nine again' })
  expect(sideBySide(tide, [tide, agreeing, own, gull])).toEqual([tide, gull, agreeing])
})

test('a quote that fits is shown whole; a longer one is cut between words', () => {
  expect(shortQuote('a'.repeat(shortQuoteLength))).toHaveLength(shortQuoteLength)
  const cut = shortQuote(`${'boat '.repeat(40)}`)
  expect(cut.endsWith('boat…')).toBe(true)
  expect(cut.length).toBeLessThanOrEqual(shortQuoteLength + 1)
  expect(shortQuote('⛵'.repeat(200)).length).toBeLessThanOrEqual(shortQuoteLength + 1)
  expect(shortQuote(`a${'😀'.repeat(100)}`)).not.toMatch(/[\uD800-\uDBFF]…$/)
})

test('as a table each cell holds stance and quote, and the two kinds of gap keep their names', () => {
  const silent = sourceOf(evidence({ by: 'Silent' }))
  const unread = sourceOf(evidence({ by: 'Unread' }), { published: null })
  const lines = arrange(rowsOf(), { ...plainArrangement, byTag: true })
  const csv = writeMatrixCsv(lines, [sourceOf(tide), sourceOf(gull), silent, unread], new Set<SourceId>([silent.id]))
  expect(csv.split('\r\n')).toEqual([
    '\uFEFFclaim,status,tags,"Tide, 2031-03-04","Gull, 2031-03-04","Silent, 2031-03-04",Unread',
    'Nine boats left.,Disputed,fleet,supports: nine boats left,contradicts: eleven boats left,silent,unread',
    'A storm was forecast.,Single source,fleet; weather,supports: nine boats left,unread,silent,unread',
    'Nobody asked the harbour master.,Unsupported,,unread,unread,silent,unread',
    '',
  ])
})
