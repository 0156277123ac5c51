import { stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Whether a folder holds a library. */
export async function isLibrary(path: string): Promise<boolean> {
  return (await stat(join(path, 'library.json')).catch(() => null))?.isFile() ?? false
}
