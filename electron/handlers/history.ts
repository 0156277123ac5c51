import type { Handlers } from '../../shared/api'
import { emptyChange } from '../../shared/model/workspace'
import { CallError } from '../../shared/result'
import type { Shelf } from './shelf'

type HistoryCalls = Pick<Handlers, 'history.read' | 'history.undo' | 'history.redo'>

const nothing = { change: emptyChange, label: null }

/** Taking steps back and making them again; every window of the library shares one history. */
export function historyHandlers(shelf: Shelf): HistoryCalls {
  return {
    async 'history.read'({ library }) {
      return shelf.get(library).open.history()
    },
    async 'history.undo'({ library, step }) {
      return shelf.change(library, async (open) => {
        const named = step === undefined ? null : open.stepOf(step)
        if (step !== undefined && !named) return nothing
        if (!named || named.isLast) return (await open.undo()) ?? nothing
        if (named.trash.length > 0)
          return { change: await open.restore(named.trash, { label: 'Restore from the trash', batch: null }), label: named.label }
        throw new CallError(
          'invalid-input',
          `Newer steps came after “${named.label}”. Undo those first: the last one is “${open.history().undo}”. Nothing was changed.`,
        )
      })
    },
    async 'history.redo'({ library }) {
      return shelf.change(library, async (open) => (await open.redo()) ?? nothing)
    },
  }
}
