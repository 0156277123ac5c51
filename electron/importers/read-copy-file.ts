/** Reads the blocks of a brief from the file that it was exported to, whoever had it since. */
import { parseHTML } from 'linkedom'
import { markNode } from '../../shared/brief/merge/copy-marks'
import { parseCopy } from '../../shared/brief/merge/parse-copy'
import { CallError } from '../../shared/result'
import { exportOf, exportProperty } from '../exporters/docx-marks'
import type { CopyContents, CopyInput } from '../worker-jobs'
import type { Archive } from './archive'
import { decode } from './decode'
import { docxMarkup, openDocx } from './docx-markup'
import { docxTree, remarksIn } from './docx-tree'
import { attributeOf, elementsNamed, parseXml, type XmlNode } from './xml'

/** Throws `unsupported-format` for a file of another kind, `damaged` or `limit-exceeded` for one that cannot be read. */
export async function readCopyFile({ name, bytes }: CopyInput): Promise<CopyContents> {
  if (/\.(?:md|markdown|txt)$/i.test(name)) return { blocks: parseCopy(decode(bytes, name)), remarks: [] }
  if (/\.docx$/i.test(name)) return readDocx(name, bytes)
  throw new CallError(
    'unsupported-format',
    `“${name}” cannot be taken in: edits come back from Markdown files (.md) and Word documents (.docx) that were exported here. Nothing was changed.`,
  )
}

/** The styles of exported briefs (brief-docx.ts), by the names that Word and LibreOffice give them. */
const styles = [
  "p[style-name='Title'] => h1:fresh",
  ...[1, 2, 3, 4, 5].map((level) => `p[style-name='heading ${level}'] => h${level + 1}:fresh`),
  ...['Quote', 'Quotations', 'Judgment', 'Picture of a Passage'].map((name) => `p[style-name='${name}'] => blockquote > p:fresh`),
  'highlight => strong',
  'comment-reference => sup',
]

async function readDocx(name: string, bytes: Uint8Array): Promise<CopyContents> {
  const archive = openDocx(name, bytes)
  const markup = await docxMarkup(name, archive, styles)
  const { body } = parseHTML(`<html><body>${markup}</body></html>`).document as unknown as { readonly body: XmlNode }
  const property = exportPropertyOf(name, archive)
  const mark = property === null ? null : exportOf(property)
  return { blocks: [...(mark ? [markNode(mark)] : []), ...docxTree(body)], remarks: remarksIn(body) }
}

function exportPropertyOf(name: string, archive: Archive): string | null {
  const custom = archive.text('docProps/custom.xml')
  if (custom === null) return null
  const own = elementsNamed(parseXml(name, custom), 'property').find((property) => attributeOf(property, 'name') === exportProperty)
  return own?.textContent ?? null
}
