/** The one way in for foreign files: bytes or pasted words to drafts of sources. Runs inside a worker, with limits. */
import type { ForeignMark } from '../../shared/interchange/foreign-mark'
import { mostBlocks, type SourceDraft } from '../../shared/model/source'
import { CallError } from '../../shared/result'
import type { FileContents, Imported, ImportInput } from '../worker-jobs'
import { decode } from './decode'
import { foreignOf } from './foreign'
import { formatOf } from './format'
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
      const holds = foreignOf(input.name, textOf(input.name, input.bytes))
      if (holds) return { ...nothing, foreign: [{ original: originalOf(input), holds }] }
    }
  }
  return { ...nothing, sources: [await draftFrom(input)] }
}

/** Reads what holds one source: a file that is no container, or pasted words. Throws as `contentsOf` does. */
export async function draftFrom(input: ImportInput): Promise<Imported> {
  if (input.kind === 'paste') return fromPaste(input.text, input.html)
  if (formatOf(input.name, input.bytes) !== 'pdf') return imported(input, await readAs(input))
  const { draft, marks } = await importPdf(input.name, input.bytes)
  return imported(input, draft, marks)
}

async function readAs({ name, bytes }: FileInput): Promise<SourceDraft> {
  switch (formatOf(name, bytes)) {
    case 'docx':
      return importDocx(name, bytes)
    case 'odt':
      return importOdt(name, bytes)
    case 'epub':
      return importEpub(name, bytes)
    case 'rtf':
      return importRtf(name, bytes)
    case 'mhtml':
      return importMhtml(name, bytes)
    case 'webarchive':
      return importWebarchive(name, bytes)
    case 'pdf':
      return (await importPdf(name, bytes)).draft
    case 'email':
      return (await importEmail(name, bytes)).draft
    case 'html':
      return importHtml(textOf(name, bytes), null)
    case 'markdown':
      return importMarkdown(textOf(name, bytes))
    case 'foreign':
    case 'text': {
      const raw = textOf(name, bytes)
      return /^\s*(<!doctype html|<html[\s>])/i.test(raw.slice(0, 500)) ? importHtml(raw, null) : importText(raw)
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

function textOf(name: string, bytes: Uint8Array): string {
  const raw = decode(bytes, name)
  if (raw.length > mostLetters) throw tooMuchText(name)
  return raw
}

function imported(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  draft: SourceDraft,
  marks: readonly ForeignMark[] = [],
): Imported {
  if (draft.text.trim() === '') throw new CallError('damaged', `There are no words in “${name}”, so nothing was imported.`)
  if (draft.text.length > mostLetters || draft.blocks.length > mostBlocks) throw tooMuchText(name)
  return { draft, original: originalOf({ name, bytes }), marks }
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
  if (readable.length === 0) return { ...nothing, sources: [imported({ name, bytes }, draft)] }
  const beside = await gathered(readable)
  return draft.text.trim() === '' ? beside : { ...beside, sources: [imported({ name, bytes }, draft), ...beside.sources] }
}

function fromChapters({ name, bytes }: FileInput): FileContents {
  const sources = importChapters(name, bytes).map((draft) => imported({ name, bytes }, draft))
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
  }
}

function extensionOf(name: string): string {
  const match = /\.[a-z0-9]{1,12}$/i.exec(name)
  return match ? match[0].toLowerCase() : '.txt'
}
