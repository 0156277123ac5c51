/** The kinds of records, and how their files are told apart. */
import type { Put } from '../../shared/model/change'

export type RecordKind = Put['kind']

/** Kinds of which one file holds many. The other kinds have a file for each record. */
const listed: ReadonlySet<RecordKind> = new Set(['annotation', 'claim', 'link', 'decision'])

export function isListed(kind: RecordKind): boolean {
  return listed.has(kind)
}

/** Any JSON value; `undefined` when the bytes are not JSON. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'))
  } catch {
    return undefined
  }
}
