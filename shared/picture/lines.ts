/** Lines of words in a picture: in which letters, how high together, and how they are drawn. Texts stay texts. */
import { type XmlElement, xmlElement } from '../interchange/xml-write'
import { isRightToLeft } from '../text/direction'
import { type Face, widthOf, wrap } from '../text/wrap'
import { type Colour, paper } from './colours'

/** `read` is the typeface of what people wrote, `plain` that of what Crossread says. */
export type Style = Face & { readonly face: 'read' | 'plain'; readonly colour: Colour }

/** `rightEdge`: of words that are set from the right, how far right of the left edge they begin. */
export type Line = Style & { readonly text: string; readonly rightEdge?: number }

export const statement: Style = { face: 'read', size: 14.5, bold: false, colour: paper.ink }
export const quotation: Style = { face: 'read', size: 13.5, bold: false, colour: paper.ink }
export const name: Style = { face: 'plain', size: 13, bold: true, colour: paper.ink }
export const remark: Style = { face: 'plain', size: 11.5, bold: false, colour: paper.ink2 }

export const faces = { plain: "'Inter Variable', Inter, system-ui, sans-serif", read: "'Literata Variable', Literata, Georgia, serif" }

/** Height of a line as a share of its letters, and where in it letters stand. */
const leading = 1.4
const baseline = 1.05

/** Words broken into lines of at most `width`. */
export function linesOf(words: string, width: number, style: Style): readonly Line[] {
  const whence = isRightToLeft(words) ? { rightEdge: width } : {}
  return wrap(words, width, style).map((text) => ({ ...style, ...whence, text }))
}

/** The first lines of words; an ellipsis ends the last where more would follow. */
export function firstLines(words: string, width: number, style: Style, most: number): readonly Line[] {
  const lines = linesOf(words, width, style)
  const last = lines[most - 1]
  if (!last || lines.length === most) return lines
  const room = width - widthOf(ellipsis, style)
  const [cut = ''] = wrap(last.text, room, style)
  return [...lines.slice(0, most - 1), { ...last, text: `${cut}${ellipsis}` }]
}

const ellipsis = '…'

export function heightOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { size }) => sum + size * leading, 0)
}

/** Lines below one another: from the left edge at `x` on, or around it. */
export function drawLines(lines: readonly Line[], x: number, top: number, anchor: 'middle' | null): readonly XmlElement[] {
  let y = top
  return lines.map(({ text, face, size, bold, colour, rightEdge }) => {
    const attributes = {
      x: tidy(anchor || rightEdge === undefined ? x : x + rightEdge),
      y: tidy(y + size * baseline),
      'font-size': tidy(size),
      fill: colour,
      ...(face === 'plain' ? {} : { 'font-family': faces[face] }),
      ...(bold ? { 'font-weight': 'bold' } : {}),
      ...(rightEdge === undefined ? {} : { direction: 'rtl' }),
      ...(anchor ? { 'text-anchor': anchor } : {}),
    }
    y += size * leading
    return xmlElement('text', attributes, text)
  })
}

/** To a tenth: finer nobody sees, and the file stays short. */
export function tidy(value: number): string {
  return String(Math.round(value * 10) / 10)
}
