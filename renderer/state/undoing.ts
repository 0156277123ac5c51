/** The way back and forth through what was done, wherever it was done. */
import { ask, openLibraryNow } from './library'
import { type Notice, notify, notifyFailure } from './notices'

export async function retrace(which: 'undo' | 'redo'): Promise<void> {
  if (!openLibraryNow().history[which]) return
  const result = await (which === 'undo' ? ask('history.undo', {}) : ask('history.redo', {}))
  if (!result.ok) return notifyFailure(result.error)
  if (result.value.label !== null) notify(`${which === 'undo' ? 'Undone' : 'Done again'}: ${result.value.label}`)
}

/** Takes back the step that was made under this batch key, and never another one that came after it. */
export async function takeBack(batch: string): Promise<void> {
  const result = await ask('history.undo', { step: batch })
  if (!result.ok) return notifyFailure(result.error)
  notify(result.value.label === null ? 'This was taken back already.' : `Undone: ${result.value.label}`)
}

/** The action of a notice that tells of a step. */
export function undoOf(batch: string): NonNullable<Notice['action']> {
  return { label: 'Undo', run: () => void takeBack(batch) }
}
