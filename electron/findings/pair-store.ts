/**
 * What was compared, kept in `.cache/compared.json`, so that a library that did not change opens with its findings. It may be deleted
 * at any time, and is not believed when another build of the program wrote it: its rules may be others.
 */
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ComparedPair } from '../../shared/discrepancy/find-discrepancies'
import type { Landmarks } from '../../shared/discrepancy/landmarks'
import type { SideQuote } from '../../shared/model/finding'
import type { SourceId } from '../../shared/model/schema'
import { isSystemError } from '../library/disk-failure'
import { discardFile, temporaryName } from '../library/durable-write'
import { leadsOut } from '../library/inside'
import { cacheFolder } from '../library/layout'

export type ComparedSource = {
  /** Of its file, when it was read. */
  readonly stamp: string
  /** Of its frames: of all that the engine makes of it. */
  readonly name: string
  readonly unread: string | null
  readonly landmarks: Landmarks
}

/** What two sources disagree on, with the quotes of each difference. */
export type PairRecord = ComparedPair & {
  readonly ids: readonly [SourceId, SourceId]
  readonly quotes: readonly (readonly [SideQuote, SideQuote])[]
}

export type Kept = {
  /** The person's names as they were then. */
  readonly names: string
  readonly sources: readonly (readonly [SourceId, ComparedSource])[]
  readonly pairs: readonly (readonly [string, PairRecord])[]
}

const nothing: Kept = { names: '', sources: [], pairs: [] }

const comparedFile = `${cacheFolder}/compared.json`

export class PairStore {
  private readonly path: string

  constructor(
    private readonly root: string,
    private readonly writable: boolean,
  ) {
    this.path = join(root, comparedFile)
  }

  load(): Kept {
    try {
      if (leadsOut(this.root, comparedFile)) return nothing
      const { build, ...kept } = JSON.parse(readFileSync(this.path, 'utf8')) as Kept & { readonly build: string }
      return build === buildStamp() ? kept : nothing
    } catch (error) {
      // Not there yet, cut off by a crash, or unreadable: everything is compared anew.
      if (isSystemError(error) || error instanceof SyntaxError) return nothing
      throw error
    }
  }

  /** Not being able to keep it is no error: the next opening only takes longer. */
  save(kept: Kept): void {
    if (!this.writable) return
    const temporary = temporaryName(this.path)
    try {
      if (leadsOut(this.root, cacheFolder)) return
      mkdirSync(dirname(this.path), { recursive: true })
      writeFileSync(temporary, JSON.stringify({ build: buildStamp(), ...kept }))
      renameSync(temporary, this.path)
    } catch (error) {
      discardFile(temporary)
      if (!isSystemError(error)) throw error
    }
  }
}

/** Bundles are named by their content; the time tells a rebuilt one of the same name. */
function buildStamp(): string {
  const path = fileURLToPath(import.meta.url)
  const { size, mtimeMs } = statSync(path)
  return `${basename(path)} ${size} ${mtimeMs}`
}
