/**
 * The contract between a host process and its worker threads: every job, what it takes and what it gives. What crosses
 * is copied by the structured clone algorithm, so data only: no functions, no class instances.
 */
import type { RootContent } from 'mdast'
import type { Progress } from '../shared/api'
import type { ForeignMark } from '../shared/interchange/foreign-mark'
import type { SourceDraft } from '../shared/model/source'
import type { Failure } from '../shared/result'
import type { CompareJobs } from './findings/compare-jobs'
import type { ReadingJobs } from './findings/second-reader/reading-jobs'
import type { Foreign } from './importers/foreign'
import type { IndexJobs } from './search/index-jobs'

/** What an importer reads: a file by its name and bytes, or pasted words. */
export type ImportInput =
  | { readonly kind: 'bytes'; readonly name: string; readonly bytes: Uint8Array; readonly chaptersApart?: boolean | undefined }
  | { readonly kind: 'paste'; readonly text: string; readonly html: string | null }

/** What became of it, with the file that is to be kept beside the text, byte for byte. */
export type Imported = {
  readonly draft: SourceDraft
  readonly original: { readonly name: string; readonly extension: string; readonly bytes: Uint8Array }
  /** What people marked in it with other programs. */
  readonly marks: readonly ForeignMark[]
  /** What of it was not read for certain, each in a sentence. */
  readonly notices: readonly string[]
}

/**
 * All that a file holds: mostly one source, of a container several, with the parts that could not be read; of another tool's
 * file what it marked in documents and says of works.
 */
export type FileContents = {
  readonly sources: readonly Imported[]
  readonly refused: readonly { readonly name: string; readonly message: string }[]
  readonly foreign: readonly { readonly original: Imported['original']; readonly holds: Foreign }[]
}

/** A brief that was exported and may have been edited since. */
export type CopyInput = { readonly name: string; readonly bytes: Uint8Array }

/** The blocks of the file, with the marks of its export; what was remarked beside them, as the comments of a Word document. */
export type CopyContents = { readonly blocks: readonly RootContent[]; readonly remarks: readonly string[] }

export type Jobs = {
  import: { input: ImportInput; output: FileContents }
  'copy.read': { input: CopyInput; output: CopyContents }
} & IndexJobs &
  CompareJobs &
  ReadingJobs

export type JobName = keyof Jobs
export type JobInput<Name extends JobName> = Jobs[Name]['input']
export type JobOutput<Name extends JobName> = Jobs[Name]['output']

export type { Progress } from '../shared/api'

export type RunOptions = {
  /** How long the job may run, in milliseconds, waiting for its turn not counted. */
  readonly timeoutMs?: number
  readonly onProgress?: (progress: Progress) => void
  /** Gives the job up: `cancelled`. An import or a comparison ends at once; an index job, which is short, is left to finish unheard. */
  readonly signal?: AbortSignal
}

/** What carries a job out, in the thread. */
export type JobHandler<Name extends JobName> = (
  input: JobInput<Name>,
  report: (progress: Progress) => void,
) => JobOutput<Name> | Promise<JobOutput<Name>>
export type JobHandlers = { readonly [Name in JobName]: JobHandler<Name> }

/** Imports and comparisons may take long and index jobs are waited for by people who type, so no kind waits for another. */
export const threadNames = ['import', 'index', 'compare', 'reading'] as const
export type ThreadName = (typeof threadNames)[number]

export function threadOf(job: JobName): ThreadName {
  if (job === 'import' || job === 'copy.read') return 'import'
  if (job.startsWith('reading.')) return 'reading'
  return job.startsWith('compare.') ? 'compare' : 'index'
}

/** From the host to a thread. A thread is given one job at a time. */
export type JobOrder = { readonly id: number; readonly job: JobName; readonly input: unknown }

/** From a thread to the host. `stack` tells where a defect happened. */
export type JobReport =
  | { readonly id: number; readonly kind: 'progress'; readonly progress: Progress }
  | { readonly id: number; readonly kind: 'done'; readonly output: unknown }
  | { readonly id: number; readonly kind: 'failed'; readonly error: Failure; readonly stack: string | null }
