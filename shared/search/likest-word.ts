/** What a person meant who typed a word that stands nowhere: the likest of the words that do. */

/** A word of the index and in how many entries it stands. */
export type Known = { readonly word: string; readonly entries: number }

/** Words shorter than this have too many neighbours; from the second length on two slips are likely enough to look for. */
const shortestCorrected = 4
const twoSlipsFrom = 8

/** How many slips of the keys are forgiven in a word of this length. */
export function forgiven(length: number): number {
  return length < shortestCorrected ? 0 : length < twoSlipsFrom ? 1 : 2
}

/** The word with the fewest slips, and of several the one that stands in most entries; null when none is near enough. */
export function likestWord(typed: string, known: Iterable<Known>): string | null {
  const most = forgiven(typed.length)
  let best: (Known & { readonly slips: number }) | null = null
  for (const { word, entries } of known) {
    if (Math.abs(word.length - typed.length) > most) continue
    const slips = slipsBetween(typed, word)
    if (slips > most) continue
    if (!best || slips < best.slips || (slips === best.slips && entries > best.entries)) best = { word, entries, slips }
  }
  return best?.word ?? null
}

/**
 * Letters left out, put in, exchanged, or two neighbours swapped (optimal string alignment; Damerau 1964 found four of five
 * misspellings to be one of these).
 */
export function slipsBetween(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const exchanged = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let slips = Math.min(exchanged, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) slips = Math.min(slips, (before[j - 2] ?? 0) + 1)
      next.push(slips)
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}
