/**
 * The cards of all sources in one file, so that opening does not read every source. Disposable: every entry carries the
 * stamps of the files it was made from, and is used only while they are the same.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Annotation, annotationSchema } from '../../shared/model/annotation'
import { type SourceId, z } from '../../shared/model/schema'
import { type SourceCard, sourceSchema } from '../../shared/model/source'
import type { Workspace } from '../../shared/model/workspace'
import { sha256 } from './content-hash'
import { isSystemError } from './disk-failure'
import { discardFile, type Stamp, temporaryName } from './durable-write'
import { leadsOut } from './inside'
import { annotationsFile, cacheFolder, sourceFile } from './layout'
import type { LibraryFolder } from './library-folder'

const catalogueFile = `${cacheFolder}/catalogue.jsonl`

export type CatalogueEntry = {
  readonly card: SourceCard
  /** Of `source.json`. */
  readonly stamp: Stamp
  /** The annotations that links refer to, and the stamp of `annotations.json` they were read from. */
  readonly linked: readonly Annotation[]
  readonly linkedStamp: Stamp | null
}

export type Catalogue = ReadonlyMap<SourceId, CatalogueEntry>

/** The catalogue of the last session; empty when there is none, or it is damaged or of another version of the records. Entries may be stale: compare their stamps. */
export function readCatalogue(folder: LibraryFolder): Catalogue {
  try {
    if (leadsOut(folder.root, catalogueFile)) return new Map()
    const bytes = readFileSync(folder.absolute(catalogueFile))
    const end = bytes.indexOf(0x0a)
    const body = bytes.subarray(end + 1)
    if (end < 0 || bytes.subarray(0, end).toString('utf8') !== header(body)) return new Map()
    const entries = JSON.parse(body.toString('utf8')) as readonly CatalogueEntry[]
    return new Map(entries.map((entry) => [entry.card.id, entry]))
  } catch (error) {
    if (isSystemError(error) || error instanceof SyntaxError) return new Map()
    throw error
  }
}

/** Writes the catalogue of what is in the workspace. It is not worth an error: without it the next opening only takes longer. */
export function writeCatalogue(folder: LibraryFolder, workspace: Workspace): void {
  const linked = new Map<SourceId, Annotation[]>()
  for (const link of workspace.links.values()) {
    for (const end of [link.from, link.to]) {
      const annotation = end.kind === 'annotation' ? workspace.annotations.get(end.id) : undefined
      if (annotation) linked.set(annotation.sourceId, [...(linked.get(annotation.sourceId) ?? []), annotation])
    }
  }
  const entries: CatalogueEntry[] = []
  for (const card of workspace.sources.values()) {
    const stamp = folder.stamp(sourceFile(card.id))
    if (stamp) entries.push({ card, stamp, linked: [...new Set(linked.get(card.id))], linkedStamp: folder.stamp(annotationsFile(card.id)) })
  }
  const body = Buffer.from(JSON.stringify(entries))
  const path = folder.absolute(catalogueFile)
  const temporary = temporaryName(path)
  try {
    if (leadsOut(folder.root, cacheFolder)) return
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(temporary, `${header(body)}\n`)
    writeFileSync(temporary, body, { flag: 'a' })
    renameSync(temporary, path)
  } catch (error) {
    discardFile(temporary)
    if (!isSystemError(error)) throw error
  }
}

/** First line: which records the entries are made of, and the checksum of the rest, because cards are not parsed one by one again. */
function header(body: Uint8Array): string {
  return JSON.stringify({ records: recordVersion(), checksum: sha256(body) })
}

/** Another one whenever the schema of a source or annotation changes, so that no old card passes for a new one. */
function recordVersion(): string {
  knownVersion ??= createHash('sha256')
    .update(JSON.stringify([sourceSchema, annotationSchema].map((schema) => z.toJSONSchema(schema, { io: 'input' }))))
    .digest('hex')
    .slice(0, 16)
  return knownVersion
}
let knownVersion: string | undefined
