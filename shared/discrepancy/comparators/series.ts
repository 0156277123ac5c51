/** A claim on a series that another source defeats: a "first" or "never before" with an earlier event, an "annual" one with gaps. */
import { closeness } from '../closeness'
import { isDateKey } from '../fact-keys'
import type { Placed, Weights } from '../pairing'
import { type Proposal, quoted, tierOf } from '../proposal'
import { type EarlierEvent, earlierEvents, type SeriesClaim, seriesClaims } from '../read-series'

/** The earlier event must be of the kind that the claim is about: about one rare word where it is marked as earlier, more where it only has a year. */
const leastWeight = { marked: 0.8, dated: 1.4, numbered: 0.4, annual: 0.8 } as const

/** What comes every year has no gap of two years or more. */
const annualGap = 2

export function compareSeries(a: readonly Placed[], b: readonly Placed[], by: Weights): readonly Proposal[] {
  return [...oneWay(a, b, by), ...oneWay(b, a, by)]
}

function oneWay(claiming: readonly Placed[], telling: readonly Placed[], by: Weights): readonly Proposal[] {
  const claims = seriesClaims(claiming)
  const story = storyYear(claiming) ?? storyYear(telling)
  if (claims.length === 0 || story === null) return []
  const events = earlierEvents(telling, story)
  const rivals = seriesClaims(telling)
  return claims.flatMap((claim) => {
    const found = [
      ...events.flatMap((event) => defeat(claim, event, event.year, event.marked, by)),
      ...telling.flatMap((at) => againstNumber(claim, at, by)),
      ...rivals.flatMap((other) => (other.kind === 'last' ? againstLast(claim, other, by) : [])),
    ]
    return found.sort((one, other) => other.strength - one.strength).slice(0, 1)
  })
}

/** The year of the report, or the last that it names; null: nothing can be told to lie before it. */
function storyYear(placed: readonly Placed[]): number | null {
  const published = placed[0]?.source.published ?? null
  if (published !== null) return Number(published.slice(0, 4))
  const named = placed.flatMap(({ clause }) => clause.dates.flatMap(({ year }) => year ?? []))
  return named.length === 0 ? null : named.reduce((latest, year) => Math.max(latest, year))
}

function defeat(claim: SeriesClaim, event: EarlierEvent, year: number | null, marked: boolean, by: Weights): readonly Proposal[] {
  if (claim.kind === 'annual') return []
  if (claim.since !== null && (year === null || year <= claim.since)) return []
  if (claim.kind === 'last' && (claim.year === null || year === null || year <= claim.year)) return []
  const near = closeness(claim.at, event.at, by, isDateKey)
  const least = marked || claim.kind === 'never' || claim.kind === 'last' ? leastWeight.marked : leastWeight.dated
  return near.weight >= least && near.keys.length > 0 ? [proposal(claim, event, near.weight)] : []
}

/** Who says that nothing like it ever happened contradicts who calls it the second. */
function againstNumber(claim: SeriesClaim, at: Placed, by: Weights): readonly Proposal[] {
  const further = at.clause.ordinals.find(({ place, ranked, ofStory }) => place > 1 && !ranked && ofStory)
  if (claim.kind !== 'never' || !further) return []
  const near = closeness(claim.at, at, by, isDateKey)
  return near.weight >= leastWeight.numbered ? [proposal(claim, { at, words: further }, near.weight)] : []
}

function againstLast(claim: SeriesClaim, last: SeriesClaim, by: Weights): readonly Proposal[] {
  const story = storyYear([last.at])
  const near = closeness(claim.at, last.at, by, isDateKey)
  if (claim.kind !== 'annual' || story === null || last.year === null || story - last.year < annualGap) return []
  return near.weight >= leastWeight.annual ? [proposal(claim, last, near.weight)] : []
}

const reasons: { readonly [Kind in SeriesClaim['kind']]: (claim: string, event: string) => string } = {
  first: (claim, event) => `One source calls it “${claim}”; the other tells of an earlier one (“${event}”).`,
  never: (claim, event) => `One source says that it never happened (“${claim}”); the other tells when it did (“${event}”).`,
  last: (claim, event) => `One source says when it last happened (“${claim}”); the other tells of a later time (“${event}”).`,
  annual: (claim, event) => `One source calls it “${claim}”; the other tells of a gap of years (“${event}”).`,
}

function proposal(
  claim: SeriesClaim,
  other: { readonly at: Placed; readonly words: { readonly start: number; readonly end: number } },
  weight: number,
): Proposal {
  const [first, second] = [quoted(claim.at.source, claim.words), quoted(other.at.source, other.words)]
  return {
    type: 'ordinal',
    verdict: 'conflict',
    rule: `series-${claim.kind}`,
    tier: tierOf(weight),
    strength: weight,
    fact: `how often: ${first}`,
    reason: reasons[claim.kind](first, second),
    sides: [
      { source: claim.at.source, sentence: claim.at.sentence, words: claim.words, value: first },
      { source: other.at.source, sentence: other.at.sentence, words: other.words, value: second },
    ],
  }
}
