/** The system's own dialogs, over the window when there is one. */
import { join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { CallError } from '../../shared/result'
import { saveExport } from '../save-export'

/** A folder the person chose or made, or null when they cancel. */
export async function chooseFolder(window: BrowserWindow | null, title: string): Promise<string | null> {
  const options = { title, properties: ['openDirectory', 'createDirectory'] as ('openDirectory' | 'createDirectory')[] }
  const { filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
  return filePaths[0] ?? null
}

/** Writes bytes where the person says and gives that path, or null when they cancel. Throws `disk-failed` when the disk refuses. */
export async function saveFile(window: BrowserWindow | null, suggestedName: string, bytes: Uint8Array): Promise<string | null> {
  const options = { defaultPath: join(app.getPath('documents'), suggestedName) }
  const { filePath } = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
  if (!filePath) return null
  try {
    await saveExport(filePath, bytes)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new CallError(
      'disk-failed',
      `The file could not be written to “${filePath}” (${why}). Your library is untouched, and so is a file that was there before. Choose another folder.`,
      {
        cause: error,
      },
    )
  }
  return filePath
}
