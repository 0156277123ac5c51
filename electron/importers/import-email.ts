/** E-mails (.eml), by postal-mime: subject, sender and date as metadata, the words of the message, its attachments beside it. */
import PostalMime, { type Email } from 'postal-mime'
import type { SourceDraft } from '../../shared/model/source'
import { CallError } from '../../shared/result'
import { type BlockDraft, layOut } from '../../shared/text/blocks'
import { canonicalText } from '../../shared/text/canonical'
import { isHardWrapped, joinWrapped } from '../../shared/text/plain-paragraphs'
import { dateIn } from '../../shared/text/stated-date'
import { draftOf, statedLine } from './draft'
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
  const words = mail.text !== undefined && mail.text.trim() !== '' ? mailParagraphs(mail.text) : markupDrafts(mail.html ?? '')
  const subject = statedLine(mail.subject)
  const sender = statedLine(mail.from?.name) ?? statedLine(mail.from?.address)
  const head: BlockDraft[] = subject === null ? [] : [{ text: subject, kind: 'title' }]
  return {
    draft: draftOf('email', layOut([...head, ...words]), {
      ...nothingStated,
      title: subject,
      authors: sender === null ? [] : [sender],
      published: dateIn(mail.date ?? ''),
    }),
    attachments: mail.attachments.flatMap(({ filename, content, related }) =>
      filename === null || related === true ? [] : [{ name: filename, bytes: new Uint8Array(content as ArrayBuffer) }],
    ),
  }
}

/** Paragraphs of a plain message. Lines that begin with `>` quote another message. */
export function mailParagraphs(raw: string): readonly BlockDraft[] {
  const text = canonicalText(raw)
  const joined = isHardWrapped(text) ? joinWrapped(text) : text
  return (
    joined
      // What stands before a line's end is looked at when there is one, not at each letter: lines may be long.
      .split(/\n\s*\n|\n(?=>)|\n(?<=^>.*\n)(?!>)/m)
      .map((paragraph) => paragraph.trim())
      .filter((paragraph) => paragraph !== '')
      .map((paragraph) =>
        paragraph.startsWith('>')
          ? { text: paragraph.replace(/^(>\s?)+/gm, '').replace(/\s+/g, ' '), kind: 'quotation' as const }
          : { text: paragraph.replace(/[ \t]*\n[ \t]*/g, ' '), kind: 'paragraph' as const },
      )
      .filter(({ text: words }) => words.trim() !== '')
  )
}
