/** Temporary files that a crash left beside the files they were to become. Nobody was told that anything in them is saved. */
import { existsSync, readdirSync } from 'node:fs'
import { discardFile } from './durable-write'
import { leadsOut } from './inside'
import { journalFile, temporarySuffix } from './layout'
import type { LibraryFolder } from './library-folder'

export function isLeftover(name: string): boolean {
  return name.startsWith('.') && name.endsWith(temporarySuffix)
}

/** Removes them from one folder of the library, where it may be written and no act waits to be finished with them. */
export function removeLeftovers(folder: LibraryFolder, path: string): void {
  const [absolute, any] = [folder.absolute(path), path === '' ? 'any' : `${path}/any`]
  if (folder.readOnly || !existsSync(absolute) || existsSync(folder.absolute(journalFile)) || leadsOut(folder.root, any)) return
  for (const name of readdirSync(absolute)) if (isLeftover(name)) discardFile(`${absolute}/${name}`)
}
