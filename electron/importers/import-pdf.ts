/** A PDF as a source: lines, columns, paragraphs; running heads and page numbers folded; marks of other programs kept. */
import { nearestColour } from '../../shared/interchange/colour'
import type { ForeignMark } from '../../shared/interchange/foreign-mark'
import type { FurnitureKind, SourceDraft } from '../../shared/model/source'
import { asideLines, furnitureAside } from '../../shared/pages/aside'
import { inReadingOrder } from '../../shared/pages/columns'
import { linesOf } from '../../shared/pages/lines'
import { wordsBeside, wordsUnder } from '../../shared/pages/marked-words'
import type { Line } from '../../shared/pages/page'
import { paragraphsOf } from '../../shared/pages/paragraphs'
import { runningLines } from '../../shared/pages/running-lines'
import { turnedArea } from '../../shared/pages/turned'
import { CallError } from '../../shared/result'
import { type BlockDraft, layOut } from '../../shared/text/blocks'
import { canonicalText } from '../../shared/text/canonical'
import { anchorsOf } from '../../shared/text/passage'
import { draftOf, fieldLine } from './draft'
import { withTitle } from './markup-drafts'
import { type PdfFile, type PdfInfo, readPdf } from './pdf-file'
import { nothingStated, statedLanguage } from './stated'

export async function importPdf(
  name: string,
  bytes: Uint8Array,
): Promise<{ readonly draft: SourceDraft; readonly marks: readonly ForeignMark[] }> {
  const file = await readPdf(name, bytes)
  const pages = file.pages.map(({ layers: [main] }) => linesOf(main))
  const aside = file.pages.map(({ layers: [, ...others] }) => others.map(asideLines))
  // Running lines are taken out first: they stand across columns and would part them.
  const running = new Map([...runningLines(pages), ...aside.flat().flatMap(furnitureAside)])
  const ordered = pages.flatMap((lines, index) => [...framed(lines, running), ...(aside[index] ?? []).flat()])
  if (ordered.length === 0) throw withoutWords(name, file)
  const drafts = paragraphsOf(ordered, running, file.outline).map((draft) => ({ ...draft, text: canonicalText(draft.text) }))
  const title = titleOf(file.info, drafts)
  const page = layOut(withTitle(drafts, title))
  return { draft: draftOf('pdf', page, { ...nothingStated, ...stated(file.info), title }), marks: marksIn(file, page) }
}

/** The lines of a page in reading order, those at its edges before and after them. */
function framed(lines: readonly Line[], running: ReadonlyMap<Line, FurnitureKind>): readonly Line[] {
  const body = lines.filter((line) => !running.has(line))
  const middle = body[body.length >> 1]?.y ?? 0
  const edge = lines.filter((line) => running.has(line))
  return [...edge.filter(({ y }) => y > middle), ...inReadingOrder(body), ...edge.filter(({ y }) => y <= middle)]
}

function withoutWords(name: string, { pages }: PdfFile): CallError {
  return new CallError(
    'unsupported-format',
    `“${name}” holds pictures of ${pages.length === 1 ? 'a page' : `${pages.length} pages`} and no text, as scanners make them. Put it through text recognition (OCR) first, then import it.`,
  )
}

/** What programs put into the title field when nobody did: the name of the file or of the program. */
const noTitle =
  /^(microsoft (word|powerpoint)|untitled|document ?\d*$|slide ?\d*$)|\.(docx?|odt|rtf|pdf|indd|qxp|qxd|tex|dvi|pages|html?|pptx?)$/i

/** The stated title; else the largest line at the beginning when it is a heading. Nothing else is taken for a title. */
function titleOf({ title }: PdfInfo, drafts: readonly BlockDraft[]): string | null {
  const line = title === null || noTitle.test(title) ? null : fieldLine(canonicalText(title))
  if (line !== null) return line
  const first = drafts.find(({ furniture, page }) => furniture === undefined && page === 1)
  return first?.kind === 'heading' && (first.level ?? 1) === 1 ? first.text : null
}

function stated({ author, created, changed, language }: PdfInfo) {
  return {
    authors: (author ?? '')
      .split(/;|\s+(?:and|&)\s+/)
      .map((one) => fieldLine(one))
      .filter((one): one is string => one !== null),
    published: created,
    updated: changed === created ? null : changed,
    language: statedLanguage(language),
  }
}

/** Marks with their words and, where these stand once on their page, with position and surroundings. */
function marksIn({ pages, marks }: PdfFile, { text, blocks }: Pick<SourceDraft, 'text' | 'blocks'>): readonly ForeignMark[] {
  return marks.flatMap((mark): ForeignMark[] => {
    const page = pages[mark.page - 1]
    const [area] = mark.areas
    if (!page || !area) return []
    const under = page.layers.map((layer) =>
      wordsUnder(
        layer,
        mark.areas.map((one) => turnedArea(one, layer.turn, page.box)),
      ),
    )
    const [main] = page.layers
    const beside = () => (mark.note === '' ? '' : wordsBeside(main, turnedArea(area, main.turn, page.box)))
    const exact = canonicalText(under.find((words) => words !== '') ?? beside())
    if (exact === '') return []
    const start = blocks.find((block) => block.page === mark.page)?.start ?? 0
    const end = blocks.find((block) => (block.page ?? 0) > mark.page)?.start ?? text.length
    const at = text.slice(start, end).indexOf(exact)
    const once = at >= 0 && text.slice(start, end).indexOf(exact, at + 1) < 0
    const placed = once ? anchorsOf(text, [{ start: start + at, end: start + at + exact.length }])[0] : undefined
    return [
      {
        quote: placed ?? { exact, prefix: '', suffix: '', start, end: start + exact.length },
        further: [],
        counts: 'units',
        note: mark.note,
        tags: [],
        colour: mark.colour === null ? 'amber' : nearestColour(mark.colour),
        madeAt: mark.madeAt,
        author: null,
      },
    ]
  })
}
