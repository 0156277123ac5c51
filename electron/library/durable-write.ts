/**
 * Writing that survives a crash and a power cut: a temporary file beside the old one, flushed, renamed over it, and the
 * folder flushed, so that at any moment there is either the whole old file or the whole new one.
 *
 * On a quick disk all calls are made directly, because the trip to the thread pool costs more than they do. What waits for
 * a slow or busy disk, and large writes, do not hold up the thread.
 */
import { randomBytes } from 'node:crypto'
import {
  close,
  closeSync,
  fchmodSync,
  fstatSync,
  fsync,
  fsyncSync,
  open,
  openSync,
  rename,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
  write,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { promisify } from 'node:util'
import { isSystemError } from './disk-failure'
import { temporarySuffix } from './layout'

const flushLater = promisify(fsync)
const openLater: (path: string, flags: string, mode: number) => Promise<number> = promisify(open)
const renameLater = promisify(rename)
const closeLater = promisify(close)
const writeLater = promisify(write)

/** Above this many bytes a write goes through the thread pool: a direct one would hold up the window for more than about a millisecond. */
const largeWrite = 256 * 1024

/** A flush that took less than this many milliseconds is waited for where it is asked: an eighth of a frame, which nobody notices. */
const quickFlush = 2

/** How long the last flush took. */
let lastFlush = Number.POSITIVE_INFINITY

const isQuick = () => lastFlush < quickFlush

/** Waits until a file or folder is on the disk. On a disk that is not quick just now, other work goes on meanwhile. */
async function flush(file: number): Promise<void> {
  const begin = performance.now()
  if (isQuick()) fsyncSync(file)
  else await flushLater(file)
  lastFlush = performance.now() - begin
}

/** Tells one state of a file from another without reading it. Each durable write makes a new one. */
export type Stamp = string

export function stampOf(stats: Pick<Stats, 'mtimeMs' | 'size' | 'ino'>): Stamp {
  return `${stats.mtimeMs}:${stats.size}:${stats.ino}`
}

/** The stamp of a file as it is now; null when there is none. */
export function currentStamp(path: string): Stamp | null {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats ? stampOf(stats) : null
}

/** A file that is written and flushed under a temporary name. */
export type StagedFile = { readonly temporary: string; readonly stamp: Stamp }

/** Who may read and write a file, as far as its mode says; null when there is none. */
const modeOf = (stats: Stats | undefined) => (stats ? stats.mode & 0o777 : null)

/**
 * Writes bytes beside the place they will have and flushes them; who may read what is there now may read it afterwards, and
 * nobody else. Leaves nothing behind when it fails.
 */
export async function stageFile(path: string, bytes: Uint8Array): Promise<StagedFile> {
  const temporary = temporaryName(path)
  const mode = modeOf(statSync(path, { throwIfNoEntry: false }))
  const file = isQuick() ? openSync(temporary, 'wx', mode ?? 0o666) : await openLater(temporary, 'wx', mode ?? 0o666)
  try {
    let isOpen = true
    try {
      // What the account takes away from new files was given to the old one all the same.
      if (mode !== null && modeOf(fstatSync(file)) !== mode) permit(file, mode)
      await writeAll(file, bytes)
      await flush(file)
      const stamp = stampOf(fstatSync(file))
      isOpen = false
      closeSync(file)
      return { temporary, stamp }
    } finally {
      if (isOpen) await closeLater(file)
    }
  } catch (error) {
    discardFile(temporary)
    throw error
  }
}

/** A disk that has no such permissions refuses this, and loses nothing by it. */
function permit(file: number, mode: number): void {
  try {
    fchmodSync(file, mode)
  } catch (error) {
    if (!isSystemError(error)) throw error
  }
}

/** Replaces a file durably and atomically, and answers the stamp it has now. */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<Stamp> {
  const staged = await stageFile(path, bytes)
  try {
    // While the disk is busy, even a rename may have to wait for it.
    if (isQuick() || process.platform === 'win32') renamePatiently(staged.temporary, path)
    else await renameLater(staged.temporary, path)
  } catch (error) {
    discardFile(staged.temporary)
    throw error
  }
  await flushFolder(dirname(path))
  return staged.stamp
}

/** Makes renames, creations and deletions in a folder durable. Windows has no such call and needs none: its renames are journalled. */
export async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    await flush(folder)
  } finally {
    closeSync(folder)
  }
}

/** Random once for each process, because asking for chance costs as much as a small write. */
const processMark = randomBytes(8).toString('hex')
let temporaryFiles = 0

/** A name for a temporary file in the same folder, so that renaming never crosses a disk; two processes never choose the same. */
export function temporaryName(path: string): string {
  temporaryFiles += 1
  return join(dirname(path), `.${basename(path)}.${processMark}${temporaryFiles}${temporarySuffix}`)
}

/** Renames; on Windows again for a moment when a virus scanner or indexer holds the file. */
export function renamePatiently(from: string, to: string): void {
  const attempts = process.platform === 'win32' ? 20 : 1
  for (let attempt = 1; ; attempt += 1) {
    try {
      renameSync(from, to)
      return
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code
      if (attempt === attempts || (code !== 'EPERM' && code !== 'EACCES' && code !== 'EBUSY')) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
    }
  }
}

/** Deletes a temporary file after a failure. That it cannot be deleted changes nothing: opening and `check` know leftovers by their names. */
export function discardFile(path: string): void {
  try {
    unlinkSync(path)
  } catch {
    // The failure that led here is what matters and is on its way to the caller.
  }
}

async function writeAll(file: number, bytes: Uint8Array): Promise<void> {
  let done = 0
  while (done < bytes.length) {
    if (bytes.length < largeWrite) done += writeSync(file, bytes, done, bytes.length - done)
    else done += (await writeLater(file, bytes, done, bytes.length - done, null)).bytesWritten
  }
}
