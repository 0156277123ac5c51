/** A difference that a comparator proposes, before it is grouped, ranked and given its identity. */
import type { Range } from '../model/schema'
import type { FindingType, Tier, Verdict } from '../model/vocabulary'
import type { Sentence, SourceFrames } from './frames'

/** Where one source tells the fact. */
export type Telling = {
  readonly source: SourceFrames
  readonly sentence: Sentence
  /** The words that differ. */
  readonly words: Range
  readonly value: string
}

export type Proposal = {
  readonly type: FindingType
  readonly verdict: Verdict
  readonly rule: string
  readonly tier: Tier
  /** How surely both tell of one fact, 0 to 1. Only orders. */
  readonly strength: number
  readonly fact: string
  readonly reason: string
  readonly sides: readonly [Telling, Telling]
}

/** The words of a range, white space made plain. */
export function quoted(source: SourceFrames, range: Range): string {
  return source.text.slice(range.start, range.end).replace(/\s+/g, ' ')
}

/** From how much shared weight (in rare words) a proposal counts as strong, and as likely. */
const strongFrom = 2.2
const likelyFrom = 1.5

export function tierOf(strength: number): Tier {
  return strength >= strongFrom ? 'strong' : strength >= likelyFrom ? 'likely' : 'weak'
}
