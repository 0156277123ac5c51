/**
 * Word documents, by mammoth. It is shown the parts that hold words and nothing else: macros, pictures and embedded
 * files never reach it, and what the document points to outside itself is not followed.
 */
import { zipSync } from 'fflate'
import type { SourceDraft } from '../../shared/model/source'
import { CallError } from '../../shared/result'
import { layOut } from '../../shared/text/blocks'
import { openArchive } from './archive'
import { draftOf } from './draft'
import { markupDrafts, withTitle } from './markup-drafts'
import { dublinCore, nothingStated } from './stated'
import { parseXml } from './xml'

const holdsWords = /^(\[Content_Types\]\.xml|(_rels|docProps|word)\/[^/]*\.(xml|rels)|word\/_rels\/[^/]+\.rels)$/

/** Word on the web numbers the part with the text; which it is, mammoth reads from the relations. */
const mainPart = /^word\/document\d*\.xml$/

/** Word's own names for what mammoth has no rule for. Comments are kept, at the end of the text. */
const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
  'comment-reference => sup',
]

export async function importDocx(name: string, bytes: Uint8Array): Promise<SourceDraft> {
  if (isCompoundFile(bytes)) throw notThisFormat(name, bytes)
  const archive = openArchive(name, bytes, (entry) => holdsWords.test(entry))
  if (!archive.names.some((entry) => mainPart.test(entry)))
    throw new CallError('damaged', `“${name}” is not a Word document: the part with its text is missing.`)
  const parts = archive.names.flatMap((entry): [string, Uint8Array][] => {
    const part = archive.bytes(entry)
    return part === null ? [] : [[entry, part]]
  })
  for (const [entry] of parts)
    if (/^word\/[^/]+\.xml$/.test(entry)) parseXml(name, (archive.text(entry) ?? '').slice(0, declarationsWithin))
  const core = archive.text('docProps/core.xml')
  const metadata = core === null ? nothingStated : dublinCore(parseXml(name, core), { published: ['created'], updated: ['modified'] })
  const drafts = markupDrafts(await htmlOf(name, zipSync(Object.fromEntries(parts), { level: 0 })))
  return draftOf('docx', layOut(withTitle(drafts, metadata.title)), metadata)
}

/** How files of older Office programs begin, and those that newer ones encrypt (MS-CFB 2.2). */
function isCompoundFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte)
}

function notThisFormat(name: string, bytes: Uint8Array): CallError {
  const locked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('EncryptedPackage', 0, 'utf16le')
  return new CallError(
    'unsupported-format',
    locked
      ? `“${name}” is protected by a password, so it was not imported. Save a copy without the password and import that.`
      : `“${name}” is of the older Word format under a newer name, so it was not imported. Save it as a Word document (.docx) and import that.`,
  )
}

/** XML declares its entities before its first element. */
const declarationsWithin = 4_000

async function htmlOf(name: string, words: Uint8Array): Promise<string> {
  const { default: mammoth } = await import('mammoth')
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(words) },
      { styleMap: styles, convertImage: mammoth.images.imgElement(async () => ({ src: '' })), externalFileAccess: false },
    )
    // The arrows that lead back from a note are mammoth's own, not the author's.
    return value.replace(/<a href="#(?:foot|end)?(?:note|comment)-ref-[^"]*">↑<\/a>/g, '')
  } catch (error) {
    throw new CallError('damaged', `“${name}” is garbled: its text cannot be read. Open and save it in a word processor, then import it.`, {
      cause: error,
    })
  }
}
