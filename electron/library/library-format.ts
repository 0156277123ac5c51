import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { libraryFile } from './layout'
import { parseJson } from './record-kind'

/** The format number in library.json; null when there is none. */
export function formatOf(root: string): number | null {
  const path = join(root, libraryFile)
  const data = existsSync(path) ? parseJson(readFileSync(path)) : null
  const format = typeof data === 'object' && data !== null ? (data as { format?: unknown }).format : null
  return typeof format === 'number' ? format : null
}
