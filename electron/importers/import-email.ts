/** E-mails (.eml), by postal-mime: subject, sender and date as metadata, the words of the message, its attachments beside it. */
import PostalMime, { type Email } from 'postal-mime'
import type { SourceDraft } from '../../shared/model/source'
import { CallError } from '../../shared/result'
import { type BlockDraft, layOut } from '../../shared/text/blocks'
import { canonicalText } from '../../shared/text/canonical'
import { dateIn } from '../../shared/text/stated-date'
import { decode } from './decode'
import { draftOf, fieldLine } from './draft'
import { markupDrafts } from './markup-drafts'
import { provideGlobals } from './node-globals'
import { nothingStated } from './stated'

export type Attachment = { readonly name: string; readonly bytes: Uint8Array }

/** Mail programs nest a few parts; more are made to choke a reader. */
const deepestParts = 50

/** All headers together, in bytes; the longest real ones are a tenth of this. */
const longestHeaders = 1_000_000

export async function parseMail(name: string, bytes: Uint8Array): Promise<Email> {
  provideGlobals()
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: deepestParts, maxHeadersSize: longestHeaders })
  } catch (error) {
    throw new CallError('damaged', `“${name}” is garbled or nested beyond all measure, so it cannot be read as a message.`, {
      cause: error,
    })
  }
}

export async function importEmail(
  name: string,
  bytes: Uint8Array,
): Promise<{ readonly draft: SourceDraft; readonly attachments: readonly Attachment[] }> {
  const mail = await parseMail(name, bytes)
  const words = wordsOf(await inItsEncoding(name, bytes, mail))
  const subject = fieldLine(mail.subject)
  const sender = fieldLine(mail.from?.name) ?? fieldLine(mail.from?.address)
  const head: BlockDraft[] = subject === null ? [] : [{ text: subject, kind: 'title' }]
  return {
    draft: draftOf('email', layOut([...head, ...words]), {
      ...nothingStated,
      title: subject,
      authors: sender === null ? [] : [sender],
      published: sentAt(mail),
    }),
    attachments: mail.attachments.flatMap(({ filename, content, related }) =>
      filename === null || related === true ? [] : [{ name: filename, bytes: new Uint8Array(content as ArrayBuffer) }],
    ),
  }
}

/** Old messages state no encoding; then it is told from their letters, as that of any text. */
async function inItsEncoding(name: string, bytes: Uint8Array, mail: Email): Promise<Email> {
  const garbled = `${mail.text ?? ''}${mail.html ?? ''}`.includes('\ufffd')
  const raw = Buffer.from(bytes).toString('latin1')
  if (!garbled || /charset\s*=\s*"?(?!us-ascii)/i.test(raw)) return mail
  // The header is ASCII, and would outweigh the words.
  const body = raw.search(/\r?\n\r?\n/) >>> 0
  return parseMail(name, Buffer.concat([bytes.subarray(0, body), Buffer.from(decode(bytes.subarray(body), name))]))
}

/**
 * Many newsletters carry, for programs without markup, one line that says where to look. With less than this share of the
 * words of the markup the plain part does not stand for the message.
 */
const leastPlainShare = 0.5

function wordsOf({ text, html }: Email): readonly BlockDraft[] {
  const plain = mailParagraphs(text ?? '')
  if (html === undefined) return plain
  const marked = markupDrafts(html)
  return lettersIn(plain) < lettersIn(marked) * leastPlainShare ? marked : plain
}

function lettersIn(drafts: readonly BlockDraft[]): number {
  return drafts.reduce((sum, { text }) => sum + text.length, 0)
}

const headerDate = /(\d{1,2} [a-z]{3} \d{4}) (\d{2}:\d{2}(?::\d{2})?)(?:\s*([+-]\d{4}|GMT|UTC|UT|Z)\b)?/i

/** When a message was sent, by the clock of whoever sent it (RFC 5322, 3.3): the day that is cited is the sender's. */
export function sentAt({ headers, date }: Email): string | null {
  const [, day = '', time = '', zone] = headerDate.exec(headers.find(({ key }) => key === 'date')?.value ?? '') ?? []
  const sent = dateIn(day)
  if (sent === null) return dateIn(date ?? '')
  return `${sent}T${time}${zone === undefined ? '' : /\d/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : 'Z'}`
}

/** Paragraphs of a plain message. Lines that begin with `>` quote another message; as many signs, as deep is the quotation. */
export function mailParagraphs(raw: string): readonly BlockDraft[] {
  const runs: { readonly depth: number; readonly lines: string[] }[] = []
  for (const line of canonicalText(raw).split('\n')) {
    const signs = /^(?:>[ \t]?)*/.exec(line)?.[0] ?? ''
    const depth = signs.replace(/[^>]/g, '').length
    const last = runs.at(-1)
    if (last?.depth === depth) last.lines.push(line.slice(signs.length))
    else runs.push({ depth, lines: [line.slice(signs.length)] })
  }
  return runs.flatMap(({ depth, lines }) =>
    lines
      .join('\n')
      .split(/\n\s*\n/)
      .map((paragraph) => ({
        text: paragraph.trim().replace(/\s*\n\s*/g, ' '),
        kind: depth > 0 ? ('quotation' as const) : ('paragraph' as const),
      }))
      .filter(({ text }) => text !== ''),
  )
}
