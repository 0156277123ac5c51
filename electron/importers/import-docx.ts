/** Word documents as sources. */
import type { SourceDraft } from '../../shared/model/source'
import { layOut } from '../../shared/text/blocks'
import { docxMarkup, openDocx } from './docx-markup'
import { draftOf } from './draft'
import { markupDrafts, withTitle } from './markup-drafts'
import { dublinCore, nothingStated } from './stated'
import { parseXml } from './xml'

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
  const archive = openDocx(name, bytes)
  const core = archive.text('docProps/core.xml')
  const metadata = core === null ? nothingStated : dublinCore(parseXml(name, core), { published: ['created'], updated: ['modified'] })
  const drafts = markupDrafts(await docxMarkup(name, archive, styles))
  return draftOf('docx', layOut(withTitle(drafts, metadata.title)), metadata)
}
