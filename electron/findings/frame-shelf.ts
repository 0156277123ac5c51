/**
 * The sources of a library as the comparison reads them. Few are in memory at a time: frames take forty times the room of
 * their text, and a library holds a thousand texts.
 */
import type { ComparedText, SourceFrames } from '../../shared/discrepancy/source-frames'
import { readFrames } from '../../shared/discrepancy/source-frames'
import type { SourceId } from '../../shared/model/schema'
import type { Block } from '../../shared/model/source'
import { titleOf } from '../../shared/text/title'
import { readLibrary } from '../search/library-reader'
import { FrameCache, frameNameOf } from './frame-cache'
import { loadedLanguage } from './language-loader'

export type ReadSource = {
  /** Changes with all that the engine makes of the source. */
  readonly name: string
  readonly blocks: readonly Block[]
  readonly frames: SourceFrames
}

/** Text of the sources in memory, in UTF-16 code units: about 400 articles, whose frames take a hundred megabytes. */
const mostText = 2_000_000

export class FrameShelf {
  /** Oldest use first. */
  private readonly inMemory = new Map<SourceId, ReadSource>()
  private length = 0
  private readonly reader
  private readonly cache

  constructor(folder: string, writable: boolean) {
    this.reader = readLibrary(folder)
    this.cache = new FrameCache(folder, writable)
  }

  /** Changes whenever the source may have changed; looks at one file. */
  stampOf(id: SourceId): string {
    return this.reader.stampsOf(id).record
  }

  /** Null when it was moved to the trash meanwhile, or is damaged: the store reports that. */
  read(id: SourceId): ReadSource | null {
    const known = this.inMemory.get(id)
    if (known) {
      this.inMemory.delete(id)
      this.inMemory.set(id, known)
      return known
    }
    const [record, text] = [this.reader.source(id), this.reader.text(id)]
    if (!record || text === null) return null
    const { published, language, blocks } = record
    const source: ComparedText = { id, title: titleOf(record, text).text, published, language, text, blocks }
    const read = { name: frameNameOf(source), blocks, frames: this.cache.frames(source, (it) => readFrames(it, loadedLanguage())) }
    this.keep(id, read)
    return read
  }

  /** Reads it from disk the next time. */
  forget(id: SourceId): void {
    this.length -= this.inMemory.get(id)?.frames.text.length ?? 0
    this.inMemory.delete(id)
  }

  /** Deletes the cached frames of all but these. */
  sweep(names: ReadonlySet<string>): void {
    this.cache.sweep(names)
  }

  private keep(id: SourceId, read: ReadSource): void {
    this.inMemory.set(id, read)
    this.length += read.frames.text.length
    for (const oldest of this.inMemory.keys()) {
      if (this.length <= mostText || oldest === id) break
      this.forget(oldest)
    }
  }
}
