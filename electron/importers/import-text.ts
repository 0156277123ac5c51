import type { SourceDraft } from '../../shared/model/source'
import { layOut } from '../../shared/text/blocks'
import { canonicalText } from '../../shared/text/canonical'
import { readDump } from '../../shared/text/dump'
import { isHardWrapped, joinWrapped } from '../../shared/text/plain-paragraphs'
import { draftOf } from './draft'

/** A plain text or the dump of a page. */
export function importText(raw: string): SourceDraft {
  const text = canonicalText(raw)
  const { drafts, stated } = readDump(isHardWrapped(text) ? joinWrapped(text) : text)
  return draftOf('text', layOut(drafts), { ...stated, retrieved: null, url: null, language: null })
}
