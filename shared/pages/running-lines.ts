/** Running heads and page numbers: what stands at the edge of page after page, and changes only by counting. */
import type { FurnitureKind } from '../model/source'
import type { Line } from './page'

/** Lines this near the top or the foot of a page can be running lines; books have one or two. */
const edgeLines = 2

/** A line that repeats on fewer pages may be a table that goes on or a chance. */
const fewestPages = 3

/** In a file of few pages, all but one must have it. */
const mostPages = 0.6

/** Running lines stand apart from the text: at least this many times their height from the next line. Numbers that count need not. */
const apart = 1.6

/** Running lines stand at one height; points. */
const sameHeight = 4

/** More than this share of a page's lines are its text, however alike pages are: forms and notices differ in a number only. */
const mostOfPage = 0.5

const romanNumber = /^[ivxlc]{1,7}$/i

/** Of each line at an edge that runs through the pages, what it is. */
export function runningLines(pages: readonly (readonly Line[])[]): ReadonlyMap<Line, FurnitureKind> {
  const edges = pages.map(edgesOf)
  const found = new Map<Line, FurnitureKind>()
  for (const [index, lines] of edges.entries()) {
    const ofPage: Line[] = []
    for (const line of lines) {
      const alike = edges.filter((others, other) => other !== index && others.some((one) => isAlike(line, one))).length + 1
      if (isNumber(line) ? counts(line, index, edges) : alike >= Math.min(fewestPages, Math.max(2, Math.ceil(pages.length * mostPages))))
        if (isNumber(line)) found.set(line, 'page-number')
        else ofPage.push(line)
    }
    if (ofPage.length <= (pages[index]?.length ?? 0) * mostOfPage) for (const line of ofPage) found.set(line, 'running-head')
  }
  return found
}

function edgesOf(lines: readonly Line[]): readonly Line[] {
  const heights = [...new Set(lines.map(({ y }) => y))].sort((a, b) => b - a)
  const edge = new Set([...heights.slice(0, edgeLines), ...heights.slice(-edgeLines)])
  const outside = new Set([...apartFrom(heights, lines), ...apartFrom([...heights].reverse(), lines)])
  return lines.filter((line) => outside.has(line.y) || (edge.has(line.y) && isNumber(line)))
}

/** Of heights from an edge inwards, those before the last wide gap among the first few. */
function apartFrom(heights: readonly number[], lines: readonly Line[]): readonly number[] {
  for (let count = Math.min(edgeLines, heights.length - 1); count > 0; count -= 1) {
    const [outer = 0, inner = 0] = heights.slice(count - 1, count + 1)
    const size = lines.find(({ y }) => y === outer)?.size ?? 0
    if (Math.abs(outer - inner) >= apart * size) return heights.slice(0, count)
  }
  return []
}

/** The same words at the same height, numbers aside. */
function isAlike(a: Line, b: Line): boolean {
  return Math.abs(a.y - b.y) <= sameHeight && pattern(a) === pattern(b)
}

function pattern({ text }: Line): string {
  return text.toLowerCase().replace(/\d+/g, '#')
}

function isNumber({ text }: Line): boolean {
  return numberIn(text) !== null
}

/** The number of a line that is a page number and nothing else: `12`, `– 12 –`, `Page 12 of 90`, `xii`. */
function numberIn(text: string): number | null {
  const digits = /^\P{L}{0,3}(?:\p{L}{1,7}\.? )?(\d{1,4})(?: ?(?:\/|\p{L}{1,4}) ?\d{1,4})?\P{L}{0,3}$/u.exec(text)?.[1]
  if (digits !== undefined) return Number(digits)
  const roman = text.replace(/[^a-z]/gi, '')
  return romanNumber.test(roman) && roman.length >= text.trim().length - 4 ? romanValue(roman.toLowerCase()) : null
}

function romanValue(letters: string): number {
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }
  return [...letters].reduce((sum, letter, index) => {
    const value = values[letter] ?? 0
    return sum + (value < (values[letters.charAt(index + 1)] ?? 0) ? -value : value)
  }, 0)
}

/** Whether the number goes up with the pages: on another page a number at an edge is larger by as many as that page is further on. */
function counts(line: Line, index: number, edges: readonly (readonly Line[])[]): boolean {
  const own = numberIn(line.text)
  if (own === null) return false
  return edges.some(
    (others, other) =>
      other !== index && others.some((one) => Math.abs(one.y - line.y) <= sameHeight && numberIn(one.text) === own + (other - index)),
  )
}
