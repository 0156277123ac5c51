/** The integrity report of a library: every file read anew, hashes compared, quotes looked up, ids followed. Changes nothing. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CheckEntry, CheckReport } from '../../shared/api'
import type { Annotation } from '../../shared/model/annotation'
import { libraryFormat } from '../../shared/model/library'
import { type SourceId, sourceIdSchema } from '../../shared/model/schema'
import type { Source } from '../../shared/model/source'
import { CallError } from '../../shared/result'
import { blockFault } from '../../shared/text/blocks'
import { sha256 } from './content-hash'
import { isMissing, isSystemError } from './disk-failure'
import { leadsOut, linkSentence } from './inside'
import { exportIdOf } from './kept-exports'
import {
  annotationsFile,
  briefsFolder,
  claimsFile,
  decisionsFile,
  exportedFolder,
  journalFile,
  libraryFile,
  linksFile,
  originalFile,
  sourceFile,
  sourceFolder,
  sourcesFolder,
  textFile,
  trashEntryFile,
  trashFolder,
} from './layout'
import { isLeftover } from './leftovers'
import { formatOf } from './library-format'
import { parseRecords, type RecordOf, type Records } from './record-codec'
import { parseJson, type RecordKind } from './record-kind'

/** `inTurn` runs work while nothing is written; between its calls other work goes on, because a large library takes a while. */
export async function checkLibrary(root: string, inTurn: <T>(work: () => T) => Promise<T>): Promise<CheckReport> {
  const check = new Check(root)
  let sources = 0
  for (const name of check.names(sourcesFolder)) {
    if (await inTurn(() => check.source(name))) sources += 1
    await new Promise((resolve) => setImmediate(resolve))
  }
  return inTurn(() => check.rest(sources))
}

class Check {
  private readonly entries: CheckEntry[] = []
  private readonly annotations = new Set<string>()

  constructor(private readonly root: string) {}

  /** Everything but the sources, which were looked through before: what was added to them since is read again. */
  rest(sources: number): CheckReport {
    this.records('library', libraryFile)
    const claims = this.records('claim', claimsFile)
    const links = this.records('link', linksFile)
    // A library of an older format has none yet; opening it for writing makes it.
    if ((formatOf(this.root) ?? libraryFormat) >= libraryFormat) this.records('decision', decisionsFile)
    const briefs = this.names(briefsFolder)
      .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
      .map((name) => this.records('brief', `${briefsFolder}/${name}`))
    for (const link of links.values()) {
      for (const end of [link.from, link.to]) {
        const there = end.kind === 'claim' ? claims.has(end.id) : this.annotations.has(end.id) || this.isNew(end.sourceId, end.id)
        if (!there) this.damage(linksFile, `The link ${link.id} leads to ${end.id}, which is not there. It is kept, but not shown.`)
      }
    }
    this.exported()
    this.trash()
    this.leftovers()
    return {
      sources,
      annotations: this.annotations.size,
      claims: claims.size,
      links: links.size,
      briefs: briefs.filter((records) => records.size > 0).length,
      entries: this.entries,
    }
  }

  private isNew(sourceId: SourceId, id: string): boolean {
    const path = annotationsFile(sourceId)
    return existsSync(join(this.root, path)) && this.records('annotation', path).has(id)
  }

  source(name: string): boolean {
    const id = sourceIdSchema.safeParse(name)
    if (!id.success) {
      this.notice(`${sourcesFolder}/${name}`, 'This is not a source of Crossread, or one that was never finished.')
      return false
    }
    const path = sourceFile(id.data)
    const source = this.records('source', path).get(id.data)
    const annotations = this.records('annotation', annotationsFile(id.data))
    for (const annotation of annotations.values()) this.annotations.add(annotation.id)
    if (!source) {
      this.damage(path, `${path} does not hold the record of this source.`)
      return false
    }
    const original = this.bytes(originalFile(source.id, source.original.extension))
    if (original && sha256(original) !== source.original.hash) {
      this.damage(
        originalFile(source.id, source.original.extension),
        'The imported file is not the one that was imported: its hash differs.',
      )
    }
    const bytes = this.bytes(textFile(source.id))
    if (bytes) this.text(source, bytes, annotations)
    for (const file of this.names(sourceFolder(source.id))) this.leftover(`${sourceFolder(source.id)}/${file}`)
    return true
  }

  private text(source: Source, bytes: Uint8Array, annotations: Records<'annotation'>): void {
    const path = textFile(source.id)
    const text = Buffer.from(bytes).toString('utf8')
    if (sha256(bytes) !== source.textHash) this.damage(path, 'The text is not the one that was imported: its hash differs.')
    else {
      const fault = blockFault(text, source.blocks)
      if (fault) this.damage(sourceFile(source.id), fault)
    }
    for (const annotation of annotations.values()) this.quote(source.id, annotation, text)
  }

  private quote(id: SourceId, annotation: Annotation, text: string): void {
    if (annotation.sourceId !== id)
      this.damage(annotationsFile(id), `The annotation ${annotation.id} belongs to another source (${annotation.sourceId}).`)
    if (annotation.state.kind === 'lost') {
      this.notice(annotationsFile(id), `The words of the annotation ${annotation.id} are no longer in the text. It waits for review.`)
      return
    }
    if (annotation.state.kind === 'reworded') return
    if (annotation.anchors.some((anchor) => text.slice(anchor.start, anchor.end) !== anchor.exact)) {
      this.damage(annotationsFile(id), `The quote of the annotation ${annotation.id} does not stand where it says.`)
    }
  }

  private exported(): void {
    for (const name of this.names(exportedFolder)) {
      const path = `${exportedFolder}/${name}`
      const bytes = name.endsWith('.md') && !name.startsWith('.') ? this.bytes(path) : null
      if (bytes && `${exportIdOf(Buffer.from(bytes).toString('utf8'))}.md` !== name)
        this.notice(path, 'This is not what was exported: its hash differs. An edited copy of it is compared with the library alone.')
    }
  }

  private trash(): void {
    for (const name of this.names(trashFolder)) {
      const path = trashEntryFile(name)
      const bytes = existsSync(join(this.root, path)) ? this.bytes(path) : null
      const entry = bytes && parseJson(bytes)
      const records = typeof entry === 'object' && entry !== null ? (entry as { records?: unknown }).records : null
      if (!Array.isArray(records)) this.damage(path, 'This deletion cannot be restored: its list of records cannot be read.')
    }
  }

  private leftovers(): void {
    for (const folder of ['', briefsFolder, exportedFolder])
      for (const name of this.names(folder)) this.leftover(folder === '' ? name : `${folder}/${name}`)
    if (existsSync(join(this.root, journalFile)))
      this.notice(journalFile, 'An act on several files was interrupted. Opening the library for writing finishes it.')
  }

  private leftover(path: string): void {
    const name = path.slice(path.lastIndexOf('/') + 1)
    if (name.includes('.damaged-')) this.notice(path, 'A damaged file was set aside here. Delete it when you need nothing from it.')
    if (isLeftover(name)) this.notice(path, 'This was left over by a crash and holds nothing that was saved. It may be deleted.')
  }

  private records<Kind extends RecordKind>(kind: Kind, path: string): Records<Kind> {
    const bytes = this.bytes(path)
    if (!bytes) return new Map<string, RecordOf<Kind>>()
    try {
      const parsed = parseRecords(kind, bytes, path)
      if (!parsed) this.damage(path, `${path} cannot be read: it is cut off, garbled, or not a file of Crossread.`)
      if (parsed?.second)
        this.damage(path, `${path} holds two versions that a merge left. Opening the library for writing puts them together.`)
      for (const bad of parsed?.bad ?? []) this.damage(path, `A record cannot be read: ${bad.wrong}.`)
      return parsed?.records ?? new Map<string, RecordOf<Kind>>()
    } catch (error) {
      if (!(error instanceof CallError)) throw error
      this.damage(path, error.message)
      return new Map<string, RecordOf<Kind>>()
    }
  }

  private bytes(path: string): Uint8Array | null {
    if (leadsOut(this.root, path)) {
      this.damage(path, linkSentence(path))
      return null
    }
    try {
      return readFileSync(join(this.root, path))
    } catch (error) {
      if (!isSystemError(error)) throw error
      this.damage(path, isMissing(error) ? `${path} is missing.` : `${path} cannot be read: the disk answered ${error.code}.`)
      return null
    }
  }

  names(folder: string): readonly string[] {
    const path = join(this.root, folder)
    return existsSync(path) && !leadsOut(this.root, folder) ? readdirSync(path).sort() : []
  }

  private damage(file: string, message: string): void {
    this.entries.push({ level: 'damage', file, message })
  }

  private notice(file: string, message: string): void {
    this.entries.push({ level: 'notice', file, message })
  }
}
