/** What a source says of a series of events: that this is the first, that it never happened before, when it last did, that it comes every year. */
import type { Range } from '../model/schema'
import type { Placed } from './pairing'

export type SeriesClaim = {
  readonly kind: 'first' | 'never' | 'last' | 'annual'
  readonly at: Placed
  readonly words: Range
  /** "The first since 1987": what lies before tells nothing against it. */
  readonly since: number | null
  /** "Last met in 2019": the year. */
  readonly year: number | null
}

/** One event of a series that lies back: dated, or marked as earlier by a word ("before", "another", "already"). */
export type EarlierEvent = { readonly at: Placed; readonly words: Range; readonly year: number | null; readonly marked: boolean }

const patterns: readonly (readonly [SeriesClaim['kind'], RegExp])[] = [
  [
    'never',
    /\b(?:never before|never (?:\p{L}+ ){0,3}before|nothing (?:like (?:this|it|that) )?(?:has|had) (?:ever )?happened|unprecedented|without precedent|had never|has never|have never|no \p{L}+ (?:has|had|have) ever)\b/giu,
  ],
  [
    'last',
    /\b(?:was|were|is|has|had|which|who|that|when|town|it|they|\p{Ll}{3,}) last (?:\p{L}+(?:ed|en)|met|held|seen|hit|shut|won|lost|fell|rose|was)\b/giu,
  ],
  ['annual', /\b(?:annual|yearly|(?:every|each) year)\b/gi],
]

/** "At first", "first aid", "first half", "first of all" number no series. */
const notFirst =
  /\bat first\b|\bfirst (?:of all|aid|half|thing|light|name|minister|secretary|lady|floor|place|hour|minutes|days?|week|month|quarter)\b|\b(?:in|from) the first\b/gi

/** Read once for the clauses of a source, which may be compared with many others. */
export function seriesClaims(placed: readonly Placed[]): readonly SeriesClaim[] {
  return kept(claims, placed, readClaims)
}

const claims = new WeakMap<readonly Placed[], readonly SeriesClaim[]>()
const events = new WeakMap<readonly Placed[], readonly EarlierEvent[]>()

function kept<Read>(known: WeakMap<readonly Placed[], Read>, placed: readonly Placed[], read: (placed: readonly Placed[]) => Read): Read {
  const made = known.get(placed) ?? read(placed)
  known.set(placed, made)
  return made
}

function readClaims(placed: readonly Placed[]): readonly SeriesClaim[] {
  return placed.flatMap((at): readonly SeriesClaim[] => {
    const { source, clause } = at
    const text = source.text.slice(clause.start, clause.end)
    const found = patterns.flatMap(([kind, pattern]) =>
      [...text.matchAll(pattern)].map((match): SeriesClaim => {
        const words = { start: clause.start + match.index, end: clause.start + match.index + match[0].length }
        return { kind, at, words, since: null, year: kind === 'last' ? yearOf(at) : null }
      }),
    )
    return [...found.filter(({ kind, year }) => kind !== 'last' || year !== null), ...firsts(at, text)]
  })
}

function firsts(at: Placed, text: string): readonly SeriesClaim[] {
  const apart = [...text.matchAll(notFirst)].map((match) => ({
    start: at.clause.start + match.index,
    end: at.clause.start + match.index + match[0].length,
  }))
  return at.clause.ordinals
    .filter(
      ({ place, ranked, start, end }) =>
        place === 1 &&
        /^first\b/i.test(at.source.text.slice(start, end)) &&
        !ranked &&
        apart.every((range) => start >= range.end || end <= range.start),
    )
    .map((words) => ({ kind: 'first', at, words, since: sinceYear(at), year: null }))
}

/** The year after "since" in the sentence. */
function sinceYear({ sentence, source }: Placed): number | null {
  const dates = sentence.clauses.flatMap((clause) => clause.dates)
  return (
    dates.find(({ start }) => /\bsince\b[^,;.]{0,40}$/i.test(source.text.slice(Math.max(sentence.start, start - 50), start)))?.year ?? null
  )
}

function yearOf({ clause }: Placed): number | null {
  return clause.dates.find(({ year }) => year !== null)?.year ?? null
}

const marker = /\b(?:before|previously|already|another|earlier|once again|again|last)\b/i

/** "Has had a woman in the palace before": an earlier one, without a year. */
const hadBefore = /\b(?:has|have|had)\b(?! not\b|n[’']t\b| never\b).{2,60}\bbefore(?=[,.;:]|$)/i

/** Words of plans: what is still to come tells nothing of what was. */
const toCome = /\b(?:will|shall|would|is to|are to|plans?|planned|expected|due|by|until|since|born|founded|opened|built)\b/i

/** Events of a clause that lie before the year in which the story plays. */
export function earlierEvents(placed: readonly Placed[], storyYear: number): readonly EarlierEvent[] {
  return kept(events, placed, readEvents).filter(({ year }) => year === null || year < storyYear)
}

function readEvents(placed: readonly Placed[]): readonly EarlierEvent[] {
  return placed.flatMap((at) => {
    const text = at.source.text.slice(at.clause.start, at.clause.end)
    const dated = at.clause.dates.filter(({ year, start }) => year !== null && !toCome.test(at.source.text.slice(at.clause.start, start)))
    const marked = marker.test(text)
    const undated = dated.length === 0 ? hadBefore.exec(text) : null
    if (undated) {
      const start = at.clause.start + undated.index
      return [{ at, words: { start, end: start + undated[0].length }, year: null, marked: true }]
    }
    return dated.map((when): EarlierEvent => ({ at, words: when, year: when.year, marked }))
  })
}
