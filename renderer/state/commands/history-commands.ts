import { ask, openLibraryNow, useLibrary } from '../library'
import { notify, notifyFailure } from '../notices'
import type { Command } from './command'

function canDo(which: 'undo' | 'redo'): boolean {
  const { current } = useLibrary.getState()
  return current.kind === 'open' && !current.readOnly && current.history[which] !== null
}

async function retrace(which: 'undo' | 'redo'): Promise<void> {
  if (!openLibraryNow().history[which]) return
  const result = await (which === 'undo' ? ask('history.undo', {}) : ask('history.redo', {}))
  if (!result.ok) return notifyFailure(result.error)
  if (result.value.label !== null) notify(`${which === 'undo' ? 'Undone' : 'Done again'}: ${result.value.label}`)
}

export const historyCommands: readonly Command[] = [
  { id: 'history.undo', enabled: () => canDo('undo'), run: () => retrace('undo') },
  { id: 'history.redo', enabled: () => canDo('redo'), run: () => retrace('redo') },
]
