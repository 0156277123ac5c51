import { type Difference, mergeChoices } from '../merging/holdings'
import type { Put } from '../model/change'
import { type IsoTime, z } from '../model/schema'
import { type Changed, inLibrary, mutation } from './call'

/** A record that was changed here and by another program at the same time. Ours is in use, theirs is set aside. */
export type OutsideConflict = {
  readonly id: string
  readonly at: IsoTime
  readonly kind: Put['kind']
  /** What a person knows the record by. */
  readonly title: string
  /** Ours is empty where the record was taken out of the library here. */
  readonly differences: readonly Difference[]
  readonly choices: readonly (typeof mergeChoices)[number][]
}

const conflictId = z.string().min(1).max(100)

export const conflictInputs = {
  /** Those that nobody has settled yet, the oldest first. */
  'conflicts.list': z.object(inLibrary),
  /** Keeps ours, takes theirs in its place, or puts theirs beside it. Taking and putting are steps that undo takes back: then it waits again. */
  'conflicts.settle': z.object({ ...mutation, id: conflictId, choice: z.enum(mergeChoices) }),
  /** Lets one wait again of which ours was kept. */
  'conflicts.reopen': z.object({ ...inLibrary, id: conflictId }),
} as const

export type ConflictOutputs = {
  'conflicts.list': readonly OutsideConflict[]
  'conflicts.settle': Changed
  'conflicts.reopen': null
}
