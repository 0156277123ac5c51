import type { Handlers } from '../../shared/api'
import { counted } from './committing'
import type { Shelf } from './shelf'

type TrashCalls = Pick<Handlers, 'trash.list' | 'trash.restore' | 'trash.empty'>

/** What was deleted, until a person deletes it for good. */
export function trashHandlers(shelf: Shelf): TrashCalls {
  return {
    async 'trash.list'({ library }) {
      return shelf.get(library).open.trash()
    },
    async 'trash.restore'({ library, batch, entries }) {
      const label = `Restore ${counted(entries.length, 'deletion')} from the trash`
      return shelf.change(library, async (open) => ({ change: await open.restore(entries, { label, batch }) }))
    },
    async 'trash.empty'({ library, entries }) {
      await shelf.change(library, (open) => open.emptyTrash(entries))
      return null
    },
  }
}
