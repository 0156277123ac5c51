/**
 * Writing that survives a crash and a power cut: a temporary file beside the old one, flushed, renamed over it, and the
 * folder flushed, so that at any moment there is either the whole old file or the whole new one.
 *
 * Quick calls (open, stat, rename) are made directly, because the trip to the thread pool costs more than they do; what
 * waits for the disk (flushing, large writes) never blocks the thread.
 */
import { randomBytes } from 'node:crypto'
import { close, closeSync, fstatSync, fsync, openSync, renameSync, type Stats, statSync, unlinkSync, write, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { temporarySuffix } from './layout'

const flush = promisify(fsync)
const closeLater = promisify(close)
const writeLater = promisify(write)

/** Above this many bytes a write goes through the thread pool: a direct one would hold up the window for more than about a millisecond. */
const largeWrite = 256 * 1024

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

/** Writes bytes beside the place they will have and flushes them. Leaves nothing behind when it fails. */
export async function stageFile(path: string, bytes: Uint8Array): Promise<StagedFile> {
  const temporary = temporaryName(path)
  const file = openSync(temporary, 'wx')
  try {
    let open = true
    try {
      await writeAll(file, bytes)
      await flush(file)
      const stamp = stampOf(fstatSync(file))
      open = false
      closeSync(file)
      return { temporary, stamp }
    } finally {
      if (open) await closeLater(file)
    }
  } catch (error) {
    discardFile(temporary)
    throw error
  }
}

/** Replaces a file durably and atomically, and answers the stamp it has now. */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<Stamp> {
  const staged = await stageFile(path, bytes)
  try {
    renamePatiently(staged.temporary, path)
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
