/** Writing a file that leaves Crossread: an export, where the person or script says. */
import { chmodSync, realpathSync, type Stats, statSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { discardFile, flushFolder, renamePatiently, stageFile } from './library/durable-write'

/**
 * Writes a file whole or not at all: when it fails, the one that was there before is as it was. A link keeps leading to
 * the file that is replaced, and the file keeps its permissions. What is no file (a terminal, a pipe) is written to as it is.
 * @throws system errors
 */
export async function saveExport(path: string, bytes: Uint8Array): Promise<void> {
  const there: Stats | undefined = statSync(path, { throwIfNoEntry: false })
  if (there && !there.isFile() && !there.isDirectory()) return writeFile(path, bytes)
  const target = there ? realpathSync(path) : path
  const { temporary } = await stageFile(target, bytes)
  try {
    if (there) chmodSync(temporary, there.mode)
    renamePatiently(temporary, target)
  } catch (error) {
    discardFile(temporary)
    throw error
  }
  await flushFolder(dirname(target))
}
