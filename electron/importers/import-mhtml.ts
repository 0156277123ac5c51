/** Web archives (.mhtml): the page of many parts, its address from the header, read as a saved page. Frames are left out. */
import type { SourceDraft } from '../../shared/model/source'
import { CallError } from '../../shared/result'
import { dateIn } from '../../shared/text/stated-date'
import { parseMail } from './import-email'
import { importHtml } from './import-html'

export async function importMhtml(name: string, bytes: Uint8Array): Promise<SourceDraft> {
  const raw = Buffer.from(bytes).toString('latin1')
  const head = raw.slice(0, raw.search(/\r?\n\r?\n/) >>> 0)
  const page = await parseMail(name, Buffer.from(rootPart(raw, head), 'latin1'))
  if (page.html === undefined || page.html.trim() === '')
    throw new CallError('damaged', `There is no page in “${name}”. It may be cut off; save the page again.`)
  const { date } = await parseMail(name, Buffer.from(`${head}\r\n\r\n`, 'latin1'))
  const draft = importHtml(page.html, headerOf(head, 'snapshot-content-location') ?? headerOf(raw, 'content-location'))
  return { ...draft, kind: 'mhtml', retrieved: draft.retrieved ?? dateIn(date ?? '') }
}

/** The first part that is a page, with its own headers: what stands for the whole (RFC 2557); the other parts are its pictures and frames. */
function rootPart(raw: string, head: string): string {
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(head)
  const mark = boundary?.[1] ?? boundary?.[2]
  if (mark === undefined) return raw
  const parts = raw.split(`--${mark}`).slice(1)
  return (parts.find((part) => /^content-type:\s*(text\/html|application\/xhtml)/im.test(part.slice(0, 2_000))) ?? '').replace(/^\r?\n/, '')
}

function headerOf(text: string, name: string): string | null {
  const value = new RegExp(`^${name}:[ \\t]*(\\S+)`, 'im').exec(text)?.[1]
  return value !== undefined && /^https?:\/\//i.test(value) ? value : null
}
