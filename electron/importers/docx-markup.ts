/**
 * Word documents as markup, by mammoth. It is shown the parts that hold words and nothing else: macros, pictures and embedded
 * files never reach it, and what the document points to outside itself is not followed.
 */
import { zipSync } from 'fflate'
import { CallError } from '../../shared/result'
import { type Archive, openArchive } from './archive'
import { parseXml } from './xml'

const holdsWords = /^(\[Content_Types\]\.xml|(_rels|docProps|word)\/[^/]*\.(xml|rels)|word\/_rels\/[^/]+\.rels)$/

/** Word on the web numbers the part with the text; which it is, mammoth reads from the relations. */
const mainPart = /^word\/document\d*\.xml$/

/** The parts of a document that hold words, looked through for what no office program writes. Throws `damaged`. */
export function openDocx(name: string, bytes: Uint8Array): Archive {
  if (isCompoundFile(bytes)) throw notThisFormat(name, bytes)
  const archive = openArchive(name, bytes, (entry) => holdsWords.test(entry))
  if (!archive.names.some((entry) => mainPart.test(entry)))
    throw new CallError('damaged', `“${name}” is not a Word document: the part with its text is missing.`)
  for (const entry of archive.names)
    if (/^word\/[^/]+\.xml$/.test(entry)) parseXml(name, (archive.text(entry) ?? '').slice(0, declarationsWithin))
  return archive
}

/** XML declares its entities before its first element. */
const declarationsWithin = 4_000

/** `styles` are rules of mammoth for the styles of the document. */
export async function docxMarkup(name: string, archive: Archive, styles: readonly string[]): Promise<string> {
  const parts = archive.names.flatMap((entry): [string, Uint8Array][] => {
    const part = archive.bytes(entry)
    return part === null ? [] : [[entry, part]]
  })
  const words = zipSync(Object.fromEntries(parts), { level: 0 })
  const { default: mammoth } = await import('mammoth')
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(words) },
      { styleMap: [...styles], convertImage: mammoth.images.imgElement(async () => ({ src: '' })), externalFileAccess: false },
    )
    // The arrows that lead back from a note are mammoth's own, not the author's.
    return value.replace(/<a href="#(?:foot|end)?(?:note|comment)-ref-[^"]*">↑<\/a>/g, '')
  } catch (error) {
    throw new CallError('damaged', `“${name}” is garbled: its text cannot be read. Open and save it in a word processor, then import it.`, {
      cause: error,
    })
  }
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
