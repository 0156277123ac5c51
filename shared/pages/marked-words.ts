/** The words that lie under a mark on a page. */
import type { Page, Run } from './page'

export type Area = readonly [left: number, foot: number, right: number, top: number]

/** A run counts as marked when its middle lies in the area; letters are taken to be of one width, words are never cut. */
export function wordsUnder(page: Page, areas: readonly Area[]): string {
  return areas
    .map(([left, foot, right, top]) =>
      page.runs
        .filter((run) => run.y + run.size * 0.35 >= foot && run.y + run.size * 0.35 <= top)
        .map((run) => wordsBetween(run, left, right))
        .join(' '),
    )
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The words of the line nearest to a note: what the note most likely speaks of. */
export function wordsBeside(page: Page, [, foot, , top]: Area): string {
  const height = (foot + top) / 2
  const nearest = [...page.runs].filter(({ text }) => text.trim() !== '').sort((a, b) => Math.abs(a.y - height) - Math.abs(b.y - height))[0]
  return nearest?.text.trim() ?? ''
}

function wordsBetween(run: Run, left: number, right: number): string {
  if (run.text.length === 0 || run.x + run.width < left || run.x > right) return ''
  const letter = run.width / run.text.length
  return [...run.text.matchAll(/\S+/g)]
    .filter(({ index, 0: word }) => {
      const middle = run.x + letter * (index + word.length / 2)
      return middle >= left && middle <= right
    })
    .map(([word]) => word)
    .join(' ')
}
