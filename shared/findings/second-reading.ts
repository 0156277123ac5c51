/**
 * The second reader: a model of natural-language inference that a person brings. It looks at pairs that the rules found and
 * may confirm or demote them; it never makes one and never takes one away. Such models contradict themselves when the order
 * of a pair is turned, so each pair is read both ways and the stronger reading counts.
 */
import type { Finding, QuotedFinding } from '../model/finding'
import type { FindingType, SecondReading } from '../model/vocabulary'
import { differingPair } from './differing-pair'

/** How probable each of the three is, from 0 to 1; together 1. */
export type Inference = { readonly entailment: number; readonly neutral: number; readonly contradiction: number }

export type TextPair = { readonly premise: string; readonly hypothesis: string }

/** From here on a pair is confirmed. Small models are sure too easily, so only what they are very sure of counts. */
export const leastConfirming = 0.8

/** Below this, read either way, a pair is doubted: the model sees next to no contradiction. */
export const leastDoubting = 0.1

/** What a doubted finding keeps of its score: it stands behind its peers and before the variants. */
const doubtedShare = 0.5

/** Spelling, rank and who said it are no matter of inference. */
const unread: ReadonlySet<FindingType> = new Set(['name', 'title', 'attribution'])

/** The pairs to be read for a finding, one way and the other; none for what lies in a fold or is no matter of inference. */
export function pairsOf(finding: QuotedFinding): readonly [TextPair, TextPair] | null {
  if ((finding.verdict !== 'conflict' && finding.verdict !== 'tension') || unread.has(finding.type)) return null
  const pair = differingPair(finding.sides)
  if (!pair) return null
  const [one, other] = pair.map((side) => {
    const quote = finding.quotes[finding.sides.indexOf(side)]
    return quote ? `${quote.before}${quote.words}${quote.after}`.replaceAll('…', ' ').replace(/\s+/g, ' ').trim() : ''
  })
  if (!one || !other) return null
  return [
    { premise: one, hypothesis: other },
    { premise: other, hypothesis: one },
  ]
}

/** What the two readings of a pair make of it. */
export function secondReadingOf(readings: readonly [Inference, Inference]): SecondReading {
  const contradiction = Math.max(...readings.map((reading) => reading.contradiction))
  if (contradiction >= leastConfirming) return 'confirms'
  return contradiction < leastDoubting ? 'doubts' : 'unsure'
}

/** The findings as the second reader leaves them: all of them, what it doubts weak and further down. */
export function withSecondReadings<Found extends Finding>(
  findings: readonly Found[],
  readings: ReadonlyMap<string, SecondReading>,
): readonly Found[] {
  return findings
    .map((finding): Found => {
      const secondReading = readings.get(finding.key)
      if (secondReading === undefined) return finding
      if (secondReading !== 'doubts') return { ...finding, secondReading }
      return { ...finding, secondReading, tier: 'weak', score: finding.score * doubtedShare }
    })
    .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1))
}
