/**
 * What pdf.js gives of a PDF: words with their places, outline, metadata, annotations. It runs inside the worker on both
 * hosts (Node 16 lacks some globals it needs: node-globals.ts), draws nothing, runs no script and fetches nothing.
 */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Page } from '../../shared/pages/page'
import type { OutlineEntry } from '../../shared/pages/paragraphs'
import { type Box, layersOf, type SetRun } from '../../shared/pages/turned'
import { CallError } from '../../shared/result'
import { provideGlobals } from './node-globals'
import { PdfMaps } from './pdf-maps'

/** Longer files are collections, and laying them out would outlast the time an import may take. */
const mostPages = 5_000

/** A mark that a person made in another program: where it lies, what was noted. */
export type PdfMark = {
  readonly page: number
  /** Rectangles of the marked words (left, foot, right, top); empty for a note that stands at a point. */
  readonly areas: readonly (readonly [number, number, number, number])[]
  readonly note: string
  /** Red, green, blue, each 0 to 255; null where none is stated. */
  readonly colour: readonly [number, number, number] | null
  /** `2031-03-04T09:15:00Z`; null where none is stated. */
  readonly madeAt: string | null
}

export type PdfInfo = {
  readonly title: string | null
  readonly author: string | null
  readonly created: string | null
  readonly changed: string | null
  readonly language: string | null
}

/** A page as most of its words run, then as the others do. */
export type PdfPage = { readonly layers: readonly [Page, ...Page[]]; readonly box: Box }

export type PdfFile = {
  readonly pages: readonly PdfPage[]
  readonly outline: readonly OutlineEntry[]
  readonly info: PdfInfo
  readonly marks: readonly PdfMark[]
}

/** Reads a PDF. Throws `unsupported-format` when a password protects it, `damaged`, or `limit-exceeded`; naming `file`. */
export async function readPdf(file: string, bytes: Uint8Array): Promise<PdfFile> {
  const { getDocument } = await loadPdfJs()
  // A copy, because pdf.js takes the bytes it is given away; the original is kept byte for byte.
  const task = getDocument({
    data: new Uint8Array(bytes),
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    useWasm: false,
    BinaryDataFactory: PdfMaps,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  })
  try {
    const document = await task.promise
    if (document.numPages > mostPages)
      throw new CallError(
        'limit-exceeded',
        `“${file}” has ${document.numPages} pages; Crossread takes ${mostPages} as one source. Divide it and import the parts.`,
      )
    const pages: PdfPage[] = []
    const marks: PdfMark[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      pages.push(await pageOf(page, number))
      marks.push(...(await marksOf(page, number)))
      page.cleanup()
    }
    return { pages, marks, outline: outlineOf((await document.getOutline()) ?? [], 1), info: await infoOf(document) }
  } catch (error) {
    throw error instanceof CallError ? error : refusal(file, error)
  } finally {
    await task.destroy()
  }
}

async function loadPdfJs() {
  provideGlobals()
  // pdf.js looks for its worker here before it would start one; in this thread nobody waits for it.
  Object.assign(globalThis, { pdfjsWorker: await import('pdfjs-dist/legacy/build/pdf.worker.mjs') })
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

function refusal(file: string, error: unknown): CallError {
  if (error instanceof Error && error.name === 'PasswordException')
    return new CallError(
      'unsupported-format',
      `“${file}” is protected by a password, so it was not imported. Save a copy without the password and import that.`,
    )
  return new CallError('damaged', `“${file}” is cut off or garbled: its pages cannot be read. Get the file again, then import it.`, {
    cause: error,
  })
}

async function pageOf(page: PDFPageProxy, number: number): Promise<PdfPage> {
  const [left = 0, foot = 0, right = 0, top = 0] = page.view
  const { items, styles } = await page.getTextContent({ includeMarkedContent: false, disableNormalization: false })
  const runs = items.flatMap((item): SetRun[] => {
    if (!('str' in item) || item.str === '') return []
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[]
    const size = Math.round(Math.hypot(a, b) * 10) / 10
    // Letters one below the other run down the page, and their lines from right to left: as words laid on their side do.
    if (styles[item.fontName]?.vertical)
      return [{ text: upright(item.str), x, y, width: item.height, size, angle: Math.atan2(b, a) - Math.PI / 2 }]
    return [{ text: item.str, x, y, width: item.width, size: Math.round((item.height || size) * 10) / 10, angle: Math.atan2(b, a) }]
  })
  const box: Box = [left, foot, right, top]
  return { layers: layersOf(number, box, runs), box }
}

/** Full stops, brackets and dashes have forms for writing downwards; as words they are the ordinary ones. */
function upright(words: string): string {
  return words.replace(/[\ufe10-\ufe19\ufe30-\ufe48]/g, (sign) => sign.normalize('NFKC'))
}

type OutlineItem = { readonly title: string; readonly items: readonly OutlineItem[] }

function outlineOf(items: readonly OutlineItem[], level: number): readonly OutlineEntry[] {
  if (level > 6) return []
  return items.flatMap(({ title, items: inner }) => [{ title, level }, ...outlineOf(inner, level + 1)])
}

async function infoOf(document: PDFDocumentProxy): Promise<PdfInfo> {
  const { info } = await document.getMetadata()
  const stated = info as Readonly<Record<string, unknown>>
  const line = (name: string) => {
    const value = stated[name]
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
  }
  return {
    title: line('Title'),
    author: line('Author'),
    created: pdfDate(line('CreationDate')),
    changed: pdfDate(line('ModDate')),
    language: line('Language'),
  }
}

/** `D:20310304091500+01'00'` as `2031-03-04T09:15:00+01:00`; no finer than stated. */
export function pdfDate(stated: string | null): string | null {
  const parts = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?(?:(\d{2})(\d{2})(\d{2})?)?(?:(Z)|([+-])(\d{2})'?(\d{2})?'?)?/.exec(stated ?? '')
  if (!parts) return null
  const [, year, month, day, hour, minute, second, utc, sign, hours, minutes] = parts
  const date = [year, month, month && day].filter(Boolean).join('-')
  if (!day || !hour || !minute) return date
  const zone = utc ?? (sign && hours ? `${sign}${hours}:${minutes ?? '00'}` : '')
  return `${date}T${hour}:${minute}:${second ?? '00'}${zone}`
}

const markKinds = new Set(['Highlight', 'Underline', 'StrikeOut', 'Squiggly', 'Text', 'FreeText'])

type PdfAnnotation = {
  readonly subtype: string
  readonly rect: readonly number[]
  readonly quadPoints?: ArrayLike<number> | null
  readonly contentsObj?: { readonly str: string }
  readonly color?: ArrayLike<number> | null
  readonly modificationDate?: string | null
}

async function marksOf(page: PDFPageProxy, number: number): Promise<readonly PdfMark[]> {
  const annotations = (await page.getAnnotations()) as readonly PdfAnnotation[]
  return annotations
    .filter(({ subtype }) => markKinds.has(subtype))
    .map((annotation) => ({
      page: number,
      areas: areasOf(annotation),
      note: annotation.contentsObj?.str.trim() ?? '',
      colour: annotation.color ? colourOf(annotation.color) : null,
      madeAt: pdfDate(annotation.modificationDate ?? null),
    }))
}

function colourOf(parts: ArrayLike<number>): readonly [number, number, number] {
  return [parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0]
}

/** One rectangle for each line of marked words; for a note the rectangle of its sign. */
function areasOf({ quadPoints, rect }: PdfAnnotation): PdfMark['areas'] {
  const numbers = Array.from(quadPoints ?? [])
  if (numbers.length < 8) return [[rect[0] ?? 0, rect[1] ?? 0, rect[2] ?? 0, rect[3] ?? 0]]
  return Array.from({ length: numbers.length >> 3 }, (_, index) => {
    const quad = numbers.slice(index * 8, index * 8 + 8)
    const xs = quad.filter((_value, at) => at % 2 === 0)
    const ys = quad.filter((_value, at) => at % 2 === 1)
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const
  })
}
