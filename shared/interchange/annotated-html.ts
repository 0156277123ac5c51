/**
 * An annotated copy of a source as one HTML file: its text with what was marked, and beside each paragraph the notes, tags and claims
 * that hang on its passages. No script, no request; everything foreign is text by construction (hast), never markup.
 */
import type { Element, ElementContent, Properties } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Annotation } from '../model/annotation'
import type { Claim } from '../model/claim'
import type { Library } from '../model/library'
import type { Link } from '../model/link'
import type { IsoTime } from '../model/schema'
import type { Block, Source } from '../model/source'
import { numberedBlocks } from '../text/paragraphs'
import { readableDate } from '../text/readable-date'
import { titleOf } from '../text/title'
import { annotatedStyle } from './annotated-style'
import { markedPieces } from './marked-pieces'

export type AnnotatedSource = {
  readonly source: Source
  readonly text: string
  /** In text order; those whose words are lost stand in a list of their own, at the end. */
  readonly annotations: readonly Annotation[]
  readonly library: Pick<Library, 'title' | 'colours'>
  readonly claims: readonly Claim[]
  readonly links: readonly Link[]
  readonly at: IsoTime
}

export function annotatedHtml(annotated: AnnotatedSource): string {
  const { source, text } = annotated
  const title = titleOf(source, text).text
  const body = toHtml([head(annotated, title), ...rows(annotated), ...lostNotes(annotated), foot(annotated)])
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="generator" content="Crossread">
<title>${toHtml({ type: 'text', value: title })}</title>
<style>
${annotatedStyle}
</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`
}

function element(tagName: string, properties: Properties, ...children: readonly (ElementContent | string)[]): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  }
}

function head({ source }: AnnotatedSource, title: string): Element {
  const stated = [source.authors.join(', '), source.publisher, source.published && readableDate(source.published)]
    .filter((part) => part !== null && part !== '')
    .join(' · ')
  const url = source.url ?? ''
  return element(
    'header',
    {},
    element('h1', { dir: 'auto', lang: source.language ?? undefined }, title),
    ...(stated === '' ? [] : [element('p', { dir: 'auto' }, stated)]),
    ...(url === '' ? [] : [element('p', {}, /^https?:/i.test(url) ? element('a', { href: url, rel: ['noreferrer'] }, url) : url)]),
  )
}

const places = ({ state }: Annotation) => state.kind !== 'lost'

/** A row for each block, with the notes on what begins in it; page furniture is folded, as it is on screen. */
function rows({ source, text, annotations, library, claims, links }: AnnotatedSource): readonly Element[] {
  const placed = annotations.filter(places)
  const number = new Map(placed.map(({ id }, index) => [id, index + 1]))
  const named = new Map(library.colours.map(({ id, name }) => [id, name]))
  const row = ({ block, number: paragraph }: ReturnType<typeof numberedBlocks>[number]) => {
    const begun = placed.filter(
      ({ anchors }) => anchors[0] !== undefined && anchors[0].start >= block.start && anchors[0].start < block.end,
    )
    return element(
      'section',
      { className: ['row'] },
      element(
        'div',
        { className: ['text'], lang: source.language ?? undefined },
        paragraph === null ? '' : element('span', { className: ['locator'] }, `¶${paragraph}`),
        words(block, text, placed, number),
      ),
      element(
        'div',
        { className: ['notes'] },
        ...begun.map((annotation) =>
          note(annotation, number.get(annotation.id) ?? 0, named.get(annotation.colour) ?? annotation.colour, { claims, links }),
        ),
      ),
    )
  }
  const out: Element[] = []
  let folded: Element[] = []
  const unfold = () => {
    if (folded.length === 0) return
    out.push(element('details', {}, element('summary', {}, `Page furniture (${folded.length})`), ...folded))
    folded = []
  }
  for (const numbered of numberedBlocks(source.blocks)) {
    if (numbered.block.kind === 'furniture') folded.push(row(numbered))
    else {
      unfold()
      out.push(row(numbered))
    }
  }
  unfold()
  return out
}

const tags: { readonly [Kind in Block['kind']]?: string } = { title: 'h2', heading: 'h3', quotation: 'blockquote' }

function words(block: Block, text: string, annotations: readonly Annotation[], number: ReadonlyMap<Annotation['id'], number>): Element {
  const pieces = markedPieces(text, block, annotations).flatMap(({ words: piece, over, ending }): (Element | string)[] => {
    const [smallest] = over
    const shown = smallest ? element('mark', { className: [smallest.colour, ...(over.length > 1 ? ['several'] : [])] }, piece) : piece
    return [
      shown,
      ...ending.map(({ id }) =>
        element('sup', { id: `m${number.get(id)}` }, element('a', { href: `#n${number.get(id)}` }, String(number.get(id)))),
      ),
    ]
  })
  return element(tags[block.kind] ?? 'p', { dir: 'auto' }, ...pieces)
}

function note(
  annotation: Annotation,
  number: number,
  meaning: string,
  { claims, links }: Pick<AnnotatedSource, 'claims' | 'links'>,
): Element {
  const statements = new Map(claims.map((claim) => [claim.id, claim.text]))
  const bearing = links.flatMap(({ from, to, relation }) => {
    const [passage, claim] = from.kind === 'annotation' ? [from, to] : [to, from]
    const statement = passage.id === annotation.id && claim.kind === 'claim' ? statements.get(claim.id) : undefined
    return statement === undefined ? [] : [`${relation}: ${statement}`]
  })
  return element(
    'aside',
    { id: `n${number}`, className: [annotation.colour] },
    element(
      'p',
      { className: ['label'] },
      element('a', { href: `#m${number}` }, String(number)),
      ` ${[meaning, ...annotation.tags.map((tag) => `#${tag}`)].join(' ')}`,
    ),
    ...(annotation.note.trim() === '' ? [] : [element('p', { className: ['note'], dir: 'auto' }, annotation.note.trim())]),
    ...bearing.map((line) => element('p', { className: ['claim'], dir: 'auto' }, line)),
  )
}

/** Notes whose words are not in the text any more: no word of them is left out. */
function lostNotes({ annotations }: AnnotatedSource): readonly Element[] {
  const lost = annotations.filter((annotation) => !places(annotation))
  if (lost.length === 0) return []
  const items = lost.map(({ anchors, note: written }) =>
    element(
      'li',
      { dir: 'auto' },
      `“${anchors.map(({ exact }) => exact).join(' … ')}”${written.trim() === '' ? '' : `: ${written.trim()}`}`,
    ),
  )
  return [element('section', {}, element('h3', {}, 'Marked words that are not in this text any more'), element('ul', {}, ...items))]
}

function foot({ annotations, library, at }: AnnotatedSource): Element {
  const many = annotations.length === 1 ? '1 annotation' : `${annotations.length} annotations`
  return element('footer', {}, element('p', {}, `${many} from “${library.title}”, ${at.slice(0, 10)}.`))
}
