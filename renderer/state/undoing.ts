/** The way back and forth through what was done, wherever it was done. */
import { ask, openLibraryNow } from './library'
import { notify, notifyFailure } from './notices'

export async function retrace(which: 'undo' | 'redo'): Promise<void> {
  if (!openLibraryNow().history[which]) return
  const result = await (which === 'undo' ? ask('history.undo', {}) : ask('history.redo', {}))
  if (!result.ok) return notifyFailure(result.error)
  if (result.value.label !== null) notify(`${which === 'undo' ? 'Undone' : 'Done again'}: ${result.value.label}`)
}
