import type { LibraryId } from '../../shared/model/schema'

/** The library that was open when files were given, and the undo step they belong to: switching meanwhile changes neither. */
export type ImportBatch = { readonly library: LibraryId; readonly step: string }

/** Files added to a running import (`last`) join its undo step, as long as they are for the same library. */
export function batchFor(library: LibraryId, last: ImportBatch | undefined, newStep: () => string): ImportBatch {
  return last?.library === library ? last : { library, step: newStep() }
}
