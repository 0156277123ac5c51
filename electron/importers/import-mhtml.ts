/** Web archives (.mhtml): the page of many parts, its address from the header, read as a saved page. Frames are left out. */
import type { SourceDraft } from '../../shared/model/source'
import { CallError } from '../../shared/result'
import { decode } from './decode'
import { parseMail, sentAt } from './import-email'
import { importHtml } from './import-html'

export async function importMhtml(name: string, bytes: Uint8Array): Promise<SourceDraft> {
  const raw = Buffer.from(bytes).toString('latin1')
  const head = raw.slice(0, raw.search(/\r?\n\r?\n/) >>> 0)
  const html = await pageIn(name, rootPart(raw, head))
  if (html.trim() === '') throw new CallError('damaged', `There is no page in “${name}”. It may be cut off; save the page again.`)
  const archive = await parseMail(name, Buffer.from(`${head}\r\n\r\n`, 'latin1'))
  const draft = importHtml(html, headerOf(head, 'snapshot-content-location') ?? headerOf(raw, 'content-location'))
  return { ...draft, kind: 'mhtml', retrieved: draft.retrieved ?? sentAt(archive) }
}

/** The markup of a part. Where its header names no encoding the page itself does, or its bytes tell. */
async function pageIn(name: string, part: string): Promise<string> {
  const [head = ''] = part.split(/\r?\n\r?\n/, 1)
  if (/^content-type:(?:\s*multipart|[^\n]*(?:\n[ \t][^\n]*)*charset\s*=)/im.test(head))
    return (await parseMail(name, Buffer.from(part, 'latin1'))).html ?? ''
  const asBytes = part.replace(/^content-type:[^\n]*(?:\n[ \t][^\n]*)*/im, 'Content-Type: application/octet-stream; name="page"')
  const [page] = (await parseMail(name, Buffer.from(asBytes, 'latin1'))).attachments
  return page === undefined ? '' : decode(new Uint8Array(page.content as ArrayBuffer), name)
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
