/** Which paragraphs of two texts are one paragraph, told by their words and their order. */
import { diffArrays } from 'diff'

/** Places of one paragraph in the one text and in the other. */
export type Pair = readonly [number, number]

/** Paragraphs that share this part of their words are one paragraph that changed. */
export const sameParagraph = 0.4

/** Beyond this many pairs of paragraphs between two unchanged ones, they are shown as removed and added: nobody would find one rewritten article in another. */
const mostPairs = 40_000

/** The pairs of like paragraphs, in order, that have most in common altogether. */
export function likePairs(removed: readonly string[], added: readonly string[]): readonly Pair[] {
  if (removed.length * added.length > mostPairs) return []
  const [left, right] = [removed.map(wordsOf), added.map(wordsOf)]
  const width = right.length + 1
  const best = new Float64Array((left.length + 1) * width)
  const at = (row: number, column: number) => best[row * width + column] ?? 0
  const gain = (row: number, column: number) => common(left[row] ?? noWords, right[column] ?? noWords)
  for (let row = left.length - 1; row >= 0; row -= 1)
    for (let column = right.length - 1; column >= 0; column -= 1) {
      const like = gain(row, column)
      best[row * width + column] = Math.max(
        at(row + 1, column),
        at(row, column + 1),
        like >= sameParagraph ? like + at(row + 1, column + 1) : 0,
      )
    }
  const found: Pair[] = []
  for (let row = 0, column = 0; row < left.length && column < right.length; ) {
    if (at(row, column) === at(row + 1, column)) row += 1
    else if (at(row, column) === at(row, column + 1)) column += 1
    else {
      found.push([row, column])
      row += 1
      column += 1
    }
  }
  return found
}

/** The paragraphs that two texts have in common, the same or changed, in order. */
export function alignedParagraphs(before: readonly string[], after: readonly string[]): readonly Pair[] {
  const found: Pair[] = []
  let [from, to] = [0, 0]
  let removed: readonly string[] = []
  const settle = (added: readonly string[]) => {
    for (const [left, right] of likePairs(removed, added)) found.push([from + left, to + right])
    from += removed.length
    to += added.length
    removed = []
  }
  for (const part of diffArrays([...before], [...after])) {
    if (part.removed) removed = part.value
    else if (part.added) settle(part.value)
    else {
      settle([])
      for (let index = 0; index < part.value.length; index += 1) found.push([from + index, to + index])
      from += part.value.length
      to += part.value.length
    }
  }
  settle([])
  return found
}

/** The share of words that two paragraphs have in common, from 0 to 1. */
export function likeness(one: string, other: string): number {
  return common(wordsOf(one), wordsOf(other))
}

const noWords: ReadonlySet<string> = new Set()

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu))
}

/** The share of words in common (Dice). */
function common(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0
  let both = 0
  for (const word of one) if (other.has(word)) both += 1
  return (2 * both) / (one.size + other.size)
}
