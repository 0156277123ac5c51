/**
 * Offsets in UTF-16 code units, as texts are kept here, and in code points, as W3C Web Annotation and REFI-QDA count
 * (Web Annotation Data Model 4.2.5: "characters" are Unicode code points).
 */
export type CodePoints = {
  /** Code points before an offset in code units. An offset inside a surrogate pair counts as before it. */
  fromUnits(offset: number): number
  /** The offset in code units of the code point with this number. */
  toUnits(point: number): number
}

export function codePoints(text: string): CodePoints {
  // Offsets of the second halves of pairs: few in most texts, so that a binary search over them is all it takes.
  const seconds: number[] = []
  for (let index = 1; index < text.length; index += 1) {
    const [high, low] = [text.charCodeAt(index - 1), text.charCodeAt(index)]
    if (high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff) {
      seconds.push(index)
      index += 1
    }
  }
  /** How many pairs end before `limit`, where the pair number n ends at `endOf(n)`. */
  function pairsBefore(limit: number, endOf: (pair: number) => number): number {
    let [low, high] = [0, seconds.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (endOf(middle) < limit) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    fromUnits: (offset) => offset - pairsBefore(offset + 1, (pair) => seconds[pair] ?? text.length),
    toUnits: (point) => point + pairsBefore(point, (pair) => (seconds[pair] ?? text.length) - pair - 1),
  }
}
