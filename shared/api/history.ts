import { z } from '../model/schema'
import { type Changed, inLibrary } from './call'

/** The names of the last step that can be undone and redone, as shown in menus; null when there is none. */
export type HistoryState = { readonly undo: string | null; readonly redo: string | null }

export const historyInputs = {
  'history.read': z.object(inLibrary),
  /**
   * The last step; or the one that was made under a batch key, and no other. Where newer steps came after that one, what it deleted
   * comes back from the trash; anything else is refused. Nothing is done where it was taken back already.
   */
  'history.undo': z.object({ ...inLibrary, step: z.string().max(200).optional() }),
  'history.redo': z.object(inLibrary),
} as const

export type HistoryOutputs = {
  'history.read': HistoryState
  'history.undo': Changed & { readonly label: string | null }
  'history.redo': Changed & { readonly label: string | null }
}
