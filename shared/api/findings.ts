import type { QuotedFinding, UnreadSource } from '../model/finding'
import { rangeSchema, sourceIdSchema, z } from '../model/schema'
import { inLibrary } from './call'

const placeSchema = z.object({ sourceId: sourceIdSchema, range: rangeSchema })

/** How far something has come. */
export type Progress = { readonly done: number; readonly total: number }

/** What was found so far. `progress` while sources are being compared; `failure` when that could not be done. */
export type ComparisonState = {
  readonly findings: readonly QuotedFinding[]
  readonly unread: readonly UnreadSource[]
  readonly progress: Progress | null
  readonly failure: string | null
}

export const findingInputs = {
  /** What the comparison of the sources found, as far as it is. */
  'findings.list': z.object(inLibrary),
  /** Compares again what changed since; with `anew`, reads every source again. The answer comes as `comparing`. */
  'findings.compare': z.object({ ...inLibrary, anew: z.boolean() }),
  'findings.cancel': z.object(inLibrary),
  /** Why the engine did or did not flag two passages. */
  'findings.explain': z.object({ ...inLibrary, passages: z.tuple([placeSchema, placeSchema]) }),
} as const

export type FindingOutputs = {
  'findings.list': ComparisonState
  'findings.compare': null
  'findings.cancel': null
  'findings.explain': { readonly sentences: readonly string[] }
}
