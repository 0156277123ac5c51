import type { Handlers } from '../../shared/api'
import { emptyChange } from '../../shared/model/workspace'
import type { Shelf } from './shelf'

type HistoryCalls = Pick<Handlers, 'history.read' | 'history.undo' | 'history.redo'>

/** Taking steps back and making them again; every window of the library shares one history. */
export function historyHandlers(shelf: Shelf): HistoryCalls {
  return {
    async 'history.read'({ library }) {
      return shelf.get(library).open.history()
    },
    async 'history.undo'({ library }) {
      return shelf.change(library, async (open) => (await open.undo()) ?? { change: emptyChange, label: null })
    },
    async 'history.redo'({ library }) {
      return shelf.change(library, async (open) => (await open.redo()) ?? { change: emptyChange, label: null })
    },
  }
}
