import { useLibrary } from '../library'
import { retrace } from '../undoing'
import type { Command } from './command'

function canDo(which: 'undo' | 'redo'): boolean {
  const { current } = useLibrary.getState()
  return current.kind === 'open' && !current.readOnly && current.history[which] !== null
}

export const historyCommands: readonly Command[] = [
  { id: 'history.undo', enabled: () => canDo('undo'), run: () => retrace('undo') },
  { id: 'history.redo', enabled: () => canDo('redo'), run: () => retrace('redo') },
]
