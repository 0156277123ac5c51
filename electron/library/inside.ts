/**
 * A library that came from elsewhere (a copied folder, a repository) may hold links to places of this computer. No link
 * leads Crossread out of the folder: what lies behind one is neither read, nor written, nor deleted.
 */
import { lstatSync, realpathSync, type Stats } from 'node:fs'
import { isAbsolute, join, relative } from 'node:path'
import { CallError } from '../../shared/result'
import { isMissing } from './disk-failure'
import {
  backupsFolder,
  briefsFolder,
  cacheFolder,
  claimsFile,
  decisionsFile,
  exportedFolder,
  journalFile,
  libraryFile,
  linksFile,
  lockFile,
  sourcesFolder,
  trashFolder,
} from './layout'

/** What every library has under the same name; of these none may be a link that leads out, or the library is not opened. */
const fixed = [
  libraryFile,
  claimsFile,
  linksFile,
  decisionsFile,
  sourcesFolder,
  briefsFolder,
  exportedFolder,
  trashFolder,
  backupsFolder,
  cacheFolder,
  lockFile,
  journalFile,
]

/**
 * Whether a link on the way to `path`, or at its end, leads out of the library; one that leads nowhere counts, because
 * what is written to it would come to be there. `path` is relative to `root` and need not exist.
 */
export function leadsOut(root: string, path: string): boolean {
  const top = realpathSync.native(root)
  let at = top
  for (const name of path.split(/[\\/]/)) {
    at = join(at, name)
    const stats = statsOf(at)
    if (!stats) return false
    if (!stats.isSymbolicLink()) continue
    const target = targetOf(at)
    if (target === null || !isWithin(top, target)) return true
    at = target
  }
  return false
}

/** @throws CallError `damaged` when a link leads from `path` out of the library */
export function assertInside(root: string, path: string): void {
  if (leadsOut(root, path))
    throw new CallError('damaged', `${linkSentence(path)} Nothing was changed. Put the file or folder itself in its place.`)
}

/** @throws CallError `damaged` when one of the files and folders that every library has is a link that leads out */
export function assertNoFixedLinks(root: string): void {
  for (const path of fixed) assertInside(root, path)
}

/** What a person is told of such a link. */
export function linkSentence(path: string): string {
  return `${path} is a link that leads out of the library folder, so what is behind it was neither read nor written.`
}

/** Null where nothing is, also below what is no folder. */
function statsOf(path: string): Stats | null {
  try {
    return lstatSync(path)
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

function targetOf(link: string): string | null {
  try {
    return realpathSync.native(link)
  } catch {
    // It leads nowhere, or round in a circle.
    return null
  }
}

function isWithin(top: string, path: string): boolean {
  const inside = relative(top, path)
  return inside.split(/[\\/]/)[0] !== '..' && !isAbsolute(inside)
}
