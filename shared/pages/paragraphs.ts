/** From lines in reading order to paragraphs, headings and rows: over columns and pages, with divided words made whole. */
import type { BodyKind, FurnitureKind } from '../model/source'
import type { BlockDraft } from '../text/blocks'
import type { Line } from './page'

/** Headings are set larger by at least this; smaller differences come from mixed founts. */
const headingRatio = 1.12

/** Within one paragraph sizes differ less than this. */
const sameSize = 0.08

/** The next line of a paragraph lies at most this many times the usual distance below. */
const widestLeading = 1.35

/** A first line is set in by at least this many letter heights. */
const indentation = 0.7

/** A line that ends this share of the column short of its edge is the last of its paragraph, when a sentence ends there. */
const shortLine = 0.12

/** Titles and headings have few words; a large paragraph is a lead. */
const longestHeading = 200

const sentenceEnd = /[.!?:…][”"’')\]]*$/
const bullet = /^([•·▪‣–—*]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+\S/

export type OutlineEntry = { readonly title: string; readonly level: number }

type Open = { lines: Line[]; readonly furniture?: FurnitureKind }

export function paragraphsOf(
  lines: readonly Line[],
  running: ReadonlyMap<Line, FurnitureKind>,
  outline: readonly OutlineEntry[],
): readonly BlockDraft[] {
  const body = bodySize(lines.filter((line) => !running.has(line)))
  const leading = usualLeading(lines)
  const edges = columnEdges(lines)
  const headings = new Map(outline.map(({ title, level }) => [folded(title), level]))
  const words = new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu) ?? []))

  const groups: Open[] = []
  let open: Open | null = null
  for (const line of lines) {
    const furniture = running.get(line)
    if (furniture !== undefined) {
      // It stands between two pages; the paragraph around it goes on after it.
      groups.push({ lines: [line], furniture })
      continue
    }
    const last: Line | undefined = open?.lines[open.lines.length - 1]
    if (open && last && goesOn(last, line, open.lines, { leading, edges, headings })) open.lines.push(line)
    else {
      open = { lines: [line] }
      groups.push(open)
    }
  }
  const sizes = [...new Set(lines.map(({ size }) => size))].filter((size) => size >= body * headingRatio).sort((a, b) => b - a)
  return groups.map(({ lines: held, furniture }) => {
    const text = joined(held, words)
    const [first] = held
    const page = first?.page ?? 1
    if (furniture !== undefined) return { text, kind: 'paragraph', furniture, page }
    return { text, page, ...kindOf(text, held, body, sizes, headings) }
  })
}

function kindOf(
  text: string,
  lines: readonly Line[],
  body: number,
  sizes: readonly number[],
  headings: ReadonlyMap<string, number>,
): { readonly kind: BodyKind; readonly level?: number } {
  const [first] = lines
  if (first?.row) return { kind: 'table-row' }
  const level = headings.get(folded(text))
  if (level !== undefined) return { kind: 'heading', level: clamped(level) }
  if (first && first.size >= body * headingRatio && text.length <= longestHeading)
    return { kind: 'heading', level: clamped(sizes.indexOf(first.size) + 1) }
  return { kind: bullet.test(text) ? 'list-item' : 'paragraph' }
}

const clamped = (level: number) => Math.min(6, Math.max(1, level))

type Measures = {
  readonly leading: number
  readonly edges: ReadonlyMap<Line, { readonly left: number; readonly right: number }>
  readonly headings: ReadonlyMap<string, number>
}

/** Whether a line goes on with the paragraph that ended with `last` so far. */
function goesOn(last: Line, line: Line, held: readonly Line[], { leading, edges, headings }: Measures): boolean {
  if (last.row || line.row || last.aside !== line.aside || bullet.test(line.text)) return false
  if (Math.abs(last.size - line.size) > last.size * sameSize) return false
  if (headings.has(folded(line.text)) || headings.has(folded(held.map(({ text }) => text).join(' ')))) return false
  const below = last.y - line.y
  if (last.page !== line.page || below <= 0) return !sentenceEnd.test(last.text) && /^[\p{Ll}\d“"(]/u.test(line.text)
  if (below > leading * widestLeading * Math.max(1, line.size / 12)) return false
  const column = edges.get(line)
  const before = edges.get(last)
  if (!column || !before) return true
  const indented = line.left - column.left > indentation * line.size && last.left - before.left <= indentation * last.size
  if (indented && held.length > 0 && sentenceEnd.test(last.text)) return false
  return !(sentenceEnd.test(last.text) && before.right - last.right > shortLine * (before.right - before.left))
}

/** The size that most letters of the text have. */
function bodySize(lines: readonly Line[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of lines) letters.set(size, (letters.get(size) ?? 0) + text.length)
  return [...letters].reduce((most, one) => (one[1] > most[1] ? one : most), [12, 0])[0]
}

/** The usual distance from one line to the next below it. */
function usualLeading(lines: readonly Line[]): number {
  const distances = lines
    .flatMap((line, index) => {
      const next = lines[index + 1]
      const below = next && next.page === line.page ? line.y - next.y : 0
      return below > 0 && below < line.size * 3 ? [below] : []
    })
    .sort((a, b) => a - b)
  return distances[distances.length >> 1] ?? 14
}

/** For each line the edges of the column it stands in: those of the lines around it that it overlaps. */
function columnEdges(lines: readonly Line[]): ReadonlyMap<Line, { readonly left: number; readonly right: number }> {
  const edges = new Map<Line, { left: number; right: number }>()
  let column: Line[] = []
  const close = () => {
    const left = Math.min(...column.map((line) => line.left))
    const right = Math.max(...column.map((line) => line.right))
    for (const line of column) edges.set(line, { left, right })
    column = []
  }
  for (const line of lines) {
    const last = column[column.length - 1]
    const same =
      last && last.page === line.page && last.aside === line.aside && line.y < last.y && line.left < last.right && line.right > last.left
    if (!same) close()
    column.push(line)
  }
  close()
  return edges
}

/** Lines as one line of words. A word divided at a line's end is made whole, unless the text writes it with a hyphen elsewhere. */
function joined(lines: readonly Line[], words: ReadonlySet<string>): string {
  let text = ''
  for (const { text: line } of lines) {
    const half = /([\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*)[-\u00ad\u2010]$/u.exec(text)
    const rest = /^[\p{Ll}\p{M}]+/u.exec(line)
    if (half?.[1] && rest) text = words.has(`${half[1]}-${rest[0]}`.toLowerCase()) ? text + line : text.slice(0, -1) + line
    else text = text === '' ? line : `${text}${/[-\u2010]$/.test(text) ? '' : ' '}${line}`
  }
  return text
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
