import type { Range, SourceId } from './schema'
import type { FindingType, SecondReading, Severity, Tier, Verdict } from './vocabulary'

/** One source's telling of a fact: the words that differ (`start`, `end`), in UTF-16 code units of the source's text. */
export type FindingSide = Range & {
  readonly sourceId: SourceId
  /** The clause or sentence the words stand in, for showing them in context. */
  readonly sentence: Range
  /** The value in plain words: "214", "5 March 2031", "planned". */
  readonly value: string
  /** Who says so, as named in the text; null: the source in its own voice. */
  readonly speaker: string | null
  /** Other sources that print the same wording: they and this one are one voice. */
  readonly alsoIn: readonly SourceId[]
  /** The source of the finding whose telling this one differs from most; two of three sources may well agree. */
  readonly against: SourceId
}

/**
 * A discrepancy that the engine proposes: one fact and its differing tellings. Findings are made anew at each comparison
 * and are never stored as records; what a person says of one is a decision (shared/model/decision.ts).
 */
export type Finding = {
  /** Stable identity for decisions: made of type, rule and the normalised words of the passages with their context, not of positions. */
  readonly key: string
  readonly type: FindingType
  readonly verdict: Verdict
  readonly tier: Tier
  readonly severity: Severity
  /** Which comparator found it; reviewed precision is counted by rule. */
  readonly rule: string
  /** Only orders: more is stronger. */
  readonly score: number
  /** The fact in a few words: "people aboard". */
  readonly fact: string
  /** One sentence made from the frames: why it is flagged, or why it is only an update, a rounding and so on. */
  readonly reason: string
  /** What a model that the person brought makes of it; absent where none was asked. */
  readonly secondReading?: SecondReading
  /** Two or more, one for each source, ordered by publication. */
  readonly sides: readonly FindingSide[]
}

/** The words of a telling with what stands around them in their sentence, white space made plain: for showing, and for knowing them again. */
export type SideQuote = {
  readonly before: string
  readonly words: string
  readonly after: string
  /** `¶3`; empty when the words stand in no paragraph. */
  readonly locator: string
}

/** A finding with the quotes of its sides, in the same order, so that it can be shown without its sources. */
export type QuotedFinding = Finding & { readonly quotes: readonly SideQuote[] }

/** A source that was not compared, and why, in a sentence. */
export type UnreadSource = { readonly sourceId: SourceId; readonly why: string }
