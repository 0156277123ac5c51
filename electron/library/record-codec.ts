/** How records lie in files: pretty-printed JSON with a stable order, so that a version control shows what a person changed. */
import { annotationSchema } from '../../shared/model/annotation'
import { briefSchema } from '../../shared/model/brief'
import type { Put } from '../../shared/model/change'
import { claimSchema } from '../../shared/model/claim'
import { decisionSchema } from '../../shared/model/decision'
import { libraryFormat, librarySchema } from '../../shared/model/library'
import { linkSchema } from '../../shared/model/link'
import type { z } from '../../shared/model/schema'
import { sourceSchema } from '../../shared/model/source'
import { CallError } from '../../shared/result'
import { sidesOf } from './merge-marks'
import { upgraded } from './migrations/ladder'
import type { JsonRecord } from './migrations/step'
import { isListed, parseJsonText, type RecordKind, textOfJson } from './record-kind'

export type RecordOf<Kind extends RecordKind> = Extract<Put, { kind: Kind }>['record']

const recordSchemas: { readonly [Kind in RecordKind]: z.ZodType<RecordOf<Kind>> } = {
  library: librarySchema,
  source: sourceSchema,
  annotation: annotationSchema,
  claim: claimSchema,
  link: linkSchema,
  decision: decisionSchema,
  brief: briefSchema,
}

export function schemaOf<Kind extends RecordKind>(kind: Kind): z.ZodType<RecordOf<Kind>> {
  return recordSchemas[kind] as unknown as z.ZodType<RecordOf<Kind>>
}

/** A record that cannot be read: its id as far as it has one, and what is wrong with it. */
export type BadRecord = { readonly id: string | null; readonly wrong: string }

/** What a file holds: the records that can be read, and those that cannot. */
export type ParsedRecords<Kind extends RecordKind> = {
  readonly records: Records<Kind>
  readonly bad: readonly BadRecord[]
  /** Where a merge left the file in two versions: the records of the second that are others than those of the first. Null where there is one. */
  readonly second: readonly RecordOf<Kind>[] | null
}

/** Records by id. */
export type Records<Kind extends RecordKind> = ReadonlyMap<string, RecordOf<Kind>>

/**
 * Reads the records of a file. Answers null when the file as a whole is not what it should be (truncated, empty, foreign);
 * throws `newer-version` when a newer Crossread wrote it.
 */
export function parseRecords<Kind extends RecordKind>(kind: Kind, bytes: Uint8Array, name: string): ParsedRecords<Kind> | null {
  const text = textOfJson(bytes)
  const data = parseJsonText(text)
  const sides = data === undefined ? sidesOf(text) : null
  if (!sides) return recordsIn(kind, data, name)
  return putTogether(kind, recordsIn(kind, parseJsonText(sides.ours), name), recordsIn(kind, parseJsonText(sides.theirs), name))
}

/** Both versions of a file that a merge left as one: what only one of them holds is there, and of what differs the first. */
function putTogether<Kind extends RecordKind>(
  kind: Kind,
  ours: ParsedRecords<Kind> | null,
  theirs: ParsedRecords<Kind> | null,
): ParsedRecords<Kind> | null {
  if (!ours || !theirs) {
    const whole = ours ?? theirs
    const halfRead: BadRecord = { id: null, wrong: 'one of the two versions that a merge left' }
    return whole && { ...whole, bad: [...whole.bad, halfRead], second: [] }
  }
  const records = new Map<string, RecordOf<Kind>>(ours.records)
  const second: RecordOf<Kind>[] = []
  for (const [id, record] of theirs.records) {
    const first = isListed(kind) ? records.get(id) : [...records.values()][0]
    if (!first) records.set(id, record)
    else if (JSON.stringify(first) !== JSON.stringify(record)) second.push(record)
  }
  return { records, bad: [...ours.bad, ...theirs.bad], second }
}

function recordsIn<Kind extends RecordKind>(kind: Kind, data: unknown, name: string): ParsedRecords<Kind> | null {
  if (typeof data !== 'object' || data === null) return null
  const format = (data as { format?: unknown }).format
  if (typeof format === 'number' && format > libraryFormat) throw newerVersion(name, format)
  if (!isListed(kind)) {
    const parsed = read(kind, data)
    return parsed.success
      ? { records: new Map<string, RecordOf<Kind>>([[parsed.data.id as string, parsed.data]]), bad: [], second: null }
      : null
  }
  const list = (data as { records?: unknown }).records
  if (!Array.isArray(list)) return null
  const records = new Map<string, RecordOf<Kind>>()
  const bad: BadRecord[] = []
  for (const [index, item] of list.entries()) {
    const parsed = read(kind, item)
    if (!parsed.success) bad.push({ id: idOf(item), wrong: `record ${index + 1}: ${firstIssue(parsed.error)}` })
    else if (records.has(parsed.data.id)) bad.push({ id: null, wrong: `record ${index + 1}: a second one with the id ${parsed.data.id}` })
    else records.set(parsed.data.id, parsed.data)
  }
  return { records, bad, second: null }
}

/** Checks a record; one of an older format, from a backup or a synced folder, is brought up to the present one first. */
function read<Kind extends RecordKind>(kind: Kind, item: unknown): z.ZodSafeParseResult<RecordOf<Kind>> {
  const parsed = schemaOf(kind).safeParse(item)
  if (parsed.success || typeof item !== 'object' || item === null) return parsed
  const again = schemaOf(kind).safeParse(upgraded(kind, item as JsonRecord))
  return again.success ? again : parsed
}

export function asPut<Kind extends RecordKind>(kind: Kind, record: RecordOf<Kind>): Put {
  return { kind, record } as unknown as Put
}

/** A record with its kind, as the trash keeps it, of this format or an older one; null when it cannot be read. */
export function parsePut(item: unknown): Put | null {
  if (typeof item !== 'object' || item === null) return null
  const { kind, record } = item as { readonly kind?: unknown; readonly record?: unknown }
  if (typeof kind !== 'string' || !Object.hasOwn(recordSchemas, kind)) return null
  const parsed = read(kind as RecordKind, record)
  return parsed.success ? ({ kind, record: parsed.data } as Put) : null
}

export function serialiseRecords<Kind extends RecordKind>(kind: Kind, records: Records<Kind>): Buffer {
  const all = [...records.values()]
  if (!isListed(kind)) return Buffer.from(`${pretty(all[0] as object)}\n`)
  if (all.length === 0) return Buffer.from(`${listBegin}]\n}\n`)
  const parts: Buffer[] = []
  for (const record of all.sort(byId)) parts.push(parts.length === 0 ? firstBegin : nextBegin, printed(record))
  return Buffer.concat([...parts, listEnd])
}

const listBegin = `{\n  "format": ${libraryFormat},\n  "records": [`
const firstBegin = Buffer.from(`${listBegin}\n    `)
const nextBegin = Buffer.from(',\n    ')
const listEnd = Buffer.from('\n  ]\n}\n')

/** Records are printed once and remembered as long as they live: a save prints the one that changed, however long the list is. */
const prints = new WeakMap<object, Buffer>()

function printed(record: object): Buffer {
  const known = prints.get(record)
  if (known) return known
  const print = Buffer.from(pretty(record).replaceAll('\n', '\n    '))
  prints.set(record, print)
  return print
}

const pretty = (value: object) => JSON.stringify(value, null, 2)

export function newerVersion(name: string, format: number): CallError {
  return new CallError(
    'newer-version',
    `${name} was written by a newer Crossread (format ${format}; this one reads up to ${libraryFormat}). Nothing was changed. Update Crossread to open it.`,
  )
}

/** The first thing that is wrong, with its place: `anchors.0.start: expected a number`. */
export function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0]
  if (!issue) return 'it has another shape'
  return issue.path.length > 0 ? `${issue.path.map(String).join('.')}: ${issue.message}` : issue.message
}

function idOf(item: unknown): string | null {
  const id = typeof item === 'object' && item !== null ? (item as { id?: unknown }).id : null
  return typeof id === 'string' ? id : null
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}
