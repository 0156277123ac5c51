/** What the engine keeps of a source: its sentences as clauses with typed facts. Plain data, cacheable as JSON. */

import type { When } from '../language/dates'
import type { Hedge } from '../language/hedges'
import type { Contrary } from '../language/lexicon/predicates'
import type { Mention } from '../language/names'
import type { Range, SourceId } from '../model/schema'

/** Raised whenever the rules below would read the same text otherwise, so that cached frames are read anew. */
export const framesVersion = 14

/** A word that may tell which event is meant: a concept or a stem, with its place. */
export type Term = Range & {
  readonly key: string
  readonly kind: 'noun' | 'verb' | 'modifier' | 'name'
  /** The pair of opposites this word belongs to, and its side in it. */
  readonly contrary: { readonly key: string; readonly sign: 1 | -1 } | null
}

export const quantityKinds = ['count', 'money', 'percent', 'points', 'measure', 'age', 'score', 'ratio'] as const
export type QuantityKind = (typeof quantityKinds)[number]

export type Quantity = Range & {
  readonly kind: QuantityKind
  /** In the base unit of `unit`; what the words leave open after hedge and rounding is between `low` and `high`. */
  readonly value: number
  readonly low: number
  readonly high: number
  readonly hedge: Hedge
  /** Family of a measure, currency, or null. */
  readonly unit: string | null
  /** Key of what is counted ("person"), and its words. */
  readonly noun: string | null
  readonly nounWords: string
  /** The wider class of what is counted: "people" for passengers. */
  readonly nounClass: string | null
  /** A part of something else that is told: "including two children", "two of them", "another 14". */
  readonly part: boolean
}

export type Ordinal = Range & {
  readonly place: number
  readonly noun: string | null
  readonly nounWords: string
  /** It numbers by size or worth: "second-largest", "third most expensive", "a club record". */
  readonly ranked: boolean
  /** It numbers what the whole story tells: "It was the third march", "…, the second time in a year". */
  readonly ofStory: boolean
}

export type Quote = Range & {
  /** Plain words of the quotation. */
  readonly words: readonly string[]
  /** Who says it, as the text names them; null when it does not. */
  readonly speaker: (Range & { readonly name: string /** An office stands for the name. */; readonly office: boolean }) | null
}

/** A predicate by its class, with the place of its words. */
export type Assertion = Range & {
  readonly key: string
  /** -1 where the contrary is told or the words are denied; both at once are 1. */
  readonly sign: 1 | -1
  /** The word that denies it, and whether it does so for everyone and everything. */
  readonly denial: (Range & { readonly everyone: boolean }) | null
  /** An event has few instances of it, so that a denial for everyone excludes each. */
  readonly singular: boolean
  readonly contrary: Contrary
  /** Merely possible, asked or conditional. */
  readonly open: boolean
}

/** "No trace of an ammunition store": the range from the denial to the noun, the keys of the noun phrase, its head last. */
export type Absence = Range & { readonly keys: readonly string[] }

/** A deed of which an event has one doer, by its class, with the place of its word and the words of who did it. */
export type Deed = Range & { readonly key: string; readonly doer: Range & { readonly keys: readonly string[] } }

/** A stretch of a sentence with one predicate. */
export type Clause = Range & {
  readonly terms: readonly Term[]
  readonly quantities: readonly Quantity[]
  readonly ordinals: readonly Ordinal[]
  readonly dates: readonly When[]
  readonly places: readonly Place[]
  /** Words that deny the clause, in order. */
  readonly negations: readonly Range[]
  /** What it says to be so or not so. */
  readonly assertions: readonly Assertion[]
  /** Things said not to be there. */
  readonly absences: readonly Absence[]
  readonly deeds: readonly Deed[]
  /** Keys of what its pronouns stand for. */
  readonly referents: readonly string[]
  /** Words that leave it open. */
  readonly openings: readonly (Range & { readonly force: 'certain' | 'possible' | 'unknown' | 'planned' })[]
  /** "before" or "after" at the head of the clause, or "only" and its like. */
  readonly order: (Range & { readonly side: 'before' | 'after' }) | null
}

export type Place = Range & { readonly name: string; readonly relation: 'in' | 'from' | 'to' | 'side' }

export type Sentence = Range & {
  readonly paragraph: number
  readonly clauses: readonly Clause[]
  readonly names: readonly Mention[]
  /** Who says it; null: the source in its own voice. */
  readonly speaker: string | null
}

export type SourceFrames = {
  readonly version: number
  readonly id: SourceId
  readonly title: string
  readonly published: string | null
  /** Why the engine does not read this source, in a sentence; null when it does. */
  readonly unread: string | null
  readonly sentences: readonly Sentence[]
  readonly quotes: readonly Quote[]
  /** The plain words of each paragraph: shared ones are one voice. */
  readonly paragraphs: readonly string[]
  /** The text of the differing words is quoted from here when findings are explained. */
  readonly text: string
}
