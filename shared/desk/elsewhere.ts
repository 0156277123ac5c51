/**
 * What other sources say of the passages of one, for showing it beside them: the other ends of links, the other tellings of
 * discrepancies, and wording that another text shares.
 */
import type { Anchor, Annotation } from '../model/annotation'
import type { QuotedFinding } from '../model/finding'
import type { Link } from '../model/link'
import type { AnnotationId, Range, SourceId } from '../model/schema'
import type { Relation } from '../model/vocabulary'
import { contextLength, quoteOf } from '../text/passage'
import type { Counterpart } from './counterparts'

export type Elsewhere = {
  /** The words in this source, in UTF-16 code units of its text. */
  readonly here: Range
  readonly why: Relation | 'discrepancy' | 'same wording'
  readonly sourceId: SourceId
  /** The words in the other source; null where they are gone from it. */
  readonly there: Range | null
  readonly quote: { readonly before: string; readonly words: string; readonly after: string }
}

/** How much stands around shared wording when it is shown, in characters on each side. */
const around = 60

/** What a linked passage shows of a long quote, in characters. */
const longestQuote = 400

/** The other ends of the links of a source's passages, and the other tellings of its discrepancies, in the order of its text. */
export function elsewhere(
  sourceId: SourceId,
  links: Iterable<Link>,
  annotations: ReadonlyMap<AnnotationId, Annotation>,
  findings: readonly QuotedFinding[],
): readonly Elsewhere[] {
  const found: Elsewhere[] = []
  for (const { from, to, relation } of links) {
    if (from.kind !== 'annotation' || to.kind !== 'annotation') continue
    const ends = [annotations.get(from.id), annotations.get(to.id)]
    for (const [mine, other] of [ends, [...ends].reverse()]) {
      if (!mine || !other || mine.sourceId !== sourceId || other.sourceId === sourceId || mine.state.kind === 'lost') continue
      for (const here of mine.anchors)
        found.push({ here, why: relation, sourceId: other.sourceId, there: placeIn(other), quote: quoted(other.anchors) })
    }
  }
  for (const { sides, quotes } of findings) {
    const mine = sides.find((side) => side.sourceId === sourceId)
    for (const [index, side] of sides.entries()) {
      const { before = '', words = side.value, after = '' } = quotes[index] ?? {}
      if (mine && side !== mine)
        found.push({ here: mine, why: 'discrepancy', sourceId: side.sourceId, there: side, quote: { before, words, after } })
    }
  }
  return found.sort((a, b) => a.here.start - b.here.start)
}

/** Shared wording (counterparts.ts), with what stands around it in the other text. */
export function wordingElsewhere(pairs: readonly Counterpart[], sourceId: SourceId, text: string): readonly Elsewhere[] {
  return pairs.map(({ here, there }) => ({
    here,
    why: 'same wording',
    sourceId,
    there,
    quote: {
      before: lead(text.slice(Math.max(0, there.start - around), there.start)),
      words: plain(text.slice(there.start, there.end)),
      after: trail(text.slice(there.end, there.end + around)),
    },
  }))
}

/** Those whose words hold this offset. */
export function elsewhereAt(list: readonly Elsewhere[], offset: number): readonly Elsewhere[] {
  return list.filter(({ here }) => here.start <= offset && offset < here.end)
}

/** Those about the passage that is nearest to an offset, of two that are as near the earlier: what a reader who has come that far is at. */
export function elsewhereNear(list: readonly Elsewhere[], offset: number): readonly Elsewhere[] {
  const distance = ({ here }: Elsewhere) => (offset < here.start ? here.start - offset : Math.max(0, offset - here.end))
  let nearest: Elsewhere | null = null
  for (const one of list) if (!nearest || distance(one) < distance(nearest)) nearest = one
  if (!nearest) return []
  const { start, end } = nearest.here
  return list.filter(({ here }) => here.start < end && start < here.end)
}

function placeIn({ state, anchors: [first] }: Annotation): Range | null {
  return first && state.kind !== 'lost' ? { start: first.start, end: first.end } : null
}

function quoted(anchors: readonly Anchor[]): Elsewhere['quote'] {
  const words = quoteOf(anchors)
  const [first, last] = [anchors[0], anchors[anchors.length - 1]]
  if (words.length > longestQuote) return { before: '', words: `${words.slice(0, longestQuote)}…`, after: '' }
  return { before: lead(first?.prefix ?? ''), words, after: trail(last?.suffix ?? '') }
}

function plain(words: string): string {
  return words.replace(/\s+/g, ' ')
}

/** What stands before a quote, from a whole word on where it was cut. */
function lead(context: string): string {
  return context.length < contextLength ? plain(context) : plain(context).replace(/^\S*\s/, '… ')
}

/** What stands after it, up to a whole word. */
function trail(context: string): string {
  return context.length < contextLength ? plain(context) : plain(context).replace(/\s\S*$/, ' …')
}
