/**
 * The contract: every call between a window (or the command line) and the host, its input schema and its output, noun by
 * noun in api/. A call without a schema or without a handler does not compile. Windows import types from here only; the
 * schemas run at the door (electron/dispatch.ts).
 */

import { type AnnotationOutputs, annotationInputs } from './api/annotations'
import { type AppOutputs, appInputs } from './api/app'
import { type BriefOutputs, briefInputs } from './api/briefs'
import { type ClaimOutputs, claimInputs } from './api/claims'
import { type ConflictOutputs, conflictInputs } from './api/conflicts'
import { type DecisionOutputs, decisionInputs } from './api/decisions'
import type { Progress } from './api/findings'
import { type FindingOutputs, findingInputs } from './api/findings'
import type { HistoryState } from './api/history'
import { type HistoryOutputs, historyInputs } from './api/history'
import { type InboxOutputs, inboxInputs } from './api/inbox'
import { type InterchangeOutputs, interchangeInputs } from './api/interchange'
import type { Problem } from './api/libraries'
import { type LibraryOutputs, libraryInputs } from './api/libraries'
import { type LinkOutputs, linkInputs } from './api/links'
import { type MergingOutputs, mergingInputs } from './api/merging'
import { type SearchOutputs, searchInputs } from './api/search'
import { type SecondReaderOutputs, secondReaderInputs } from './api/second-reader'
import { type SourceOutputs, sourceInputs } from './api/sources'
import { type TrashOutputs, trashInputs } from './api/trash'
import { type VersionOutputs, versionInputs } from './api/versions'
import type { Change } from './model/change'
import type { Frozen, LibraryId, z } from './model/schema'

export type { AnnotationFilter } from './api/annotations'
export type { BriefMaterial, CitedSource, CopyComparison, ExportFormat, QuoteProblem } from './api/briefs'
export type { Changed } from './api/call'
export type { OutsideConflict } from './api/conflicts'
export type { ComparisonState, Progress } from './api/findings'
export type { HistoryState } from './api/history'
export type { CheckEntry, CheckReport, Problem, RecentLibrary, Snapshot } from './api/libraries'
export type { MergePreview } from './api/merging'
export type { SearchHit } from './api/search'
export type { FilePart, ImportItem, ImportOutcome, SourceOutcome } from './api/sources'
export type { TrashEntry } from './api/trash'

export const inputs = {
  ...appInputs,
  ...libraryInputs,
  ...inboxInputs,
  ...sourceInputs,
  ...annotationInputs,
  ...versionInputs,
  ...claimInputs,
  ...linkInputs,
  ...mergingInputs,
  ...conflictInputs,
  ...findingInputs,
  ...secondReaderInputs,
  ...decisionInputs,
  ...briefInputs,
  ...interchangeInputs,
  ...historyInputs,
  ...trashInputs,
  ...searchInputs,
} as const

export type CallName = keyof typeof inputs
/** What a caller sends. */
export type Input<Name extends CallName> = Frozen<z.input<(typeof inputs)[Name]>>
/** What a handler gets: the same, checked. */
export type Checked<Name extends CallName> = z.output<(typeof inputs)[Name]>

type Outputs = AppOutputs &
  LibraryOutputs &
  InboxOutputs &
  SourceOutputs &
  AnnotationOutputs &
  VersionOutputs &
  ClaimOutputs &
  LinkOutputs &
  MergingOutputs &
  ConflictOutputs &
  FindingOutputs &
  SecondReaderOutputs &
  DecisionOutputs &
  BriefOutputs &
  InterchangeOutputs &
  HistoryOutputs &
  TrashOutputs &
  SearchOutputs

export type Output<Name extends CallName> = Outputs[Name]

export type Handlers = { [Name in CallName]: (input: Checked<Name>) => Promise<Output<Name>> }

/** What a host tells its windows unasked. */
export type HostEvent =
  | { readonly kind: 'changed'; readonly library: LibraryId; readonly change: Change; readonly history: HistoryState }
  /** The sources of a library that is being opened are looked through, because what was known of them is gone. */
  | { readonly kind: 'opening'; readonly path: string; readonly done: number; readonly total: number }
  /** The index of a library is being built or brought up to date; `done === total` ends it. */
  | { readonly kind: 'indexing'; readonly library: LibraryId; readonly done: number; readonly total: number }
  /** The sources are being compared; without progress, that has ended and `findings.list` has something new. */
  | { readonly kind: 'comparing'; readonly library: LibraryId; readonly progress: Progress | null }
  /** Another library is being merged into this one; without progress, that has ended. */
  | { readonly kind: 'merging'; readonly library: LibraryId; readonly progress: Progress | null }
  | { readonly kind: 'problem'; readonly library: LibraryId; readonly problem: Problem }
  /** A native menu item or system gesture asks the window to run a command by its id. */
  | { readonly kind: 'command'; readonly command: string }
