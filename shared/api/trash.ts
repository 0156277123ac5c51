import { type IsoTime, z } from '../model/schema'
import { type Changed, inLibrary, mutation } from './call'

export type TrashEntry = { readonly id: string; readonly at: IsoTime; readonly label: string; readonly count: number }

export const trashInputs = {
  'trash.list': z.object(inLibrary),
  'trash.restore': z.object({ ...mutation, entries: z.array(z.string().max(200)).min(1) }),
  /** Deletes for good. The only act that cannot be undone. */
  'trash.empty': z.object({ ...inLibrary, entries: z.array(z.string().max(200)).min(1) }),
} as const

export type TrashOutputs = {
  'trash.list': readonly TrashEntry[]
  'trash.restore': Changed
  'trash.empty': null
}
