/**
 * Briefs as they were exported, one Markdown file each in `exported/`, named by what it says: exporting the same brief again
 * keeps nothing twice, and a file that was changed is known for it.
 */
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import type { ExportId } from '../../shared/brief/merge/copy-marks'
import { sha256 } from './content-hash'
import { isMissing } from './disk-failure'
import { replaceFile } from './durable-write'
import { assertInside } from './inside'
import { exportedFile, exportedFolder } from './layout'
import type { LibraryFolder } from './library-folder'
import type { KeptExport } from './open-library'

/** Kept exports; of older ones an edited copy is compared with the library alone. Two hundred of a long brief are some 60 MB. */
const mostKept = 200

/** The line that names the export cannot be part of what names it. */
const mark = /^<!-- crossread:export [^\n]* -->\n\n/m

/** The name of an export: of its words without the mark that carries the name. */
export function exportIdOf(words: string): ExportId {
  return sha256(Buffer.from(words.replace(mark, ''))).slice(0, 16) as ExportId
}

export async function keepExport(folder: LibraryFolder, words: string): Promise<void> {
  assertInside(folder.root, exportedFolder)
  const path = folder.absolute(exportedFile(exportIdOf(words)))
  if (existsSync(path)) return
  mkdirSync(folder.absolute(exportedFolder), { recursive: true })
  await replaceFile(path, Buffer.from(words))
  for (const { id } of listExports(folder).slice(mostKept)) rmSync(folder.absolute(exportedFile(id)), { force: true })
}

/** The newest first. */
export function listExports(folder: LibraryFolder): readonly KeptExport[] {
  const path = folder.absolute(exportedFolder)
  if (!existsSync(path)) return []
  assertInside(folder.root, exportedFolder)
  const names = readdirSync(path).flatMap((name) => /^([0-9a-f]{16})\.md$/.exec(name)?.[1] ?? [])
  const kept = names.map((name) => ({ id: name as ExportId, at: timeOf(folder.absolute(exportedFile(name as ExportId))) }))
  return kept.sort((a, b) => b.at - a.at).map(({ id }) => ({ id, words: () => readExport(folder, id) }))
}

function readExport(folder: LibraryFolder, id: ExportId): string | null {
  const words = folder.read(exportedFile(id))?.toString('utf8') ?? null
  return words !== null && exportIdOf(words) === id ? words : null
}

/** Another program may take a file away while the folder is looked through. */
function timeOf(path: string): number {
  try {
    return statSync(path).mtimeMs
  } catch (error) {
    if (!isMissing(error)) throw error
    return 0
  }
}
