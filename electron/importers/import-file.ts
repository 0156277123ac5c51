/** The one way in for foreign files: bytes or pasted words to drafts of sources. Runs inside a worker, with limits. */
import { mostBlocks, type SourceDraft } from '../../shared/model/source'
import { CallError } from '../../shared/result'
import type { FileContents, Imported, ImportInput } from '../worker-jobs'
import { type Decoded, decodeNoted } from './decode'
import { foreignOf } from './foreign'
import { type Format, formatOf } from './format'
import { importDocx } from './import-docx'
import { importEmail } from './import-email'
import { importChapters, importEpub } from './import-epub'
import { importHtml } from './import-html'
import { importMarkdown } from './import-markdown'
import { importMhtml } from './import-mhtml'
import { importOdt } from './import-odt'
import { importPdf } from './import-pdf'
import { importQdpx } from './import-qdpx'
import { importRtf } from './import-rtf'
import { importText } from './import-text'
import { importWebarchive } from './import-webarchive'
import { type Packed, unpack } from './unpack'

/** Text beyond this is no article (about 5,000 pages), and panes could not show it. */
const mostLetters = 10_000_000

const nothing: FileContents = { sources: [], refused: [], foreign: [] }

type FileInput = Extract<ImportInput, { kind: 'bytes' }>

/**
 * Reads a file or pasted words: what it holds, one source or several. Throws `CallError`: `unsupported-format`, `damaged`
 * (there are no words in it) or `limit-exceeded`; each with a sentence for the person.
 */
export async function contentsOf(input: ImportInput): Promise<FileContents> {
  if (input.kind === 'paste') return { ...nothing, sources: [fromPaste(input.text, input.html)] }
  switch (formatOf(input.name, input.bytes)) {
    case 'zip':
      return gathered(unpack(input.name, input.bytes))
    case 'email':
      return fromEmail(input)
    case 'epub':
      if (input.chaptersApart) return fromChapters(input)
      break
    case 'qda':
      return fromProject(input)
    case 'foreign':
    case 'text': {
      const holds = foreignOf(input.name, textOf(input.name, input.bytes).text)
      if (holds) return { ...nothing, foreign: [{ original: originalOf(input), holds }] }
    }
  }
  return { ...nothing, sources: [await draftFrom(input)] }
}

/** Reads what holds one source: a file that is no container, or pasted words. Throws as `contentsOf` does. */
export async function draftFrom(input: ImportInput): Promise<Imported> {
  if (input.kind === 'paste') return fromPaste(input.text, input.html)
  return imported(input, await readAs(input))
}

/** What an importer made of a file, and what it could not do for certain. */
type Read = Pick<Imported, 'draft'> & Partial<Pick<Imported, 'marks' | 'notices'>>

async function readAs({ name, bytes }: FileInput): Promise<Read> {
  const format = formatOf(name, bytes)
  switch (format) {
    case 'docx':
      return { draft: await importDocx(name, bytes) }
    case 'odt':
      return { draft: importOdt(name, bytes) }
    case 'epub':
      return { draft: importEpub(name, bytes) }
    case 'rtf':
      return { draft: importRtf(name, bytes) }
    case 'mhtml':
      return { draft: await importMhtml(name, bytes) }
    case 'webarchive':
      return { draft: importWebarchive(name, bytes) }
    case 'pdf':
      return importPdf(name, bytes)
    case 'email':
      return importEmail(name, bytes)
    case 'html':
    case 'markdown':
    case 'foreign':
    case 'text': {
      const { text, notice } = textOf(name, bytes)
      return { draft: fromText(format, text), notices: notice === null ? [] : [notice] }
    }
    case 'qda':
    case 'zip':
      throw new CallError('unsupported-format', `“${name}” is an archive inside an archive. Unpack it and import the files you need.`)
    case 'unread':
      throw new CallError(
        'unsupported-format',
        `“${name}” is of a kind that Crossread does not read. The list of kinds it reads is in the import dialog.`,
      )
  }
}

function fromText(format: Format, text: string): SourceDraft {
  if (format === 'markdown') return importMarkdown(text)
  const isPage = format === 'html' || /^\s*(<!doctype html|<html[\s>])/i.test(text.slice(0, 500))
  return isPage ? importHtml(text, null) : importText(text)
}

function textOf(name: string, bytes: Uint8Array): Decoded {
  const decoded = decodeNoted(bytes, name)
  if (decoded.text.length > mostLetters) throw tooMuchText(name)
  return decoded
}

function imported(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  { draft, marks = [], notices = [] }: Read,
): Imported {
  if (draft.text.trim() === '') throw new CallError('damaged', `There are no words in “${name}”, so nothing was imported.`)
  if (draft.text.length > mostLetters || draft.blocks.length > mostBlocks) throw tooMuchText(name)
  return { draft, original: originalOf({ name, bytes }), marks, notices }
}

function originalOf({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): Imported['original'] {
  return { name, extension: extensionOf(name), bytes }
}

function tooMuchText(name: string): CallError {
  return new CallError('limit-exceeded', `“${name}” holds more text than Crossread takes as one source. Divide it and import the parts.`)
}

async function fromEmail({ name, bytes }: FileInput): Promise<FileContents> {
  const { draft, attachments } = await importEmail(name, bytes)
  const readable = attachments.filter((file) => !['unread', 'zip'].includes(formatOf(file.name, file.bytes)))
  if (readable.length === 0) return { ...nothing, sources: [imported({ name, bytes }, { draft })] }
  const beside = await gathered(readable)
  return draft.text.trim() === '' ? beside : { ...beside, sources: [imported({ name, bytes }, { draft }), ...beside.sources] }
}

function fromChapters({ name, bytes }: FileInput): FileContents {
  const sources = importChapters(name, bytes).map((draft) => imported({ name, bytes }, { draft }))
  if (sources.length === 0) throw new CallError('damaged', `There are no words in “${name}”, so nothing was imported.`)
  return { ...nothing, sources }
}

function fromProject({ name, bytes }: FileInput): FileContents {
  const { texts, refused } = importQdpx(name, bytes)
  if (texts.length === 0 && refused.length === 0) throw new CallError('damaged', `There is no text in “${name}”, so nothing was imported.`)
  const sources = texts.map((text) => ({
    draft: text.draft,
    original: { name: `${text.name}.txt`, extension: '.txt', bytes: text.bytes },
    marks: text.marks,
    notices: [],
  }))
  return { ...nothing, sources, refused }
}

/** Files that came together: one that cannot be read stops none of the others. */
async function gathered(files: Iterable<Packed>): Promise<FileContents> {
  const sources: Imported[] = []
  const refused: FileContents['refused'][number][] = []
  const foreign: FileContents['foreign'][number][] = []
  for (const { name, bytes } of files) {
    if (bytes === null) {
      refused.push({ name, message: `“${name}” is garbled in its archive, so it was not imported. Get the archive again.` })
      continue
    }
    try {
      const held = await contentsOf({ kind: 'bytes', name, bytes })
      sources.push(...held.sources)
      refused.push(...held.refused)
      foreign.push(...held.foreign)
    } catch (error) {
      if (!(error instanceof CallError)) throw error
      refused.push({ name, message: error.message })
    }
  }
  return { sources, refused, foreign }
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
    marks: [],
    notices: [],
  }
}

function extensionOf(name: string): string {
  const match = /\.[a-z0-9]{1,12}$/i.exec(name)
  return match ? match[0].toLowerCase() : '.txt'
}
