import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { libraryFile } from './layout'
import { parseJson } from './record-kind'

/** The format number in library.json; null when there is none. */
export function formatOf(root: string): number | null {
  const format = field(root, 'format')
  return typeof format === 'number' ? format : null
}

/** The library's id in library.json; null when there is none. */
export function idOf(root: string): string | null {
  const id = field(root, 'id')
  return typeof id === 'string' ? id : null
}

function field(root: string, name: 'format' | 'id'): unknown {
  const path = join(root, libraryFile)
  const data = existsSync(path) ? parseJson(readFileSync(path)) : null
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[name] : null
}
