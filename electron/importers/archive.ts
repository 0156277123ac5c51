/** Zip files from strangers: nothing is inflated before the list of its entries has passed the limits, and never beyond what the list says. */
import { type UnzipFileInfo, unzipSync } from 'fflate'
import { CallError } from '../../shared/result'

/** A large book or a year of saved pages stays below; a list this long only keeps a machine busy. */
export const mostEntries = 20_000

/** Together, in bytes, what is taken out of one archive: four times the largest file that is imported at all. */
export const mostInflated = 200_000_000

/** Prose deflates to a third, tables of zeros to a hundredth. A bomb reaches a thousand. */
const highestRatio = 200

/** Below this many bytes no ratio is dangerous: a page of blanks is allowed to deflate well. */
const ratioMattersFrom = 5_000_000

export type Archive = {
  /** Names of all files, folders left out, with `/` between folders; names that lead out of the archive are left out. */
  readonly names: readonly string[]
  /** The bytes of one entry; null when there is none of this name. */
  bytes(name: string): Uint8Array | null
  /** An entry that is UTF-8 text; null when there is none of this name. */
  text(name: string): string | null
}

/** Opens an archive and inflates the entries that `wanted` names. Throws `damaged` or `limit-exceeded`, naming `file`. */
export function openArchive(file: string, bytes: Uint8Array, wanted: (name: string) => boolean): Archive {
  const names: string[] = []
  let total = 0
  const admit = (entry: UnzipFileInfo): boolean => {
    if (entry.name.endsWith('/') || leadsOutside(entry.name)) return false
    names.push(entry.name)
    if (names.length > mostEntries) throw tooMuch(file, `it holds more than ${mostEntries.toLocaleString('en')} files`)
    if (!wanted(entry.name)) return false
    total += entry.originalSize
    if (total > mostInflated) throw tooMuch(file, `it unpacks to more than ${mostInflated / 1_000_000} MB`)
    if (entry.originalSize > ratioMattersFrom && entry.originalSize > entry.size * highestRatio)
      throw tooMuch(file, `“${entry.name}” in it unpacks to far more than it is, which is how archives that fill a computer are made`)
    return true
  }
  try {
    const entries = new Map(Object.entries(unzipSync(bytes, { filter: admit })))
    return {
      names,
      bytes: (name) => entries.get(name) ?? null,
      text(name) {
        const found = entries.get(name)
        return found ? new TextDecoder().decode(found) : null
      },
    }
  } catch (error) {
    if (error instanceof CallError) throw error
    throw new CallError(
      'damaged',
      `“${file}” is cut off or garbled: what is packed in it cannot be unpacked. Get the file again, then import it.`,
      { cause: error },
    )
  }
}

/** Whether a file begins as zip files do. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)
}

function leadsOutside(name: string): boolean {
  return /^([\\/]|[a-z]:)/i.test(name) || name.split(/[\\/]/).includes('..')
}

function tooMuch(file: string, why: string): CallError {
  return new CallError('limit-exceeded', `“${file}” was not imported: ${why}. Unpack it and import the files you need.`)
}
