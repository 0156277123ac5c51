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
  return parseJsonText(textOfJson(bytes))
}

/** The text without the byte-order mark that some editors begin a file with. */
export function textOfJson(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('utf8')
    .replace(/^\ufeff/, '')
}

/** Any JSON value; `undefined` when the text is not JSON. */
export function parseJsonText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
