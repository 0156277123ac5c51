/**
 * A rung is a list of small steps, one for each reason. A step that changes a record is a pure function of it, so that
 * records of the old shape that come later by another way (a backup, the trash, a folder opened for reading only, another
 * computer's older Crossread through a synced folder) are brought up when they are read, by the same code.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { replaceFile } from '../durable-write'
import { leadsOut } from '../inside'
import { briefsFolder, claimsFile, decisionsFile, libraryFile, linksFile, sourcesFolder } from '../layout'
import { isListed, parseJson, type RecordKind } from '../record-kind'

export type JsonRecord = Readonly<Record<string, unknown>>

export type Step =
  /** `upgrade` of a record that is new already must give it back as it is. */
  | {
      readonly kind: RecordKind
      readonly upgrade: (record: JsonRecord) => JsonRecord
      /** Of a source: what its text says besides. Records that come another way do without. */
      readonly fromText?: (record: JsonRecord, text: string) => JsonRecord
    }
  /** A file of records that there was not before, empty at first. */
  | { readonly newList: RecordKind; readonly file: string }

/** Carries a step out on a library folder. Doing it again does no harm. */
export async function takeStep(root: string, step: Step, format: number): Promise<void> {
  if ('newList' in step) {
    const path = join(root, step.file)
    if (!existsSync(path)) await replaceFile(path, print({ format, records: [] }))
    return
  }
  for (const path of filesOf(root, step.kind)) await upgradeFile(join(root, path), step)
}

/** A damaged file is left as it is: opening sets it aside and reports it. */
async function upgradeFile(path: string, step: Extract<Step, { kind: RecordKind }>): Promise<void> {
  const data = parseJson(readFileSync(path))
  if (!isRecord(data)) return
  const list = data['records']
  const text = join(dirname(path), 'text.txt')
  const beside = (record: JsonRecord) => (step.fromText && existsSync(text) ? step.fromText(record, readFileSync(text, 'utf8')) : record)
  const after = !isListed(step.kind)
    ? beside(step.upgrade(data))
    : Array.isArray(list)
      ? { ...data, records: list.map((record: unknown) => (isRecord(record) ? step.upgrade(record) : record)) }
      : data
  if (JSON.stringify(after) !== JSON.stringify(data)) await replaceFile(path, print(after))
}

/** The files, relative to `root`, that hold records of a kind. */
function filesOf(root: string, kind: RecordKind): readonly string[] {
  const names = (folder: string) => (existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : [])
  const inSources = (file: string) => names(sourcesFolder).map((name) => `${sourcesFolder}/${name}/${file}`)
  const all: { readonly [Kind in RecordKind]: () => readonly string[] } = {
    library: () => [libraryFile],
    claim: () => [claimsFile],
    link: () => [linksFile],
    decision: () => [decisionsFile],
    brief: () => names(briefsFolder).flatMap((name) => (/^[^.].*\.json$/.test(name) ? [`${briefsFolder}/${name}`] : [])),
    source: () => inSources('source.json'),
    annotation: () => inSources('annotations.json'),
  }
  return all[kind]().filter((path) => existsSync(join(root, path)) && !leadsOut(root, path))
}

function isRecord(data: unknown): data is JsonRecord {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}

const print = (data: object) => Buffer.from(`${JSON.stringify(data, null, 2)}\n`)
