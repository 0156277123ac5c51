import type { Annotation } from '../model/annotation'
import { sourceIdSchema, z } from '../model/schema'
import { type Changed, inLibrary, mutation } from './call'

export const versionInputs = {
  /** Makes `to` a later version of `from`: its annotations are found again in `to` as copies, and links go over to the copies. */
  'versions.carry': z.object({ ...mutation, from: sourceIdSchema, to: sourceIdSchema }),
  /** Annotations whose words are gone, and that nobody has looked at yet. */
  'versions.lost': z.object(inLibrary),
} as const

export type VersionOutputs = {
  'versions.carry': Changed
  'versions.lost': readonly Annotation[]
}
