import { z } from '../model/schema'
import { type Changed, inLibrary } from './call'

/** The names of the last step that can be undone and redone, as shown in menus; null when there is none. */
export type HistoryState = { readonly undo: string | null; readonly redo: string | null }

export const historyInputs = {
  'history.read': z.object(inLibrary),
  'history.undo': z.object(inLibrary),
  'history.redo': z.object(inLibrary),
} as const

export type HistoryOutputs = {
  'history.read': HistoryState
  'history.undo': Changed & { readonly label: string | null }
  'history.redo': Changed & { readonly label: string | null }
}
