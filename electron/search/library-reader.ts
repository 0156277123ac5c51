/** What the index reads of a library's folder, in the worker. Whatever cannot be read is left to the store, which reports it; here it is a miss. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Annotation } from '../../shared/model/annotation'
import type { SourceId } from '../../shared/model/schema'
import type { Source } from '../../shared/model/source'
import { currentStamp, type Stamp } from '../library/durable-write'
import { leadsOut } from '../library/inside'
import { annotationsFile, sourceFile, textFile } from '../library/layout'
import { parseRecords, type RecordOf } from '../library/record-codec'
import type { RecordKind } from '../library/record-kind'

/** A file that is not there has a stamp too, so that its coming is noticed. */
const missing: Stamp = 'missing'

export type LibraryReader = {
  /** Stamps of source.json and annotations.json, to be taken before the files are read: what changes later then has another stamp. */
  stampsOf(id: SourceId): { readonly record: Stamp; readonly annotations: Stamp }
  /** `null` when there is none, or none that can be read. */
  source(id: SourceId): Source | null
  /** `stamp` is the one just taken. `null` when they cannot be read; empty when there are none. */
  annotations(id: SourceId, stamp: Stamp): readonly Annotation[] | null
  text(id: SourceId): string | null
}

export function readLibrary(folder: string): LibraryReader {
  const at = (path: string) => join(folder, path)
  return {
    stampsOf: (id) => ({
      record: currentStamp(at(sourceFile(id))) ?? missing,
      annotations: currentStamp(at(annotationsFile(id))) ?? missing,
    }),
    source: (id) => readRecords('source', folder, sourceFile(id))?.[0] ?? null,
    annotations: (id, stamp) => (stamp === missing ? [] : readRecords('annotation', folder, annotationsFile(id))),
    text: (id) => readBytes(folder, textFile(id))?.toString('utf8') ?? null,
  }
}

function readRecords<Kind extends RecordKind>(kind: Kind, folder: string, path: string): readonly RecordOf<Kind>[] | null {
  const bytes = readBytes(folder, path)
  if (!bytes) return null
  try {
    const parsed = parseRecords(kind, bytes, path)
    return parsed ? [...parsed.records.values()] : null
  } catch {
    // A newer Crossread's file: the store refuses it with a message of its own.
    return null
  }
}

function readBytes(folder: string, path: string): Buffer | null {
  try {
    return leadsOut(folder, path) ? null : readFileSync(join(folder, path))
  } catch {
    // Moved to the trash meanwhile, or unreadable: nothing to index.
    return null
  }
}
