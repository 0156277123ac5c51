/**
 * The frames of each source text, kept in `.cache/frames`, so that a library is read by the engine once. A file is named
 * by a hash of everything the frames were made from; it may be deleted at any time.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ComparedText, framesVersion, type SourceFrames } from '../../shared/discrepancy/source-frames'
import { isSystemError } from '../library/disk-failure'
import { discardFile, temporaryName } from '../library/durable-write'
import { leadsOut } from '../library/inside'
import { cacheFolder } from '../library/layout'

const framesFolder = `${cacheFolder}/frames`

export class FrameCache {
  private readonly folder: string

  constructor(
    private readonly root: string,
    /** A library that is open for reading only is not written to, not even its cache. */
    private readonly writable: boolean,
  ) {
    this.folder = join(root, framesFolder)
  }

  /** The frames of a source, from the cache or else made by `read` and kept. */
  frames(source: ComparedText, read: (source: ComparedText) => SourceFrames): SourceFrames {
    const path = join(this.folder, frameNameOf(source))
    const kept = this.kept(path)
    if (kept) return kept
    const made = read(source)
    if (this.writable) this.keep(path, made)
    return made
  }

  /** Forgets all frames but these: of sources that are gone or were read otherwise. */
  sweep(names: ReadonlySet<string>): void {
    if (!this.writable) return
    try {
      if (leadsOut(this.root, framesFolder)) return
      for (const name of readdirSync(this.folder)) if (!names.has(name)) rmSync(join(this.folder, name), { force: true })
    } catch (error) {
      if (!isSystemError(error)) throw error
    }
  }

  private kept(path: string): SourceFrames | null {
    try {
      if (leadsOut(this.root, framesFolder)) return null
      return JSON.parse(readFileSync(path, 'utf8')) as SourceFrames
    } catch (error) {
      // Not there yet, cut off by a crash, or unreadable: it is made anew.
      if (isSystemError(error) || error instanceof SyntaxError) return null
      throw error
    }
  }

  /** Not being able to keep it is no error: the next comparison only takes longer. */
  private keep(path: string, frames: SourceFrames): void {
    const temporary = temporaryName(path)
    try {
      if (leadsOut(this.root, framesFolder)) return
      mkdirSync(this.folder, { recursive: true })
      writeFileSync(temporary, JSON.stringify(frames))
      renameSync(temporary, path)
    } catch (error) {
      discardFile(temporary)
      if (!isSystemError(error)) throw error
    }
  }
}

/** Names the file, and changes with all that frames are made from. */
export function frameNameOf(source: ComparedText): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([framesVersion, source]))
    .digest('hex')
  return `${hash.slice(0, 40)}.json`
}
