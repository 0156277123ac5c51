/** The jobs of the thread that compares. What it read of a library stays in memory, so that a new source costs what it brings. */

import { explainPair } from '../../shared/discrepancy/explain-pair'
import { findDiscrepancies } from '../../shared/discrepancy/find-discrepancies'
import type { ComparedText, SourceFrames } from '../../shared/discrepancy/source-frames'
import { readFrames } from '../../shared/discrepancy/source-frames'
import { quoteOfSide } from '../../shared/findings/quotes'
import type { QuotedFinding, UnreadSource } from '../../shared/model/finding'
import type { Library } from '../../shared/model/library'
import type { Range, SourceId } from '../../shared/model/schema'
import type { Block } from '../../shared/model/source'
import { titleOf } from '../../shared/text/title'
import { readLibrary } from '../search/library-reader'
import type { Progress } from '../worker-jobs'
import { FrameCache } from './frame-cache'
import { loadedLanguage } from './language-loader'

/** Which sources to compare: ids with a stamp that changes whenever what the engine reads of a source does. */
type Compared = {
  readonly folder: string
  readonly readOnly: boolean
  readonly sources: readonly SourceId[]
  /** Earlier versions of them, which are not compared. */
  readonly earlier: readonly SourceId[]
  /** Sources that changed since the last job and must be read again from disk. */
  readonly changed: readonly SourceId[]
  readonly names: Pick<Library, 'aliases' | 'apart'>
}

export type Place = { readonly sourceId: SourceId; readonly range: Range }

export type CompareJobs = {
  'compare.library': {
    input: Compared
    output: { readonly findings: readonly QuotedFinding[]; readonly unread: readonly UnreadSource[] }
  }
  'compare.explain': { input: Compared & { readonly passages: readonly [Place, Place] }; output: { readonly sentences: readonly string[] } }
}

type Read = { readonly text: string; readonly blocks: readonly Block[]; readonly source: ComparedText; readonly frames: SourceFrames }

/** What was read of the libraries that are open, by folder. */
const libraries = new Map<string, Map<SourceId, Read>>()

const spokenFor = 'A later version of it is in the library and speaks for both; “Compare the versions of a source…” shows what changed.'

export function compareJob(input: Compared, report: (progress: Progress) => void): CompareJobs['compare.library']['output'] {
  const read = readSources(input, report)
  const found = findDiscrepancies(
    [...read.values()].map(({ frames }) => frames),
    input.names,
  )
  const findings = found.map((finding) => ({
    ...finding,
    quotes: finding.sides.map((side) => {
      const { text, blocks } = read.get(side.sourceId) ?? { text: '', blocks: [] }
      return quoteOfSide(text, side, blocks)
    }),
  }))
  const unread = [...read.entries()].flatMap(([sourceId, { frames }]) => (frames.unread === null ? [] : [{ sourceId, why: frames.unread }]))
  return { findings, unread: [...unread, ...input.earlier.map((sourceId) => ({ sourceId, why: spokenFor }))] }
}

export function explainJob(input: CompareJobs['compare.explain']['input']): CompareJobs['compare.explain']['output'] {
  const read = readSources(input, () => undefined)
  const [a, b] = input.passages
  const [one, other] = [read.get(a.sourceId), read.get(b.sourceId)]
  if (!one || !other) return { sentences: ['One of the two sources is not in the library any more.'] }
  return { sentences: explainPair({ frames: one.frames, range: a.range }, { frames: other.frames, range: b.range }, input.names) }
}

function readSources(input: Compared, report: (progress: Progress) => void): ReadonlyMap<SourceId, Read> {
  const known = libraries.get(input.folder) ?? new Map<SourceId, Read>()
  libraries.set(input.folder, known)
  for (const id of input.changed) known.delete(id)
  const wanted = new Set(input.sources)
  for (const id of known.keys()) if (!wanted.has(id)) known.delete(id)
  const reader = readLibrary(input.folder)
  const cache = new FrameCache(input.folder, !input.readOnly)
  const missing = input.sources.filter((id) => !known.has(id))
  for (const [done, id] of missing.entries()) {
    report({ done, total: missing.length })
    const [record, text] = [reader.source(id), reader.text(id)]
    // Moved to the trash meanwhile, or damaged: the store reports that.
    if (!record || text === null) continue
    const source: ComparedText = {
      id,
      title: titleOf(record, text).text,
      published: record.published,
      language: record.language,
      text,
      blocks: record.blocks,
    }
    known.set(id, { text, blocks: record.blocks, source, frames: cache.frames(source, (it) => readFrames(it, loadedLanguage())) })
  }
  if (missing.length > 0) cache.sweep([...known.values()].map(({ source }) => source))
  return known
}
