/** The canonical text of a source, as it lies in its folder. */
import { existsSync } from 'node:fs'
import type { Source } from '../../shared/model/source'
import { CallError } from '../../shared/result'
import { sha256 } from './content-hash'
import { originalFile, textFile } from './layout'
import type { LibraryState } from './library-state'

/** @throws CallError `damaged` when it is gone. One that another program changed is given as it is now, and reported. */
export function textOf(source: Source, state: LibraryState): { readonly text: string; readonly textHash: string } {
  const path = textFile(source.id)
  const bytes = state.folder.read(path)
  if (!bytes) {
    const original = originalFile(source.id, source.original.extension)
    const rest = existsSync(state.folder.absolute(original))
      ? `The imported file is still there (${original}): import it again.`
      : 'Import it again.'
    throw new CallError('damaged', `The text of this source (${path}) is gone. Its annotations are kept. ${rest}`)
  }
  const textHash = sha256(bytes)
  if (textHash !== source.textHash) {
    state.report({
      file: path,
      message: `${path} was changed outside Crossread. It is shown as it is now, and its passages are found again in it; those whose words are gone wait under “Review lost passages…”.`,
    })
  }
  return { text: bytes.toString('utf8'), textHash }
}
