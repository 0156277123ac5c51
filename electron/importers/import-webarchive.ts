/** Web archives of Safari (.webarchive): a property list with the page, its address and its parts. The parts are left out. */
import type { SourceDraft } from '../../shared/model/source'
import { CallError } from '../../shared/result'
import { type PlistObject, plistRoot } from './binary-plist'
import { decode, decodeAs } from './decode'
import { importHtml } from './import-html'
import { importText } from './import-text'

export function importWebarchive(name: string, bytes: Uint8Array): SourceDraft {
  const page = pageOf(name, bytes)
  if (!page) throw new CallError('damaged', `There is no page in “${name}”. It may be cut off; save the page again.`)
  const draft = page.type === 'text/plain' ? importText(page.text) : importHtml(page.text, page.address)
  return { ...draft, kind: 'webarchive', url: draft.url ?? page.address }
}

type SavedPage = { readonly text: string; readonly type: string; readonly address: string | null }

function pageOf(name: string, bytes: Uint8Array): SavedPage | null {
  try {
    const page = entry(plistRoot(bytes), 'WebMainResource')
    const data = entry(page, 'WebResourceData')
    if (data?.kind !== 'bytes') return null
    const address = textIn(entry(page, 'WebResourceURL'))
    return {
      text: wordsOf(data.bytes, textIn(entry(page, 'WebResourceTextEncodingName')), name),
      type: textIn(entry(page, 'WebResourceMIMEType')) ?? 'text/html',
      address: address !== null && /^https?:\/\//i.test(address) ? address : null,
    }
  } catch (error) {
    if (error instanceof CallError) throw error
    // Whatever leads outside the file, or is of no size that there is.
    if (error instanceof RangeError) return null
    throw error
  }
}

/** The archive says in which encoding the page came; one that this system does not know is told from the bytes. */
function wordsOf(bytes: Uint8Array, encoding: string | null, name: string): string {
  try {
    return encoding === null ? decode(bytes, name) : decodeAs(bytes, encoding.toLowerCase())
  } catch (error) {
    if (error instanceof RangeError) return decode(bytes, name)
    throw error
  }
}

function entry(object: PlistObject | null, key: string): PlistObject | null {
  return object?.kind === 'dictionary' ? object.get(key) : null
}

function textIn(object: PlistObject | null): string | null {
  return object?.kind === 'text' ? object.text : null
}
