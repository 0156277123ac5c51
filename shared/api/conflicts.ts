import { type Difference, mergeChoices } from '../merging/holdings'
import type { Put } from '../model/change'
import { type IsoTime, z } from '../model/schema'
import { type Changed, inLibrary, mutation } from './call'

/** A record that somebody else changed at the same time, in another window or program. One version is in use, the other is set aside. */
export type OutsideConflict = {
  readonly id: string
  readonly at: IsoTime
  readonly kind: Put['kind']
  /** Which of the two is set aside. */
  readonly aside: 'ours' | 'theirs'
  /** What a person knows the record by. */
  readonly title: string
  /** The one in use is empty where the record is not in the library any more. */
  readonly differences: readonly Difference[]
  readonly choices: readonly (typeof mergeChoices)[number][]
}

const conflictId = z.string().min(1).max(100)

export const conflictInputs = {
  /** Those that nobody has settled yet, the oldest first. */
  'conflicts.list': z.object(inLibrary),
  /** Keeps the one in use, takes the other in its place, or puts it beside. Taking and putting are steps that undo takes back: then it waits again. */
  'conflicts.settle': z.object({ ...mutation, id: conflictId, choice: z.enum(mergeChoices) }),
  /** Lets one wait again of which the version in use was kept. */
  'conflicts.reopen': z.object({ ...inLibrary, id: conflictId }),
} as const

export type ConflictOutputs = {
  'conflicts.list': readonly OutsideConflict[]
  'conflicts.settle': Changed
  'conflicts.reopen': null
}
