import { strToU8, zipSync } from 'fflate'
import type { LibraryExtract } from '../../shared/interchange/library-extract'
import { writeRefiQda } from '../../shared/interchange/refi-qda-write'

/** The project as one `.qdpx` file: a zip of its description and its texts. */
export function refiQdaFile(extract: LibraryExtract): Uint8Array {
  const files = writeRefiQda(extract).map(({ path, text }) => [path, strToU8(text)] as const)
  return zipSync(Object.fromEntries(files), { level: 6, mtime: new Date(extract.at) })
}
