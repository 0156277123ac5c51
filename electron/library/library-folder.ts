/** The files of one open library: what we last saw of each, and the acts on them, alone or together. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isMissing, UnreachableError } from './disk-failure'
import { currentStamp, type Stamp, stampOf } from './durable-write'
import { assertInside } from './inside'
import { type FileAct, performActs } from './journal'
import { claimsFile, libraryFile, linksFile, sourcesFolder } from './layout'

/** A folder that holds none of these is no library: the folder is gone, or the empty place where its disk was. */
const landmarks = [libraryFile, sourcesFolder, claimsFile, linksFile]

export class LibraryFolder {
  /** The state in which we last read or wrote each file. */
  private readonly seen = new Map<string, Stamp>()
  private batch: FileAct[] | null = null

  constructor(
    readonly root: string,
    readonly readOnly: boolean,
  ) {}

  absolute(path: string): string {
    return join(this.root, path)
  }

  /** @throws UnreachableError when the library is not there: then nothing of it may be taken as deleted, or be made anew */
  assertReachable(): void {
    if (!landmarks.some((name) => existsSync(this.absolute(name)))) throw new UnreachableError(this.root, 'nothing')
  }

  /**
   * The bytes of a file; null when there is none.
   * @throws UnreachableError; CallError `damaged` when a link leads to it from out of the library
   */
  read(path: string): Buffer | null {
    return this.look(path)?.bytes ?? null
  }

  /**
   * The same with the stamp of what was read. Only who has taken the content in may `know` that stamp: a file counts as
   * changed by others, and is not written over, as long as its content was refused.
   */
  look(path: string): { readonly bytes: Buffer; readonly stamp: Stamp } | null {
    try {
      assertInside(this.root, path)
      // The stamp is taken before reading: a change in between makes the next look read again, never miss it.
      const stamp = stampOf(statSync(this.absolute(path)))
      return { bytes: readFileSync(this.absolute(path)), stamp }
    } catch (error) {
      if (!isMissing(error)) throw error
      this.assertReachable()
      return null
    }
  }

  /** Whether the file is another than the one we last read or wrote. */
  changedOutside(path: string): boolean {
    return currentStamp(this.absolute(path)) !== (this.seen.get(path) ?? null)
  }

  stamp(path: string): Stamp | null {
    return this.seen.get(path) ?? null
  }

  /** Takes a file as read in this state, now or in an earlier session; null when it is known not to be there. */
  know(path: string, stamp: Stamp | null): void {
    if (stamp === null) this.seen.delete(path)
    else this.seen.set(path, stamp)
  }

  /** Files that were moved with their folder are still the ones we know. */
  moved(from: string, to: string): void {
    for (const [path, stamp] of [...this.seen]) {
      if (!path.startsWith(`${from}/`)) continue
      this.seen.delete(path)
      this.seen.set(to + path.slice(from.length), stamp)
    }
  }

  /** Collects the acts that `describe` asks for and does them as one: all or none. */
  async together(describe: () => Promise<void>): Promise<void> {
    if (this.batch) throw new Error('Acts on files are already being collected.')
    const acts: FileAct[] = []
    this.batch = acts
    try {
      await describe()
    } finally {
      this.batch = null
    }
    await this.perform(acts)
  }

  /** Does an act durably, or adds it to those that are being collected. */
  async act(act: FileAct): Promise<void> {
    if (this.batch) this.batch.push(act)
    else await this.perform([act])
  }

  private async perform(acts: readonly FileAct[]): Promise<void> {
    if (this.readOnly) throw new Error('A library that is open for reading only was about to be written.')
    for (const path of acts.flatMap(foldersOf)) assertInside(this.root, path)
    const stamps = await performActs(this.root, acts)
    for (const act of acts) {
      if (act.kind === 'move') this.moved(act.from, act.to)
      if (act.kind === 'delete') this.seen.delete(act.path)
    }
    for (const [path, stamp] of stamps) this.seen.set(path, stamp)
  }
}

/** The folders that an act writes to. What is in them is replaced or moved, never followed. */
function foldersOf(act: FileAct): readonly string[] {
  if (act.kind === 'move') return [dirname(act.from), dirname(act.to)]
  return act.kind === 'write' && act.stageIn !== undefined ? [dirname(act.path), act.stageIn] : [dirname(act.path)]
}
