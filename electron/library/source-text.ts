/** The canonical text of a source, as it lies in its folder. */
import { existsSync, statSync } from 'node:fs'
import type { Source } from '../../shared/model/source'
import { CallError } from '../../shared/result'
import { sha256 } from './content-hash'
import { originalFile, textFile } from './layout'
import type { LibraryState } from './library-state'
import { setAside } from './salvage'

/** A file that changed this recently may still be being written; milliseconds. */
const settling = 10_000

/**
 * A text that was cut short or emptied is damage: the whole one is given where it is known, and written again. One that another
 * program changed otherwise is given as it is now, and reported.
 * @throws CallError `damaged` when it is gone
 */
export async function textOf(source: Source, state: LibraryState): Promise<{ readonly text: string; readonly textHash: string }> {
  const path = textFile(source.id)
  const found = state.folder.look(path)
  state.folder.know(path, found?.stamp ?? null)
  if (!found) throw damaged(source, state, `The text of this source (${path}) is gone.`)
  const { bytes } = found
  const textHash = sha256(bytes)
  const text = bytes.toString('utf8')
  if (textHash === source.textHash) state.unsettled.delete(source.id)
  else {
    state.unsettled.add(source.id)
    const whole = await wholeText(source, bytes, state)
    if (whole !== null) {
      await mend({ path, bytes, whole }, state)
      return { text: whole, textHash: source.textHash }
    }
    if (isBlank(text)) throw damaged(source, state, `The text of this source (${path}) is empty.`)
    state.report({
      file: path,
      message: `${path} was changed outside Crossread. It is shown as it is now, and its passages are found again in it; those whose words are gone wait under “Review lost passages…”.`,
    })
  }
  state.formers.keep(textHash, text)
  return { text, textHash }
}

function damaged(source: Source, state: LibraryState, what: string): CallError {
  const original = originalFile(source.id, source.original.extension)
  const rest = existsSync(state.folder.absolute(original))
    ? `The imported file is still there (${original}): import it again.`
    : 'Import it again.'
  return new CallError('damaged', `${what} Its annotations are kept. ${rest}`)
}

/** A file of zeros is what a power cut leaves of one that was being written. */
function isBlank(text: string): boolean {
  return /^[\s\0]*$/.test(text)
}

/** The text that a file held before it was emptied or lost its end; null when neither happened, or nobody knows that text any more. */
async function wholeText(source: Source, bytes: Buffer, state: LibraryState): Promise<string | null> {
  const blank = isBlank(bytes.toString('utf8'))
  if (!blank && bytes.toString('utf8').length >= source.length) return null
  const known = state.formers.text(source.textHash) ?? (await fromOriginal(source, state))
  if (known === null || blank) return known
  const whole = Buffer.from(known)
  const missing = whole.subarray(bytes.length)
  return whole.subarray(0, bytes.length).equals(bytes) && !isBlank(missing.toString('utf8')) ? known : null
}

/** The text as the imported file gives it, if it gives the very same one today. */
async function fromOriginal({ id, original, textHash }: Source, state: LibraryState): Promise<string | null> {
  const bytes = state.folder.read(originalFile(id, original.extension))
  if (!bytes || sha256(bytes) !== original.hash) return null
  const texts = await state.textsIn({ name: original.name, bytes }).catch(() => [])
  return texts.find((text) => sha256(Buffer.from(text)) === textHash) ?? null
}

type CutShort = { readonly path: string; readonly bytes: Buffer; readonly whole: string }

async function mend({ path, bytes, whole }: CutShort, state: LibraryState): Promise<void> {
  const { folder } = state
  const age = Date.parse(state.now()) - statSync(folder.absolute(path)).mtimeMs
  if (!folder.readOnly && Math.abs(age) < settling) return
  const kept = bytes.length > 0 ? ` ${await setAside(path, bytes, state.salvage)}` : ''
  if (!folder.readOnly) await folder.act({ kind: 'write', path, bytes: Buffer.from(whole) })
  const happened = bytes.length > 0 ? 'cut short' : 'emptied'
  const rest = folder.readOnly ? 'The whole text is shown.' : 'The whole text is in its place again.'
  state.report({
    file: path,
    message: `${path} was ${happened} by another program.${kept} ${rest} If it was shortened on purpose, import the shorter text as a later version.`,
  })
}
