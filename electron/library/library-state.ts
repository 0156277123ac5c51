/** An open library as far as it was read: its files, and the workspace they make up. */
import { existsSync } from 'node:fs'
import type { HistoryState, Problem } from '../../shared/api'
import type { Annotation } from '../../shared/model/annotation'
import type { Change, Put, Removal } from '../../shared/model/change'
import { putKey, removalKey } from '../../shared/model/reverse'
import type { AnnotationId, IsoTime, SourceId } from '../../shared/model/schema'
import type { Block, Source, SourceCard } from '../../shared/model/source'
import { type Dangling, settleLinks, stands } from '../../shared/model/standing'
import { applyChange, cardOf, emptyChange, isEmptyChange, type Workspace } from '../../shared/model/workspace'
import { CallError } from '../../shared/result'
import { Backups } from './backups'
import { UnreachableError } from './disk-failure'
import { FormerTexts } from './former-texts'
import { History } from './history'
import { annotationsFile, libraryFile, linksFile, sourceFile, sourceFolder, sourcesFolder } from './layout'
import { removeLeftovers } from './leftovers'
import type { LibraryFolder } from './library-folder'
import { idOf } from './library-format'
import { OurWords } from './our-words'
import { rebuildSource } from './rebuild-source'
import type { Records } from './record-codec'
import { difference, RecordFile } from './record-file'
import { isListed, type RecordKind } from './record-kind'
import { keepRemovedOutside } from './removed-outside'
import type { Salvage } from './salvage'
import { SetAsides } from './set-aside'
import { Trash } from './trash'

export type TextsIn = (file: { readonly name: string; readonly bytes: Uint8Array }) => Promise<readonly string[]>

export class LibraryState {
  readonly problems: Problem[] = []
  readonly files = new Map<string, RecordFile>()
  /** Annotations that the workspace held before their source was read, because links refer to them. */
  readonly preloaded = new Map<SourceId, readonly Annotation[]>()
  readonly history = new History()
  readonly trash: Trash
  readonly salvage: Salvage
  readonly setAsides: SetAsides
  /** Links of which an end is not there: on disk, but not in the workspace. */
  dangling: Dangling = new Map()
  /** Keys of the records that came from outside since somebody last cleared this. */
  readonly takenIn = new Set<string>()
  readonly ourWords: OurWords
  /** Sources whose annotations are all in the workspace. */
  readonly learned = new Set<SourceId>()
  readonly formers = new FormerTexts()
  /** Sources whose text was read and was another than the one of their record. */
  readonly unsettled = new Set<SourceId>()
  private readonly listeners = new Set<(change: Change, history: HistoryState) => void>()
  private readonly problemListeners = new Set<(problem: Problem) => void>()

  constructor(
    readonly folder: LibraryFolder,
    readonly now: () => IsoTime,
    public workspace: Workspace,
    /** The texts that a file gives when it is imported today. */
    readonly textsIn: TextsIn,
  ) {
    const report = (problem: Problem) => this.report(problem)
    this.setAsides = new SetAsides(folder)
    this.salvage = { folder, backups: new Backups(folder), setAsides: this.setAsides, now, report }
    this.trash = new Trash(folder, report)
    this.ourWords = new OurWords(this.setAsides, now, report)
  }

  /**
   * Makes sure that the folder is there and still this library's: another one may stand where a disk was changed.
   * @throws UnreachableError
   */
  assertReachable(): void {
    this.folder.assertReachable()
    if (!this.folder.changedOutside(libraryFile)) return
    const id = idOf(this.folder.root)
    if (id !== null && id !== this.workspace.library.id) throw new UnreachableError(this.folder.root, 'another library')
  }

  isReachable(): boolean {
    try {
      this.assertReachable()
      return true
    } catch (error) {
      if (error instanceof UnreachableError) return false
      throw error
    }
  }

  report(problem: Problem): void {
    const known = this.problems.some(({ file, message }) => file === problem.file && message === problem.message)
    // Each time something is set aside is news; a file that cannot be read stays one that cannot be read.
    if (known && !problem.twoVersions) return
    if (!known) this.problems.push(problem)
    for (const listener of this.problemListeners) listener(problem)
  }

  onProblem(listener: (problem: Problem) => void): () => void {
    this.problemListeners.add(listener)
    return () => this.problemListeners.delete(listener)
  }

  onChange(listener: (change: Change, history: HistoryState) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  announce(change: Change): void {
    for (const listener of this.listeners) listener(change, this.history.state())
  }

  /** Folds what somebody else changed on disk, and tells the listeners. */
  takeIn(asked: Change): void {
    if (isEmptyChange(asked)) return
    for (const put of asked.puts) this.takenIn.add(putKey(put))
    const { change, dangling } = settleLinks(asked, this.workspace, this.dangling)
    this.dangling = dangling
    if (isEmptyChange(change)) return
    this.workspace = applyChange(this.workspace, change)
    this.announce(change)
  }

  /** The file at a path, read when it was not yet. */
  async file(kind: RecordKind, path: string): Promise<RecordFile> {
    const known = this.files.get(path)
    if (known) return known
    const file = new RecordFile<RecordKind>(kind, path, this.salvage)
    if (!(await file.load()) && (isListed(kind) || kind === 'library')) await this.replaceMissing(file)
    this.files.set(path, file)
    return file
  }

  /** Looks whether somebody else changed a file that was read before. */
  async lookOutside(file: RecordFile): Promise<void> {
    const change = await file.takeInOutside((change) => this.ourWords.keepFrom(change, file.path))
    if (change) {
      await keepRemovedOutside(this, change.removals, file.path)
      this.takeIn(change)
    }
    if (change && file.kind === 'link') await this.fetchEnds()
  }

  /** Links that came in bring the annotations they lead to, since every window holds those; links whose ends are back show again. */
  async fetchEnds(): Promise<void> {
    const puts: Put[] = []
    for (const link of [...this.workspace.links.values(), ...this.dangling.values()]) {
      for (const end of [link.from, link.to]) {
        if (end.kind === 'claim' || this.workspace.annotations.has(end.id) || !this.workspace.sources.has(end.sourceId)) continue
        const record = (await this.annotationRecords(end.sourceId)).get(end.id)
        if (record) puts.push({ kind: 'annotation', record })
      }
    }
    this.takeIn({ puts, removals: [] })
    this.reviveLinks()
  }

  /**
   * The source with its blocks, as it is on disk now.
   * @throws CallError `not-found` when it is not in the library (any more), `damaged` when nothing of it can be read
   */
  async source(id: SourceId): Promise<Source> {
    const card = await this.assertThere(id)
    const source = await this.sourceRecord(id, card)
    this.learnSource(source, card)
    return source
  }

  /** The card of a source whose folder is there. @throws CallError `not-found` when it was deleted, here or by another program */
  async assertThere(id: SourceId): Promise<SourceCard> {
    const card = this.workspace.sources.get(id)
    if (!card) throw new CallError('not-found', 'This source is not in the library. It may have been deleted; look in the trash.')
    if (existsSync(this.folder.absolute(sourceFolder(id)))) return card
    await this.sourcesVanished(new Set([id]))
    throw new CallError('not-found', 'Another program removed this source from the library folder. Everything else is kept.')
  }

  /**
   * The record of a source, read from its file or made anew; it need not be in the workspace.
   * @throws CallError `damaged`
   */
  async sourceRecord(id: SourceId, card: SourceCard | null): Promise<Source> {
    const known = this.files.get(sourceFile(id))
    const file = known ?? (await this.file('source', sourceFile(id)))
    if (known) await this.lookOutside(known)
    if (file.records.size === 0) {
      const rebuilt = rebuildSource(id, card, this.salvage)
      if (!rebuilt) {
        this.files.delete(sourceFile(id))
        throw new CallError(
          'damaged',
          `The files of this source cannot be read. What is left of them is in ${sourceFolder(id)}; the rest of the library is in use.`,
        )
      }
      await (this.folder.readOnly ? file.keep(new Map([[id, rebuilt]])) : file.save(new Map([[id, rebuilt]])))
    }
    const source = (file.records as Records<'source'>).get(id)
    if (source) return source
    throw new CallError('damaged', `${sourceFile(id)} holds another source. It was left as it is; the rest of the library is in use.`)
  }

  /** All annotations of a source that is in the library, as they are on disk now; they become part of the workspace. */
  async annotations(id: SourceId): Promise<readonly Annotation[]> {
    if (!this.learned.has(id)) removeLeftovers(this.folder, sourceFolder(id))
    const records = await this.annotationRecords(id)
    if (!this.learned.has(id)) this.learnAnnotations(id, records)
    return [...records.values()]
  }

  /** The same, but only for looking: the workspace stays as small as it is. */
  async annotationRecords(id: SourceId): Promise<Records<'annotation'>> {
    const path = annotationsFile(id)
    const known = this.files.get(path)
    const file = known ?? (await this.file('annotation', path))
    if (known) await this.lookOutside(known)
    return file.records as Records<'annotation'>
  }

  private async replaceMissing(file: RecordFile): Promise<void> {
    const backup = this.salvage.backups.newest(file.kind, file.path)
    if (!backup && !isListed(file.kind)) return
    const help = backup
      ? `The backup from before the changes of ${backup.day} is used in its place; later changes to this file may be missing.`
      : 'It was taken as empty.'
    this.report({ file: file.path, message: `${file.path} was missing. ${help}` })
    if (!backup) return
    if (this.folder.readOnly) file.keep(backup.records)
    else await file.save(backup.records)
  }

  /** Adds what was read to the workspace. It was true before it was read, so nobody is told, unless it is other than what the catalogue said. */
  private learnSource(source: Source, card: SourceCard): void {
    if (this.workspace.blocks.has(source.id)) return
    ;(this.workspace.blocks as Map<SourceId, readonly Block[]>).set(source.id, source.blocks)
    if (JSON.stringify(cardOf(source)) !== JSON.stringify(card)) this.takeIn({ puts: [{ kind: 'source', record: source }], removals: [] })
  }

  private learnAnnotations(id: SourceId, records: Records<'annotation'>): void {
    this.learned.add(id)
    const known = this.workspace.annotations as Map<AnnotationId, Annotation>
    const before = new Map((this.preloaded.get(id) ?? []).map((annotation) => [annotation.id as string, annotation]))
    this.preloaded.delete(id)
    for (const record of records.values()) if (!before.has(record.id)) known.set(record.id, record)
    const outside = difference('annotation', before, new Map([...records].filter(([key]) => before.has(key))))
    if (outside) this.takeIn(outside)
  }

  /** Shows links again whose ends are back. Those that were just `written` are as they were written. */
  reviveLinks(written: Change = emptyChange): void {
    const ours = new Set([...written.puts.map(putKey), ...written.removals.map(removalKey)])
    this.dangling = new Map([...this.dangling].filter(([id]) => !ours.has(removalKey({ kind: 'link', id }))))
    const back = [...this.dangling.values()].filter((link) => stands(link, this.workspace))
    this.takeIn({ puts: back.map((record) => ({ kind: 'link', record })), removals: [] })
  }

  /** Tells how many links are kept but not shown. */
  reportDangling(): void {
    if (this.dangling.size === 0) return
    const what = this.dangling.size === 1 ? 'One link leads' : `${this.dangling.size} links lead`
    this.report({
      file: linksFile,
      message: `${what} to a passage or claim that is not there. Nothing was deleted: they stay in ${linksFile} and show again when their ends are back.`,
    })
  }

  /** Takes sources out whose folders are gone. */
  async sourcesVanished(ids: ReadonlySet<SourceId>): Promise<void> {
    // With the whole folder gone they did not vanish, they are out of reach.
    this.assertReachable()
    for (const id of ids) {
      this.files.delete(sourceFile(id))
      this.files.delete(annotationsFile(id))
      this.learned.delete(id)
      this.preloaded.delete(id)
    }
    const annotations = [...this.workspace.annotations.values()].filter((annotation) => ids.has(annotation.sourceId))
    const removals: Removal[] = annotations.map(({ id, sourceId }) => ({ kind: 'annotation', id, sourceId }))
    const all = [...[...ids].map((id): Removal => ({ kind: 'source', id })), ...removals]
    await keepRemovedOutside(this, all, sourcesFolder)
    this.takeIn({ puts: [], removals: all })
  }
}
