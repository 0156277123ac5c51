/** The one way in for foreign files: bytes or pasted words to a draft. Runs inside a worker, with limits. */
import { CallError } from '../../shared/result'
import type { Imported, ImportInput } from '../worker-jobs'
import { decode } from './decode'
import { importHtml } from './import-html'
import { importMarkdown } from './import-markdown'
import { importText } from './import-text'

/** Text beyond this is no article (about 5,000 pages), and panes could not show it. */
const mostLetters = 10_000_000

/** Kinds that a later Crossread may read; told apart so that the sentence is plain. */
const knownButUnread = /\.(pdf|docx?|odt|rtf|epub|mhtml?|pages|xlsx?|pptx?|jpe?g|png|gif|webp|tiff?|mp[34]|mov|zip|gz|tar|7z|rar)$/i

/**
 * Reads a file or pasted words. Throws `CallError`: `unsupported-format`, `damaged` (there are no words in it) or
 * `limit-exceeded`; each with a sentence for the person.
 */
export async function draftFrom(input: ImportInput): Promise<Imported> {
  if (input.kind === 'paste') return fromPaste(input.text, input.html)
  const { name, bytes } = input
  if (knownButUnread.test(name))
    throw new CallError(
      'unsupported-format',
      `“${name}” is of a kind that Crossread does not read yet. It reads plain text, Markdown and HTML.`,
    )
  const raw = decode(bytes, name)
  if (raw.length > mostLetters)
    throw new CallError('limit-exceeded', `“${name}” holds more text than Crossread takes as one source. Divide it and import the parts.`)
  const extension = extensionOf(name)
  const draft = readAs(formatOf(extension, raw), raw)
  if (draft.text.trim() === '') throw new CallError('damaged', `There are no words in “${name}”, so nothing was imported.`)
  return { draft, original: { name, extension, bytes } }
}

function fromPaste(text: string, html: string | null): Imported {
  const fromHtml = html !== null && html.trim() !== '' ? importHtml(html, null) : null
  // Copied markup may hold no more than a wrapper; the words are what counts.
  const useful = fromHtml !== null && fromHtml.words > 0 && fromHtml.words * 2 >= importText(text).words ? fromHtml : null
  const draft = useful ?? importText(text)
  if (draft.text.trim() === '') throw new CallError('damaged', 'There are no words in what was pasted, so nothing was imported.')
  const kept = useful ? (html ?? '') : text
  return {
    draft,
    original: {
      name: useful ? 'Pasted page.html' : 'Pasted text.txt',
      extension: useful ? '.html' : '.txt',
      bytes: new TextEncoder().encode(kept),
    },
  }
}

type Format = 'text' | 'markdown' | 'html'

function readAs(format: Format, raw: string) {
  switch (format) {
    case 'html':
      return importHtml(raw, null)
    case 'markdown':
      return importMarkdown(raw)
    case 'text':
      return importText(raw)
  }
}

/** By the name where it says so, else by how the text begins. */
function formatOf(extension: string, raw: string): Format {
  if (/^\.(html?|xhtml)$/.test(extension)) return 'html'
  if (/^\.(md|markdown|mdown)$/.test(extension)) return 'markdown'
  return /^\s*(<!doctype html|<html[\s>])/i.test(raw.slice(0, 500)) ? 'html' : 'text'
}

function extensionOf(name: string): string {
  const match = /\.[a-z0-9]{1,12}$/i.exec(name)
  return match ? match[0].toLowerCase() : '.txt'
}
