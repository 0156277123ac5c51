/** From runs to lines: what stands on one baseline and close together is one line. */
import type { Line, Page, Run } from './page'

/** Raised and lowered signs (notes, formulas) lie within this share of a line's height of its baseline. */
const sameBaseline = 0.45

/** A gap wider than this many letter heights parts two lines: a gutter between columns is wider, a justified space narrower. */
const partingGap = 1.1

/** Letters of one word touch or nearly do; a gap wider than this share of the height is a space that the file left out. */
const spaceGap = 0.16

export function linesOf(page: Page): readonly Line[] {
  return rowsOf(page.runs).flatMap((row) => parted(row).map((runs) => lineOf(runs, page.number)))
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

function parted(row: readonly Run[]): readonly (readonly Run[])[] {
  const lines: Run[][] = []
  let reached = Number.NEGATIVE_INFINITY
  for (const run of row) {
    const last = lines[lines.length - 1]
    if (last && run.x - reached <= partingGap * run.size) last.push(run)
    else lines.push([run])
    reached = Math.max(reached, run.x + run.width)
  }
  return lines
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
