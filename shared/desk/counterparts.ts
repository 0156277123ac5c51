/**
 * Where two sources speak of the same: passages that are linked, tellings of one discrepancy, and wording that both have.
 * Reading panes together follows these.
 */
import type { Range } from '../model/schema'

/** A place in one text and the place in the other that goes with it. */
export type Counterpart = { readonly here: Range; readonly there: Range }

/** Words in a row that two texts must share before they are taken for one passage: a turn of phrase is shorter, a copied clause is not. */
const sharedWords = 8

/** Runs of shared wording, in the order of the first text: one pair for each run, at its beginning. */
export function sharedWording(here: string, there: string): readonly Counterpart[] {
  const [ours, theirs] = [wordsOf(here), wordsOf(there)]
  const places = new Map<string, number>()
  for (let at = 0; at + sharedWords <= theirs.length; at += 1) {
    const key = runAt(theirs, at)
    if (!places.has(key)) places.set(key, at)
  }
  const found: Counterpart[] = []
  for (let at = 0; at + sharedWords <= ours.length; at += 1) {
    const other = places.get(runAt(ours, at))
    if (other === undefined) continue
    let length = sharedWords
    while (ours[at + length] && ours[at + length]?.word === theirs[other + length]?.word) length += 1
    found.push({ here: rangeOf(ours, at, length), there: rangeOf(theirs, other, length) })
    at += length - 1
  }
  return found
}

/** The counterpart whose place in this text is nearest to an offset; of two that are as near, the earlier. */
export function nearestCounterpart(pairs: readonly Counterpart[], offset: number): Counterpart | null {
  let nearest: Counterpart | null = null
  const distance = ({ here }: Counterpart) => (offset < here.start ? here.start - offset : Math.max(0, offset - here.end))
  for (const pair of pairs) if (!nearest || distance(pair) < distance(nearest)) nearest = pair
  return nearest
}

type Word = Range & { readonly word: string }

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    word: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

function runAt(words: readonly Word[], at: number): string {
  return words
    .slice(at, at + sharedWords)
    .map(({ word }) => word)
    .join(' ')
}

function rangeOf(words: readonly Word[], at: number, length: number): Range {
  return { start: words[at]?.start ?? 0, end: words[at + length - 1]?.end ?? 0 }
}
