import { z } from '../model/schema'
import { inLibrary, path } from './call'

export const inboxInputs = {
  /** The folder whose new files this library's windows import; null while none is watched. */
  'inbox.read': z.object(inLibrary),
  'inbox.set': z.object({ ...inLibrary, folder: path.nullable() }),
  /** Files that were put into the inbox since the last look and are written to their end, the oldest first. */
  'inbox.look': z.object(inLibrary),
  /** Says of a file that was given that it was imported or that a person left it out; until then it is given again in the next session. */
  'inbox.done': z.object({ ...inLibrary, path }),
} as const

export type InboxOutputs = {
  'inbox.read': { readonly folder: string | null }
  'inbox.set': { readonly folder: string | null }
  'inbox.done': null
  'inbox.look': { readonly files: readonly { readonly name: string; readonly path: string }[] }
}
