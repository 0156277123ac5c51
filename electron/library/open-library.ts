/** What the handlers know of the store: an open library, whatever lies behind it. */
import type { CheckReport, HistoryState, Problem, TrashEntry } from '../../shared/api'
import type { ExportId } from '../../shared/brief/merge/copy-marks'
import type { Annotation } from '../../shared/model/annotation'
import type { Change, Put } from '../../shared/model/change'
import type { SourceId } from '../../shared/model/schema'
import type { Source } from '../../shared/model/source'
import type { Workspace } from '../../shared/model/workspace'
import type { Former } from './former-texts'
import type { SetAside } from './set-aside'

/** How a step is named for people ("Delete 3 annotations"), and which steps it joins for undo. */
export type Step = {
  readonly label: string
  readonly batch: string | null
  /** Versions it replaces that whoever made it has not seen: they are set aside, to be looked at beside what took their place. */
  readonly unseen?: readonly Put[]
}

export type NamedStep = {
  readonly label: string
  /** The one that undo takes back next. */
  readonly isLast: boolean
  /** The trash entries of a step that did nothing but delete: restoring them takes it back, whatever came after it. */
  readonly trash: readonly string[]
}

export type SourceBody = {
  readonly source: Source
  readonly text: string
  /** Of the text as it is on disk; the one of the record is of the text that its blocks and annotations were made for. */
  readonly textHash: string
  readonly annotations: readonly Annotation[]
}

/** A source that is not in the library yet, with its text and the file it came from, byte for byte. */
export type NewSource = { readonly source: Source; readonly text: string; readonly original: Uint8Array }

export type KeptExport = {
  readonly id: ExportId
  /** Reads it; null when the file is gone, or holds something else by now. */
  words(): string | null
}

export type OpenLibrary = {
  readonly path: string
  readonly readOnly: boolean
  /** What was wrong with files at opening, in sentences. */
  readonly problems: readonly Problem[]

  /** The library as it is now. Blocks and annotations only of the sources that were read, and the annotations links refer to. */
  workspace(): Workspace

  /** A source with its text, blocks and annotations; loads them into the workspace. `not-found` when there is none, `damaged` when its files cannot be read. */
  read(id: SourceId): Promise<SourceBody>

  /** What is known of a source as it was when its text had this hash. */
  former(id: SourceId, textHash: string): Former

  /** The file that a source came from, byte for byte; null when it is gone. `not-found` when there is no such source. */
  original(id: SourceId): Promise<Uint8Array | null>

  /**
   * Makes a change durable, then folds it into the workspace, records it for undo and tells the listeners. When it
   * rejects (`disk-failed`, `read-only`), neither disk nor workspace have changed. Commits run one after the other.
   * Records that the change removes go to the trash.
   */
  commit(change: Change, step: Step): Promise<void>

  /**
   * Like `commit`, for what only follows from an act of another program: no step of the person's. `along` does the same to the
   * records in the steps that can be taken back, so that none of them brings back what was true of another text.
   */
  follow(change: Change, label: string, along: (put: Put) => Put): Promise<void>

  /** Like `commit`, for sources that come in: writes text and original first. */
  addSource(added: NewSource, step: Step): Promise<Change>

  history(): HistoryState
  /** A step of this session by its batch key; null when there is none, or it was taken back. */
  stepOf(batch: string): NamedStep | null
  /** The reverse of the last step, made durable; null when there is none. */
  undo(): Promise<{ readonly change: Change; readonly label: string } | null>
  redo(): Promise<{ readonly change: Change; readonly label: string } | null>

  trash(): Promise<readonly TrashEntry[]>
  /** Brings the records of trash entries back, as an undoable step. */
  restore(entries: readonly string[], step: Step): Promise<Change>
  /** Deletes trash entries for good. */
  emptyTrash(entries: readonly string[]): Promise<void>

  /** Looks through the folder for what other programs changed (a version control, a sync folder) and tells the listeners. Cheap; for the moment a window gets the focus. Answers the sources whose text was read and is another now. */
  refresh(): Promise<readonly SourceId[]>

  /** Versions of records that were replaced by those of somebody else, the oldest first. */
  setAside(): readonly SetAside[]
  /** Says of one that the version in use stays, or that it waits again. `not-found` when it is not there. */
  settle(id: string, settled: boolean): Promise<void>

  /** Reads every file and compares hashes, anchors and ids. Changes nothing. */
  check(): Promise<CheckReport>

  /** Every annotation of the library, read from disk as needed, without making the workspace larger. */
  allAnnotations(): Promise<readonly Annotation[]>

  /**
   * Keeps a brief as it was exported, under the name that the file carries (`exportIdOf`), so that an edited copy can be
   * compared with it. No step for undo. Rejects as `commit` does.
   */
  keepExport(words: string): Promise<void>
  /** What was kept, the newest first. */
  keptExports(): Promise<readonly KeptExport[]>

  /** Called after every durable change, in order. Returns the way to stop. */
  onChange(listener: (change: Change, history: HistoryState) => void): () => void

  /** Called for problems that show up after opening (a text changed outside, a file that was garbled). Returns the way to stop. */
  onProblem(listener: (problem: Problem) => void): () => void

  /** Waits for running commits and gives up the lock. */
  close(): Promise<void>
}
