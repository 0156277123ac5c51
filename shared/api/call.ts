/** What the calls of every noun have in common. */
import type { Change } from '../model/change'
import { libraryIdSchema, z } from '../model/schema'

export const path = z.string().min(1).max(8_000)

/** Names the library a call is about. */
export const inLibrary = { library: libraryIdSchema }

/**
 * Every mutating call takes a batch key: steps that share a non-null key are one step for undo ("mark and make a claim",
 * the keystrokes of one note, the files of one import).
 */
export const mutation = { ...inLibrary, batch: z.string().max(200).nullable() }

/**
 * Beside a patch: what stood in these fields when the person began to write. Where the library has something else by now, somebody
 * wrote there meanwhile, and their version is set aside (conflicts.list) instead of being lost. Fields without it are replaced.
 */
export function typedOver<Patch extends z.ZodType>(patch: Patch) {
  return { patch, over: patch.optional() }
}

export const bytes = z.instanceof(Uint8Array)

export type Changed = { readonly change: Change }
