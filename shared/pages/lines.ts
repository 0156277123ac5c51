/** From runs to lines: what stands on one baseline and close together is one line. */
import type { Line, Page, Run } from './page'

/** Raised and lowered signs (notes, formulas) lie within this share of a line's height of its baseline. */
const sameBaseline = 0.45

/**
 * A gap wider than this many letter heights may part two lines: a gutter between columns is wider. So is a space of a
 * justified line with few words, which the lines above and below close; see `isJustified`.
 */
const partingGap = 1.1

/** Lines above and below that are asked whether a gap goes on through them: a wide space may stand above another one by chance. */
const askedLines = 2

/** They lie within this many letter heights. */
const askedWithin = 4

/** Letters of one word touch or nearly do; a gap wider than this share of the height is a space that the file left out. */
const spaceGap = 0.16

export function linesOf(page: Page): readonly Line[] {
  const rows = rowsOf(page.runs)
  return rows.flatMap((row, index) => parted(row, rows, index).map((runs) => lineOf(runs, page.number)))
}

/** Runs by baseline, from the top of the page to its foot. */
function rowsOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  const rows: { y: number; size: number; runs: Run[] }[] = []
  for (const run of [...runs].filter(({ text }) => text.trim() !== '').sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows[rows.length - 1]
    if (row && Math.abs(row.y - run.y) <= sameBaseline * Math.min(row.size, run.size)) {
      row.runs.push(run)
      // The larger letters are the line; a small sign before them must not give it its baseline.
      if (run.size > row.size) Object.assign(row, { y: run.y, size: run.size })
    } else rows.push({ y: run.y, size: run.size, runs: [run] })
  }
  return rows.map((row) => row.runs.sort((a, b) => a.x - b.x))
}

function parted(row: readonly Run[], rows: readonly (readonly Run[])[], index: number): readonly (readonly Run[])[] {
  const lines: Run[][] = []
  let before: Run | null = null
  let reached = Number.NEGATIVE_INFINITY
  for (const run of row) {
    const last = lines[lines.length - 1]
    const close = run.x - reached <= partingGap * run.size
    if (last && before && (close || isJustified({ before, run, from: reached }, rows, index))) last.push(run)
    else lines.push([run])
    before = run
    reached = Math.max(reached, run.x + run.width)
  }
  return lines
}

type Gap = { readonly before: Run; readonly run: Run; readonly from: number }

/**
 * Whether a wide gap is the space of a justified line. A gutter or the space between cells goes on through the lines on one
 * side at least (a heading may close it on the other); a justified space is closed by lines that end where its own line ends.
 */
function isJustified(gap: Gap, rows: readonly (readonly Run[])[], index: number): boolean {
  const sides = [asked(gap, rows, index, -1), asked(gap, rows, index, 1)] as const
  const [above, below] = sides.map((lines) => openThrough(gap, lines))
  const closed = (above === 'closed' && below !== 'open') || (below === 'closed' && above !== 'open')
  return closed && sides.flat().some((line) => openThrough(gap, [line]) === 'closed' && endTogether(rows[index] ?? [], line, gap))
}

/** Edges of one column differ by less than this share of a letter's height. */
const sameEdge = 0.2

/** Whether another line ends, by itself or before a wide gap, where a word behind the gap ends. */
function endTogether(row: readonly Run[], line: readonly Run[], { run }: Gap): boolean {
  const ends = line.flatMap(({ x, width }, at) => {
    const next = line[at + 1]
    return next === undefined || next.x - (x + width) > partingGap * run.size ? [x + width] : []
  })
  return row.some(({ x, width }) => x >= run.x && ends.some((end) => Math.abs(end - (x + width)) <= sameEdge * run.size))
}

/** The nearest lines on one side that have words at both sides of the gap; the short end of a paragraph tells nothing. */
function asked({ before, run, from }: Gap, rows: readonly (readonly Run[])[], index: number, step: 1 | -1): readonly (readonly Run[])[] {
  const found: (readonly Run[])[] = []
  const reach = partingGap * run.size
  const stand = (row: readonly Run[], left: number, right: number) => row.some(({ x, width }) => x < right && x + width > left)
  for (let at = index + step; found.length < askedLines; at += step) {
    const row = rows[at]
    const [first] = row ?? []
    if (!row || !first || Math.abs(first.y - run.y) > askedWithin * run.size) break
    if (stand(row, before.x - reach, from) && stand(row, run.x, run.x + run.width + reach)) found.push(row)
  }
  return found
}

/** Whether a part of the gap as wide as a parting goes through lines: `unsure` where fewer than are asked are there and it does. */
function openThrough({ from, run }: Gap, lines: readonly (readonly Run[])[]): 'open' | 'closed' | 'unsure' {
  let free = from
  let widest = 0
  const words = lines.flat().sort((a, b) => a.x - b.x)
  for (const { x, width } of words) {
    widest = Math.max(widest, Math.min(x, run.x) - free)
    free = Math.max(free, x + width)
  }
  widest = Math.max(widest, run.x - free)
  if (widest < partingGap * run.size) return 'closed'
  return lines.length < askedLines ? 'unsure' : 'open'
}

function lineOf(runs: readonly Run[], page: number): Line {
  let text = ''
  let reached: number | null = null
  for (const run of runs) {
    const spaced = reached !== null && run.x - reached > spaceGap * run.size && !/\s$/.test(text) && !/^\s/.test(run.text)
    text += spaced ? ` ${run.text}` : run.text
    reached = run.x + run.width
  }
  return {
    text: text.replace(/\s+/g, ' ').trim(),
    left: Math.min(...runs.map(({ x }) => x)),
    right: Math.max(...runs.map(({ x, width }) => x + width)),
    y: baselineOf(runs),
    size: sizeOf(runs),
    page,
  }
}

/** The size that most letters have. */
function sizeOf(runs: readonly Run[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of runs) letters.set(size, (letters.get(size) ?? 0) + text.trim().length)
  return [...letters].reduce((most, one) => (one[1] > most[1] ? one : most))[0]
}

function baselineOf(runs: readonly Run[]): number {
  return runs.reduce((largest, run) => (run.size > largest.size ? run : largest)).y
}
