/** Two events: one comes before the other in one source, and after it in the other. */
import type { Clause } from '../frames'
import type { Placed, Weights } from '../pairing'
import { type Proposal, quoted, type Telling, tierOf } from '../proposal'

/** What a sentence puts in order: the words of the event that came first, and of the one that came next. */
type Ordering = {
  readonly at: Placed
  readonly marker: NonNullable<Clause['order']>
  readonly first: ReadonlySet<string>
  readonly next: ReadonlySet<string>
}

/** Each event must be recognised by about half a rare word, and both together by more than one: one shared event may have many neighbours. */
const leastEach = 0.4
const leastTogether = 1.3

export function compareOrders(a: readonly Placed[], b: readonly Placed[], by: Weights): readonly Proposal[] {
  const theirs = b.flatMap(orderings)
  return a.flatMap(orderings).flatMap((mine) => theirs.flatMap((other) => proposalOf(mine, other, by)))
}

function proposalOf(a: Ordering, b: Ordering, by: Weights): readonly Proposal[] {
  const crossed = [shared(a.first, b.next, by), shared(a.next, b.first, by)]
  const strength = sum(crossed)
  if (Math.min(...crossed) < leastEach || strength < leastTogether) return []
  if (strength <= sum([shared(a.first, b.first, by), shared(a.next, b.next, by)])) return []
  const [one, other] = [telling(a), telling(b)]
  return [
    {
      type: 'event-order',
      verdict: 'conflict',
      rule: 'event-order',
      tier: tierOf(strength),
      strength,
      fact: 'which came first',
      reason: `The same two events come in opposite order: “${one.value}” in one source, “${other.value}” in the other.`,
      sides: [one, other],
    },
  ]
}

/** "One after another" orders no events. */
const inTurn = /after (?:another|the other|all)\b/i

/** The order a clause states. None where it is denied ("not before Friday") or merely possible. */
function orderings(at: Placed): readonly Ordering[] {
  const { clause, sentence, source } = at
  const marker = clause.order
  if (
    marker === null ||
    inTurn.test(source.text.slice(marker.start - 4, marker.end + 8)) ||
    sentence.clauses.some(({ negations }) => negations.length > 0) ||
    clause.openings.some(({ force }) => force !== 'certain')
  )
    return []
  const terms = sentence.clauses.flatMap((part) => part.terms)
  const leads = terms.every(({ start }) => start >= marker.start)
  const comma = source.text.slice(marker.end, sentence.end).indexOf(',')
  // "After the talks, they left": what follows the word ends at the comma.
  const cut = leads && comma >= 0 ? marker.end + comma : marker.start
  const [left, right] = [terms.filter(({ end }) => end <= cut), terms.filter(({ start }) => start >= Math.max(cut, marker.start))]
  const keys = (side: typeof terms) => new Set(side.map(({ key }) => key))
  return (marker.side === 'before') === leads
    ? [{ at, marker, first: keys(right), next: keys(left) }]
    : [{ at, marker, first: keys(left), next: keys(right) }]
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>, by: Weights): number {
  return sum([...a].filter((key) => b.has(key)).map(by.of))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function telling({ at, marker }: Ordering): Telling {
  const end = Math.max(marker.end, at.clause.end)
  const words = { start: marker.start, end }
  return { source: at.source, sentence: at.sentence, words, value: quoted(at.source, words) }
}
