/** Two versions of a text side by side: paragraphs matched, and the words that differ within those that changed. */
import { diffArrays, diffWordsWithSpace } from 'diff'
import type { Block } from '../model/source'

/** A stretch of a paragraph: the same in both versions, or only in one. */
export type Piece = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }

/** One step down both versions. A paragraph that changed is one row with its words compared. */
export type Row = { readonly kind: 'same' | 'changed' | 'removed' | 'added'; readonly pieces: readonly Piece[] }

export type Version = { readonly text: string; readonly blocks: readonly Block[] }

/** Paragraphs that share this part of their words are one paragraph that changed. */
const sameParagraph = 0.4

/** Beyond this many pairs of paragraphs between two unchanged ones, they are shown as removed and added: nobody would find one rewritten article in another. */
const mostPairs = 40_000

/** Page furniture is left out: it changes with every visit and says nothing of the text. */
export function compareVersions(older: Version, later: Version): readonly Row[] {
  const rows: Row[] = []
  let removed: readonly string[] = []
  const settle = (added: readonly string[]) => {
    rows.push(...rowsOf(removed, added))
    removed = []
  }
  for (const part of diffArrays(paragraphsOf(older), paragraphsOf(later))) {
    if (part.removed) removed = part.value
    else if (part.added) settle(part.value)
    else {
      settle([])
      rows.push(...part.value.map((text): Row => ({ kind: 'same', pieces: [{ kind: 'same', text }] })))
    }
  }
  settle([])
  return rows
}

/** The words of two wordings compared. */
export function compareWords(before: string, after: string): readonly Piece[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}

function paragraphsOf({ text, blocks }: Version): string[] {
  return blocks.filter(({ kind }) => kind !== 'furniture').map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '))
}

function rowsOf(removed: readonly string[], added: readonly string[]): readonly Row[] {
  const rows: Row[] = []
  let [from, to] = [0, 0]
  const alone = (kind: 'removed' | 'added', texts: readonly string[]) =>
    rows.push(...texts.map((text): Row => ({ kind, pieces: [{ kind, text }] })))
  for (const [left, right] of pairs(removed, added)) {
    alone('removed', removed.slice(from, left))
    alone('added', added.slice(to, right))
    rows.push({ kind: 'changed', pieces: compareWords(removed[left] ?? '', added[right] ?? '') })
    from = left + 1
    to = right + 1
  }
  alone('removed', removed.slice(from))
  alone('added', added.slice(to))
  return rows
}

/** The pairs of like paragraphs, in order, that have most in common altogether. */
function pairs(removed: readonly string[], added: readonly string[]): readonly (readonly [number, number])[] {
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
  const found: (readonly [number, number])[] = []
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
