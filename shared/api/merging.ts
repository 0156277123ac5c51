import { type MergeConflict, type MergeCounts, type MergeNote, mergeChoices } from '../merging/holdings'
import { z } from '../model/schema'
import { inLibrary, mutation, path } from './call'

/** What merging will do, as a person looks it over first. */
export type MergePreview = {
  readonly title: string
  readonly counts: MergeCounts
  readonly conflicts: readonly MergeConflict[]
  readonly notes: readonly MergeNote[]
  /** Annotations that will wait in review, because their words are not in the text here. */
  readonly lost: number
  /** Everything of theirs is here already. */
  readonly idle: boolean
}

export const mergingInputs = {
  /** Reads the library in the folder `path` and says what merging it into this one would do. Nothing is written, in either. */
  'merging.preview': z.object({ ...inLibrary, path }),
  /** Merges it, as one step. `choices` are by the keys of the preview's conflicts; where there is none, the preset holds. */
  'merging.merge': z.object({ ...mutation, path, choices: z.record(z.string().max(100), z.enum(mergeChoices)) }),
  /** Ends a preview or a merge that runs; what was written of it is taken back. */
  'merging.cancel': z.object(inLibrary),
} as const

export type MergingOutputs = {
  'merging.preview': MergePreview
  'merging.merge': MergePreview
  'merging.cancel': null
}
