/** The jobs of the thread that compares. What it compared of a library stays in memory, so that a new source costs what it brings. */

import { randomUUID } from 'node:crypto'
import { explainPair } from '../../shared/discrepancy/explain-pair'
import type { QuotedFinding, UnreadSource } from '../../shared/model/finding'
import type { Library } from '../../shared/model/library'
import type { Range, SourceId } from '../../shared/model/schema'
import type { Progress } from '../worker-jobs'
import { type AnswerPart, partsOf } from './answer-parts'
import { ComparedLibrary } from './compared-library'
import { FrameShelf } from './frame-shelf'
import { PairStore } from './pair-store'

type Compared = {
  readonly folder: string
  readonly readOnly: boolean
  readonly names: Pick<Library, 'aliases' | 'apart'>
}

export type Place = { readonly sourceId: SourceId; readonly range: Range }

export type CompareJobs = {
  'compare.library': {
    input: Compared & {
      readonly sources: readonly SourceId[]
      /** Earlier versions of them, which are not compared. */
      readonly earlier: readonly SourceId[]
      /** Compares every source again, changed or not. */
      readonly anew: boolean
      /** The name of the answer that the asker has; null: none. */
      readonly before: string | null
    }
    output: {
      readonly answer: string
      /** Against the answer `before`; whole findings when that is not known here any more. */
      readonly parts: readonly AnswerPart[]
      readonly unread: readonly UnreadSource[]
    }
  }
  'compare.explain': { input: Compared & { readonly passages: readonly [Place, Place] }; output: { readonly sentences: readonly string[] } }
}

type Known = {
  readonly shelf: FrameShelf
  readonly compared: ComparedLibrary
  answered: { readonly name: string; readonly findings: readonly QuotedFinding[] } | null
}

/** What was compared of the libraries that are open, by folder. */
const libraries = new Map<string, Known>()

const spokenFor = 'A later version of it is in the library and speaks for both; “Compare the versions of a source…” shows what changed.'

export function compareJob(
  input: CompareJobs['compare.library']['input'],
  report: (progress: Progress) => void,
): CompareJobs['compare.library']['output'] {
  const library = libraryAt(input)
  const { findings, unread } = library.compared.compare(input, report)
  const before = library.answered?.name === input.before ? (library.answered?.findings ?? []) : []
  // Names of other threads, which had their end, are never met again.
  library.answered = { name: randomUUID(), findings }
  return {
    answer: library.answered.name,
    parts: partsOf(findings, before),
    unread: [...unread, ...input.earlier.map((sourceId) => ({ sourceId, why: spokenFor }))],
  }
}

export function explainJob(input: CompareJobs['compare.explain']['input']): CompareJobs['compare.explain']['output'] {
  const { shelf } = libraryAt(input)
  const [a, b] = input.passages
  // A correction that was made a moment ago counts.
  for (const { sourceId } of input.passages) shelf.forget(sourceId)
  const [one, other] = [shelf.read(a.sourceId), shelf.read(b.sourceId)]
  if (!one || !other) return { sentences: ['One of the two sources is not in the library any more.'] }
  return { sentences: explainPair({ frames: one.frames, range: a.range }, { frames: other.frames, range: b.range }, input.names) }
}

function libraryAt({ folder, readOnly }: Compared): Known {
  const known = libraries.get(folder)
  if (known) return known
  const shelf = new FrameShelf(folder, !readOnly)
  const library = { shelf, compared: new ComparedLibrary(shelf, new PairStore(folder, !readOnly)), answered: null }
  libraries.set(folder, library)
  return library
}
