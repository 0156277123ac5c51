/** Opening a library: the format, the lock, what a crash left unfinished, and then every file, with what is damaged set aside. */
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { libraryFormat } from '../../shared/model/library'
import { type IsoTime, libraryIdSchema } from '../../shared/model/schema'
import type { Workspace } from '../../shared/model/workspace'
import { CallError } from '../../shared/result'
import { readCatalogue, writeCatalogue } from './catalogue'
import { newLibrary, writeNewLibrary } from './create-library'
import { diskFailure } from './disk-failure'
import { completeGitFiles } from './git-files'
import { assertNoFixedLinks } from './inside'
import { type CameBack, finishJournal } from './journal'
import {
  backupsFolder,
  briefsFolder,
  claimsFile,
  incomingPrefix,
  journalFile,
  libraryFile,
  linksFile,
  sourcesFolder,
  trashFolder,
} from './layout'
import { removeLeftovers } from './leftovers'
import { LibraryFolder } from './library-folder'
import { formatOf } from './library-format'
import { LibraryLock } from './library-lock'
import { LibraryState, type TextsIn } from './library-state'
import { rungsFrom } from './migrations/ladder'
import { migrate } from './migrations/migrate'
import type { OpenLibrary } from './open-library'
import { openRecords } from './open-records'
import { newerVersion } from './record-codec'
import { setAside } from './salvage'
import { Store } from './store'

export type OpenOptions = {
  /** Opens beside a process that writes, and from places that cannot be written; writes nothing at all. */
  readonly readOnly: boolean
  readonly clock: () => Date
  readonly newId: (kind: 'lib') => string
  /** Reads an imported file again, for the text of a source that was cut short. */
  readonly textsIn?: TextsIn
  /** Hears of sources that are looked through while opening. */
  readonly onProgress?: (done: number, total: number) => void
}

/**
 * Opens the library in the folder `path`.
 * @throws CallError `not-found`, `library-locked`, `newer-version`, `damaged` (no library can be made out), `disk-failed`
 */
export async function openLibrary(path: string, options: OpenOptions): Promise<OpenLibrary> {
  const root = resolve(path)
  let lock: LibraryLock | null = null
  try {
    refuseForeign(root)
    if (!options.readOnly) lock = LibraryLock.acquire(root, timeOf(options.clock))
    return await openLocked(root, options, lock)
  } catch (error) {
    lock?.release()
    throw diskFailure(error, `The library in ${root} was not opened.`)
  }
}

/** Makes a new library in the folder `path` and opens it. @throws CallError `invalid-input` when there is one already, `disk-failed` */
export async function createLibrary(path: string, title: string, options: Omit<OpenOptions, 'readOnly'>): Promise<OpenLibrary> {
  await writeNewLibrary(resolve(path), title, { now: () => timeOf(options.clock), newId: options.newId })
  return openLibrary(path, { ...options, readOnly: false })
}

async function openLocked(root: string, options: OpenOptions, lock: LibraryLock | null): Promise<OpenLibrary> {
  const { readOnly, newId } = options
  const clock = () => timeOf(options.clock)
  const folder = new LibraryFolder(root, readOnly)
  const fresh = newLibrary(libraryIdSchema.parse(newId('lib')), basename(root) || 'Library', clock())
  const nothing: Workspace = {
    library: fresh,
    sources: new Map(),
    blocks: new Map(),
    annotations: new Map(),
    claims: new Map(),
    links: new Map(),
    decisions: new Map(),
    briefs: new Map(),
  }
  const state = new LibraryState(folder, clock, nothing, options.textsIn ?? (async () => []))
  if (readOnly) {
    if (existsSync(join(root, journalFile))) {
      state.report({
        file: journalFile,
        message:
          'Another Crossread is saving this library, or was interrupted while saving. The last act may show in part only; opening the library for writing finishes it.',
      })
    }
  } else {
    await finishUnfinished(state)
    const format = formatOf(root)
    if (format !== null && format < libraryFormat) await migrate(root, format, rungsFrom(format))
    await completeGitFiles(root)
    for (const name of [sourcesFolder, briefsFolder, trashFolder, backupsFolder]) mkdirSync(join(root, name), { recursive: true })
  }
  const readSources = await openRecords(state, readCatalogue(folder), options.onProgress ?? (() => undefined))
  if (readSources > 0 && !readOnly) writeCatalogue(folder, state.workspace)
  return new Store(state, lock)
}

function timeOf(clock: () => Date): IsoTime {
  return clock().toISOString() as IsoTime
}

/** Refuses, before anything is touched, what is no library and what a newer Crossread wrote. */
function refuseForeign(root: string): void {
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) {
    throw new CallError('not-found', `There is no folder ${root}. If it is on a disk or network drive, connect that and try again.`)
  }
  assertNoFixedLinks(root)
  const format = formatOf(root)
  if (format !== null && format > libraryFormat) throw newerVersion(`The library in ${root}`, format)
  if (format !== null || [sourcesFolder, claimsFile, linksFile].some((name) => existsSync(join(root, name)))) return
  if (existsSync(join(root, libraryFile))) {
    throw new CallError(
      'damaged',
      `${join(root, libraryFile)} is not a file of Crossread, and nothing else in the folder looks like a library. Nothing was changed.`,
    )
  }
  throw new CallError('not-found', `There is no library in ${root}. Choose the folder that holds library.json, or make a new library.`)
}

async function finishUnfinished(state: LibraryState): Promise<void> {
  const { root } = state.folder
  const cameBack: CameBack = (path, keptAs) =>
    state.report({
      file: path,
      message: `${path} had been moved away when Crossread was interrupted, and another program brought it back. What it brought was moved to ${keptAs}.`,
    })
  if ((await finishJournal(root, cameBack)) === 'unreadable') {
    const bytes = state.folder.read(journalFile)
    const kept = bytes ? await setAside(journalFile, bytes, state.salvage) : ''
    rmSync(join(root, journalFile), { force: true })
    state.report({
      file: journalFile,
      message: `The list of an unfinished act could not be read. ${kept} Everything saved before it is kept.`,
    })
  }
  // Folders of sources are many: each is swept when it is first read.
  for (const path of ['', briefsFolder]) removeLeftovers(state.folder, path)
  for (const name of names(join(root, sourcesFolder))) {
    if (name.startsWith(incomingPrefix)) rmSync(join(root, sourcesFolder, name), { recursive: true, force: true })
  }
  state.trash.clearUnfinished()
}

function names(path: string): readonly string[] {
  return existsSync(path) ? readdirSync(path) : []
}
