import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Whether a folder holds a library. */
export async function isLibrary(path: string): Promise<boolean> {
  return (await stat(join(path, 'library.json')).catch(() => null))?.isFile() ?? false
}

/** The id of the library in a folder; null where there is none that can be read. */
export async function idOfLibrary(path: string): Promise<string | null> {
  try {
    const { id } = JSON.parse(await readFile(join(path, 'library.json'), 'utf8')) as { readonly id?: unknown }
    return typeof id === 'string' ? id : null
  } catch {
    return null
  }
}
