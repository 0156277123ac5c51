/**
 * Reading order. A gutter that nearly no line crosses parts the page into columns; lines that do cross it (titles, wide
 * tables) part the columns into bands that are read one after the other. Cells side by side that are no prose are a table.
 */
import type { Line } from './page'

/** Fewer lines on either side are no column, but a caption or a note beside the text. */
const fewestLines = 4

/** Share of the lines that may cross a gutter: headings, pictures' captions and wide tables. */
const mostCrossing = 0.3

/** Columns of prose hold lines of at least this many letters; cells of tables are shorter. */
const proseLetters = 18

/** Columns inside columns: newspapers have up to six. */
const deepest = 5

export function inReadingOrder(lines: readonly Line[], depth = 0): readonly Line[] {
  const gutter = depth < deepest ? gutterOf(lines) : null
  if (gutter === null) return rowsJoined(lines)
  const ordered: Line[] = []
  let band: Line[] = []
  const endBand = () => {
    const left = band.filter((line) => line.right <= gutter)
    const right = band.filter((line) => line.left >= gutter)
    ordered.push(...inReadingOrder(left, depth + 1), ...inReadingOrder(right, depth + 1))
    band = []
  }
  for (const line of topDown(lines)) {
    if (line.left < gutter && line.right > gutter) {
      endBand()
      ordered.push(line)
    } else band.push(line)
  }
  endBand()
  return ordered
}

/** Where columns part: the x that the fewest lines cross, with enough prose on both sides at the same heights. */
function gutterOf(lines: readonly Line[]): number | null {
  let best: { readonly x: number; readonly crossing: number } | null = null
  for (const x of new Set(lines.map(({ left }) => left - 0.5))) {
    const left = lines.filter((line) => line.right <= x)
    const right = lines.filter((line) => line.left >= x)
    const crossing = lines.length - left.length - right.length
    if (left.length < fewestLines || right.length < fewestLines || crossing > lines.length * mostCrossing) continue
    if (!sideBySide(left, right) || meanLetters(left) < proseLetters || meanLetters(right) < proseLetters) continue
    if (best === null || crossing < best.crossing) best = { x, crossing }
  }
  return best?.x ?? null
}

/** Whether at least a few lines of each side stand at heights that the other side covers, too. */
function sideBySide(left: readonly Line[], right: readonly Line[]): boolean {
  const covered = (lines: readonly Line[], by: readonly Line[]) => {
    const top = Math.max(...by.map(({ y }) => y))
    const foot = Math.min(...by.map(({ y }) => y))
    return lines.filter(({ y }) => y <= top + 1 && y >= foot - 1).length
  }
  return covered(left, right) >= 2 && covered(right, left) >= 2
}

function meanLetters(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0) / lines.length
}

function topDown(lines: readonly Line[]): readonly Line[] {
  return [...lines].sort((a, b) => b.y - a.y || a.left - b.left)
}

/** Without a gutter, what stands on one baseline is a row of a table. */
function rowsJoined(lines: readonly Line[]): readonly Line[] {
  const rows: Line[][] = []
  for (const line of topDown(lines)) {
    const row = rows[rows.length - 1]
    const first = row?.[0]
    if (row && first && Math.abs(first.y - line.y) <= first.size * 0.45) row.push(line)
    else rows.push([line])
  }
  return rows.flatMap((row): readonly Line[] => {
    const cells = [...row].sort((a, b) => a.left - b.left)
    const [first] = cells
    if (!first || cells.length === 1) return cells
    const right = Math.max(...cells.map((cell) => cell.right))
    return [{ ...first, text: cells.map(({ text }) => text).join(' | '), right, row: true }]
  })
}
