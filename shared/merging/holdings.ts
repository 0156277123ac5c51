/** What merging takes two libraries for, and what it answers. */
import type { Annotation } from '../model/annotation'
import type { Put } from '../model/change'
import type { SourceId } from '../model/schema'
import type { SourceMetadata } from '../model/source'
import type { Workspace } from '../model/workspace'

/** All records of a library; of sources the cards. */
export type Holdings = Pick<Workspace, 'library' | 'sources' | 'claims' | 'links' | 'decisions' | 'briefs'> & {
  readonly annotations: readonly Annotation[]
}

export const mergedKinds = ['source', 'annotation', 'claim', 'link', 'decision', 'brief'] as const
export type MergedKind = (typeof mergedKinds)[number]

/** What becomes of a record that both have, each in its own words. */
export const mergeChoices = ['ours', 'theirs', 'both'] as const
export type MergeChoice = (typeof mergeChoices)[number]

export type Difference = { readonly name: string; readonly ours: string; readonly theirs: string }

export type MergeConflict = {
  /** Names it in a person's choices: kind and id of their record. */
  readonly key: string
  readonly kind: MergedKind
  /** What a person knows the record by. */
  readonly title: string
  readonly differences: readonly Difference[]
  readonly choices: readonly MergeChoice[]
  /** What is done when nobody chooses: what loses nothing, where there is such a choice. */
  readonly preset: MergeChoice
}

/** Something of theirs that does not come in, or not as it was, with the reason in a sentence. */
export type MergeNote = { readonly title: string; readonly why: string }

/** `added`: come in. `known`: are here already, word for word. `differing`: are here in other words; they are among the conflicts. */
export type MergeCount = { readonly added: number; readonly known: number; readonly differing: number }
export type MergeCounts = { readonly [Kind in MergedKind]: MergeCount }

/** What a source here takes from its twin in the other library. */
export type SourcePatch = Partial<SourceMetadata> &
  Partial<
    Pick<
      Workspace['sources'] extends ReadonlyMap<SourceId, infer Card> ? Card : never,
      'tags' | 'reliability' | 'reliabilityReason' | 'access'
    >
  >

export type MergePlan = {
  readonly counts: MergeCounts
  readonly conflicts: readonly MergeConflict[]
  readonly notes: readonly MergeNote[]
  /** Their sources that are not here, with the source here that each is a version of. */
  readonly newSources: ReadonlyMap<SourceId, { readonly versionOf: SourceId | null }>
  readonly patches: ReadonlyMap<SourceId, SourcePatch>
  /** Every other record that comes in or changes. */
  readonly puts: readonly Put[]
  /** Annotations whose words were not found in the text here; they wait in review. */
  readonly lost: number
}
