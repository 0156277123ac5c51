import { expect, test } from 'vitest'
import { evidence } from '../claims/claims.testing'
import type { Annotation } from '../model/annotation'
import type { QuotedFinding } from '../model/finding'
import type { Link } from '../model/link'
import type { AnnotationId, SourceId } from '../model/schema'
import { elsewhere, elsewhereAt, elsewhereNear, wordingElsewhere } from './elsewhere'

const courier = marked('Courier', '214 people', ['The list had ', ' on it.'])
const ledger = marked('Ledger', '231 people', ['In all ', ' were aboard.'])
const annotations = new Map<AnnotationId, Annotation>([courier, ledger].map((annotation) => [annotation.id, annotation]))

function marked(by: string, words: string, around: readonly [string, string]): Annotation {
  const { annotation } = evidence({ by, words, around })
  if (!annotation) throw new Error('The evidence has no passage.')
  return annotation
}

function link(from: Annotation, to: Annotation): Link {
  const end = (annotation: Annotation) => ({ kind: 'annotation' as const, id: annotation.id, sourceId: annotation.sourceId })
  return { ...evidence({ by: 'Anybody' }).link, from: end(from), to: end(to), relation: 'contradicts' } as Link
}

function finding(sides: readonly { readonly sourceId: SourceId; readonly start: number; readonly value: string }[]): QuotedFinding {
  return {
    sides: sides.map(({ sourceId, start, value }) => ({ sourceId, start, end: start + value.length, value })),
    quotes: sides.map(({ value }) => ({ before: 'about ', words: value, after: ' souls', locator: '¶1' })),
  } as unknown as QuotedFinding
}

test('a link is told from both of its ends, with what stands around the words there', () => {
  const links = [link(courier, ledger)]
  expect(elsewhere(courier.sourceId, links, annotations, [])).toMatchObject([
    { why: 'contradicts', sourceId: ledger.sourceId, quote: { before: 'In all ', words: '231 people', after: ' were aboard.' } },
  ])
  expect(elsewhere(ledger.sourceId, links, annotations, [])).toMatchObject([{ sourceId: courier.sourceId, quote: { words: '214 people' } }])
})

test('a passage whose words are gone from the other source keeps its quote and leads nowhere; one that is gone from here says nothing', () => {
  const lost: Annotation = { ...ledger, state: { kind: 'lost', kept: false } }
  const known = new Map(annotations).set(lost.id, lost)
  expect(elsewhere(courier.sourceId, [link(courier, lost)], known, [])).toMatchObject([{ there: null, quote: { words: '231 people' } }])
  expect(elsewhere(lost.sourceId, [link(courier, lost)], known, [])).toEqual([])
})

test('a discrepancy tells each of the other sources, and links to claims or within one source tell nothing', () => {
  const [a, b, c] = ['src_a', 'src_b', 'src_c'] as unknown as [SourceId, SourceId, SourceId]
  const three = finding([
    { sourceId: a, start: 40, value: '214' },
    { sourceId: b, start: 10, value: '231' },
    { sourceId: c, start: 7, value: '230' },
  ])
  const told = elsewhere(a, [link(courier, courier)], annotations, [three])
  expect(told.map(({ why, sourceId, quote }) => [why, sourceId, quote.words])).toEqual([
    ['discrepancy', b, '231'],
    ['discrepancy', c, '230'],
  ])
  expect(elsewhereAt(told, 41)).toEqual(told)
  expect(elsewhereAt(told, 43)).toEqual([])
})

test('the passage that is nearest to where somebody reads is told whole', () => {
  const [a, b] = ['src_a', 'src_b'] as unknown as [SourceId, SourceId]
  const told = elsewhere(a, [], annotations, [
    finding([
      { sourceId: a, start: 10, value: '214' },
      { sourceId: b, start: 1, value: '231' },
    ]),
    finding([
      { sourceId: a, start: 100, value: 'March' },
      { sourceId: b, start: 50, value: 'April' },
    ]),
  ])
  expect(elsewhereNear(told, 0).map(({ quote }) => quote.words)).toEqual(['231'])
  expect(elsewhereNear(told, 80).map(({ quote }) => quote.words)).toEqual(['April'])
  expect(elsewhereNear([], 80)).toEqual([])
})

test('shared wording is shown with what stands around it', () => {
  const text = 'He said that\nthe ferry struck the western reef shortly before midnight, and left.'
  const start = text.indexOf('the ferry')
  const there = { start, end: text.indexOf(', and') }
  expect(wordingElsewhere([{ here: { start: 0, end: 59 }, there }], 'src_b' as SourceId, text)).toMatchObject([
    { quote: { before: 'He said that ', words: 'the ferry struck the western reef shortly before midnight', after: ', and left.' } },
  ])
})
