/** Two versions of a text side by side: paragraphs matched, and the words that differ within those that changed. */
import { diffArrays, diffWordsWithSpace } from 'diff'
import type { Block } from '../model/source'
import { likePairs } from '../text/like-paragraphs'

/** A stretch of a paragraph: the same in both versions, or only in one. */
export type Piece = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }

/** One step down both versions. A paragraph that changed is one row with its words compared. */
export type Row = { readonly kind: 'same' | 'changed' | 'removed' | 'added'; readonly pieces: readonly Piece[] }

export type Version = { readonly text: string; readonly blocks: readonly Block[] }

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
  for (const [left, right] of likePairs(removed, added)) {
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
