import { z } from '../model/schema'
import { inLibrary, path } from './call'

export const inboxInputs = {
  /** The folder whose new files this library's windows import; null while none is watched. */
  'inbox.read': z.object(inLibrary),
  'inbox.set': z.object({ ...inLibrary, folder: path.nullable() }),
  /** Files that were put into the inbox since the last look and are written to their end. */
  'inbox.look': z.object(inLibrary),
} as const

export type InboxOutputs = {
  'inbox.read': { readonly folder: string | null }
  'inbox.set': { readonly folder: string | null }
  'inbox.look': { readonly files: readonly { readonly name: string; readonly path: string }[] }
}
