/**
 * What was compared, kept in `.cache/compared.jsonl`, so that a library that did not change opens with its findings. The file grows by
 * what a change brings and is written anew when half of it is out of date. It may be deleted at any time, and is not believed when
 * another build of the program wrote it: its rules may be others.
 */
import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SourceId } from '../../shared/model/schema'
import { isSystemError } from '../library/disk-failure'
import { discardFile, temporaryName } from '../library/durable-write'
import { leadsOut } from '../library/inside'
import { cacheFolder } from '../library/layout'
import { type Kept, keptOf, LineWriter } from './pair-lines'

export type { ComparedSource, Kept, PairRecord } from './pair-lines'

/** What is otherwise than when it was saved last: put, or gone where `Kept` does not hold it. Null: all of it. */
export type Changed = { readonly sources: ReadonlySet<SourceId>; readonly pairs: ReadonlySet<string> } | null

const comparedFile = `${cacheFolder}/compared.jsonl`

/** Of a file with fewer lines than this nothing is gained by writing it anew. */
const fewLines = 1_000

/** Letters written at once. */
const pieceLength = 1_000_000

export class PairStore {
  private readonly path: string
  private lines = new LineWriter()
  /** Bytes of the file that `lines` stands for; null when there is none that can be added to. */
  private size: number | null = null

  constructor(
    private readonly root: string,
    private readonly writable: boolean,
  ) {
    this.path = join(root, comparedFile)
  }

  load(): Kept {
    try {
      if (leadsOut(this.root, comparedFile)) return keptOf([], '').kept
      const text = readFileSync(this.path, 'utf8')
      const { kept, lines } = keptOf(text.split('\n'), buildStamp())
      this.lines = lines
      // A line that a crash cut off must not be added to.
      if (lines.count > 0 && text.endsWith('\n')) this.size = statSync(this.path).size
      return kept
    } catch (error) {
      // Not there yet, or unreadable: everything is compared anew.
      if (isSystemError(error)) return keptOf([], '').kept
      throw error
    }
  }

  /** Not being able to keep it is no error: the next opening only takes longer. */
  save(kept: Kept, changed: Changed): void {
    if (!this.writable) return
    try {
      if (leadsOut(this.root, comparedFile)) return
      const live = kept.sources.size + kept.pairs.size
      if (changed === null || !this.isAsLeft() || this.lines.count > fewLines + 2 * live) this.writeAll(kept)
      else this.write(this.path, changedLines(this.lines, kept, changed))
      this.size = statSync(this.path).size
    } catch (error) {
      this.size = null
      if (!isSystemError(error)) throw error
    }
  }

  /** Whether nobody deleted or wrote the file meanwhile. */
  private isAsLeft(): boolean {
    return this.size !== null && statSync(this.path, { throwIfNoEntry: false })?.size === this.size
  }

  private writeAll(kept: Kept): void {
    const temporary = temporaryName(this.path)
    this.lines = new LineWriter()
    try {
      mkdirSync(dirname(this.path), { recursive: true })
      this.write(temporary, allLines(this.lines, kept))
      renameSync(temporary, this.path)
      // The name under which earlier versions of the program kept it.
      rmSync(join(dirname(this.path), 'compared.json'), { force: true })
    } catch (error) {
      discardFile(temporary)
      throw error
    }
  }

  private write(path: string, lines: Iterable<string>): void {
    let piece = ''
    for (const line of lines) {
      piece += line
      if (piece.length < pieceLength) continue
      appendFileSync(path, piece)
      piece = ''
    }
    appendFileSync(path, piece)
  }
}

function* allLines(writer: LineWriter, kept: Kept): Iterable<string> {
  yield writer.head(buildStamp(), kept.names)
  for (const [id, source] of kept.sources) yield writer.source(id, source)
  for (const [key, pair] of kept.pairs) yield writer.pair(key, pair)
}

function* changedLines(writer: LineWriter, kept: Kept, changed: NonNullable<Changed>): Iterable<string> {
  for (const id of changed.sources) yield writer.source(id, kept.sources.get(id) ?? null)
  for (const key of changed.pairs) yield writer.pair(key, kept.pairs.get(key) ?? null)
}

/** Bundles are named by their content; the time tells a rebuilt one of the same name. */
function buildStamp(): string {
  const path = fileURLToPath(import.meta.url)
  const { size, mtimeMs } = statSync(path)
  return `${basename(path)} ${size} ${mtimeMs}`
}
