/** An open library: one act after the other, each durable before anybody hears of it. */
import { rmSync } from 'node:fs'
import type { CheckReport, HistoryState, Problem, TrashEntry } from '../../shared/api'
import type { Annotation } from '../../shared/model/annotation'
import type { Change, Put } from '../../shared/model/change'
import { putKey } from '../../shared/model/reverse'
import type { SourceId } from '../../shared/model/schema'
import { emptyChange, type Workspace } from '../../shared/model/workspace'
import { CallError } from '../../shared/result'
import { writeCatalogue } from './catalogue'
import { checkLibrary } from './check-library'
import { diskFailure, UnreachableError } from './disk-failure'
import { followChange } from './follow-change'
import type { Former } from './former-texts'
import { stageSource } from './incoming-source'
import { assertInside } from './inside'
import { HalfDoneError } from './journal'
import { keepExport, listExports } from './kept-exports'
import { incomingPrefix, originalFile, sourcesFolder } from './layout'
import type { LibraryLock } from './library-lock'
import type { LibraryState } from './library-state'
import { lookOutside } from './look-outside'
import type { KeptExport, NamedStep, NewSource, OpenLibrary, SourceBody, Step } from './open-library'
import { currentlyAlive, type Performed, performChange } from './perform-change'
import { rooted } from './rooted'
import type { SetAside } from './set-aside'
import { textOf } from './source-text'

/** Reading the annotations of this many sources takes about half a frame. */
const sourcesAtATime = 25

export class Store implements OpenLibrary {
  private queue: Promise<unknown> = Promise.resolve()
  private halted: CallError | null = null
  private closed = false
  /** The library was out of reach: what others did to it meanwhile is read as soon as it is back. */
  private wasAway = false

  constructor(
    private readonly state: LibraryState,
    private readonly lock: LibraryLock | null,
  ) {}

  get path(): string {
    return this.state.folder.root
  }

  get readOnly(): boolean {
    return this.state.folder.readOnly
  }

  get problems(): readonly Problem[] {
    return this.state.problems
  }

  workspace(): Workspace {
    return this.state.workspace
  }

  read(id: SourceId): Promise<SourceBody> {
    return this.inTurn('The source could not be read.', async () => {
      const source = await this.state.source(id)
      const annotations = await this.state.annotations(id)
      return { source, ...(await textOf(source, this.state)), annotations }
    })
  }

  former(id: SourceId, textHash: string): Former {
    return this.state.formers.at(id, textHash, this.state.salvage)
  }

  original(id: SourceId): Promise<Uint8Array | null> {
    return this.inTurn('The original file could not be read.', async () => {
      const { original } = await this.state.source(id)
      return this.state.folder.read(originalFile(id, original.extension))
    })
  }

  commit(change: Change, step: Step): Promise<void> {
    return this.act(step.label, async () => {
      const done = await performChange(this.state, change, { label: step.label, trash: 'all', unseen: step.unseen ?? [] })
      if (done) this.recorded(done, step, false)
    })
  }

  follow(change: Change, label: string, along: (put: Put) => Put): Promise<void> {
    return this.act(label, () => followChange(this.state, { change, label, along }))
  }

  addSource(added: NewSource, step: Step): Promise<Change> {
    return this.act(step.label, async () => {
      const { id } = added.source
      const folder = `${sourcesFolder}/${incomingPrefix}${id}`
      assertInside(this.state.folder.root, sourcesFolder)
      try {
        await stageSource(this.state.folder.absolute(folder), added)
        const change: Change = { puts: [{ kind: 'source', record: added.source }], removals: [] }
        const done = await performChange(this.state, change, { label: step.label, trash: 'all', incoming: { id, folder } })
        if (done) this.recorded(done, step, false)
        return done?.change ?? emptyChange
      } catch (error) {
        rmSync(this.state.folder.absolute(folder), { recursive: true, force: true })
        throw error
      }
    })
  }

  history(): HistoryState {
    return this.state.history.state()
  }

  stepOf(batch: string): NamedStep | null {
    return this.state.history.find(batch)
  }

  undo(): Promise<{ readonly change: Change; readonly label: string } | null> {
    const { history } = this.state
    return this.act('Undo', async () => {
      const step = history.nextUndo()
      if (!step) return null
      const trash = step.fromTrash ? 'all' : 'sources'
      const done = await performChange(this.state, step.backward, { label: step.label, trash, takesBack: step.forward })
      history.wasUndone()
      this.state.announce(done?.change ?? emptyChange)
      return { change: done?.change ?? emptyChange, label: step.label }
    })
  }

  redo(): Promise<{ readonly change: Change; readonly label: string } | null> {
    const { history } = this.state
    return this.act('Redo', async () => {
      const step = history.nextRedo()
      if (!step) return null
      const done = await performChange(this.state, step.forward, { label: step.label, trash: 'all', takesBack: step.backward })
      history.wasRedone(done?.entry ?? null)
      this.state.announce(done?.change ?? emptyChange)
      return { change: done?.change ?? emptyChange, label: step.label }
    })
  }

  trash(): Promise<readonly TrashEntry[]> {
    return this.inTurn('The trash could not be read.', async () => {
      const listed: TrashEntry[] = []
      for (const entry of this.state.trash.entries()) {
        const { id, at, label, records } = entry
        const dead = await this.notAlive(records)
        if (dead.length > 0) listed.push({ id, at, label, count: records.length })
        else if (!this.readOnly) this.state.trash.letGo(entry)
      }
      return listed
    })
  }

  restore(entries: readonly string[], step: Step): Promise<Change> {
    return this.act(step.label, async () => {
      const found = entries.flatMap((name) => this.state.trash.read(name) ?? [])
      if (found.length === 0)
        throw new CallError('not-found', 'This is no longer in the trash. It may have been restored or deleted for good.')
      const dead = await this.notAlive(found.flatMap((entry) => entry.records))
      const puts = rooted(dead, this.state.workspace)
      if (dead.length > 0 && puts.length === 0) {
        throw new CallError(
          'not-found',
          'What this belongs to is in the trash as well. Restore the source or claim first, or both together.',
        )
      }
      const done = await performChange(this.state, { puts, removals: [] }, { label: step.label, trash: 'all' })
      for (const entry of found) if ((await this.notAlive(entry.records)).length === 0) this.state.trash.letGo(entry)
      if (done) this.recorded(done, step, true)
      return done?.change ?? emptyChange
    })
  }

  emptyTrash(entries: readonly string[]): Promise<void> {
    return this.act('Empty the trash', async () => {
      const sources = new Set<string>()
      for (const name of entries) {
        for (const put of this.state.trash.read(name)?.records ?? []) if (put.kind === 'source') sources.add(putKey(put))
        this.state.trash.delete(name)
      }
      this.state.history.forget((change) => change.puts.some((put) => sources.has(putKey(put)) && !currentlyAlive(this.state, put)))
    })
  }

  refresh(): Promise<readonly SourceId[]> {
    return this.inTurn('The folder of the library could not be looked through.', () => lookOutside(this.state))
  }

  setAside(): readonly SetAside[] {
    return this.state.setAsides.list()
  }

  settle(id: string, settled: boolean): Promise<void> {
    return this.act('Settle two versions', () => this.state.setAsides.settle(id, settled))
  }

  check(): Promise<CheckReport> {
    return checkLibrary(this.path, (work) => this.inTurn('The library could not be checked.', async () => work()))
  }

  onChange(listener: (change: Change, history: HistoryState) => void): () => void {
    return this.state.onChange(listener)
  }

  onProblem(listener: (problem: Problem) => void): () => void {
    return this.state.onProblem(listener)
  }

  async allAnnotations(): Promise<readonly Annotation[]> {
    const all: Annotation[] = []
    const ids = [...this.state.workspace.sources.keys()]
    // A few sources at a time, so that saves and windows get their turn in between.
    for (let at = 0; at < ids.length; at += sourcesAtATime) {
      await this.inTurn('The annotations could not be read.', async () => {
        for (const id of ids.slice(at, at + sourcesAtATime)) {
          if (this.state.workspace.sources.has(id)) all.push(...(await this.state.annotationRecords(id)).values())
        }
      })
      await new Promise((resolve) => setImmediate(resolve))
    }
    return all
  }

  keepExport(words: string): Promise<void> {
    return this.act('Keep what was exported', () => keepExport(this.state.folder, words))
  }

  keptExports(): Promise<readonly KeptExport[]> {
    return this.inTurn('What was exported could not be listed.', async () => listExports(this.state.folder))
  }

  async close(): Promise<void> {
    await this.queued('The library could not be closed.', async () => {
      if (this.closed) return
      this.closed = true
      if (!this.readOnly && this.state.isReachable()) writeCatalogue(this.state.folder, this.state.workspace)
      this.lock?.release()
    })
  }

  private recorded(done: Performed, step: Step, fromTrash: boolean): void {
    this.state.history.record(step, { forward: done.change, backward: done.backward }, { fromTrash, entry: done.entry })
    this.state.announce(done.change)
  }

  /** An act that writes: in turn, only where that is allowed, and with the disk's refusals in words. */
  private act<T>(label: string, work: () => Promise<T>): Promise<T> {
    return this.inTurn(`"${label}" was not done.`, async () => {
      if (this.readOnly)
        throw new CallError('read-only', `"${label}" was not done: the library is open for reading only. Nothing was changed.`)
      if (this.closed) throw new CallError('not-found', `"${label}" was not done: the library is closed.`)
      if (this.halted) throw this.halted
      this.lock?.assertOurs()
      try {
        return await work()
      } catch (error) {
        if (error instanceof HalfDoneError) {
          this.halted = new CallError(
            'disk-failed',
            `The disk refused in the middle of "${label}". Nothing is lost: close the library and open it again, and what is left of this will be finished.`,
            { cause: error },
          )
          throw this.halted
        }
        throw error
      }
    })
  }

  /** Work on the folder, which must be there. Until it is back everything stays as it is in memory. */
  private inTurn<T>(notDone: string, work: () => Promise<T>): Promise<T> {
    return this.queued(notDone, async () => {
      try {
        this.state.assertReachable()
        if (this.wasAway) await lookOutside(this.state)
        this.wasAway = false
        return await work()
      } catch (error) {
        if (error instanceof UnreachableError) this.wasAway = true
        throw error
      }
    })
  }

  private queued<T>(notDone: string, work: () => Promise<T>): Promise<T> {
    const result = this.queue.then(work).catch((error: unknown) => {
      throw diskFailure(error, notDone)
    })
    this.queue = result.catch(() => undefined)
    return result
  }

  private async notAlive(records: readonly Put[]): Promise<readonly Put[]> {
    for (const put of records) {
      if (put.kind === 'annotation' && this.state.workspace.sources.has(put.record.sourceId))
        await this.state.annotations(put.record.sourceId)
    }
    return records.filter((put) => !currentlyAlive(this.state, put))
  }
}
