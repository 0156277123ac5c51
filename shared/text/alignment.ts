/**
 * Where words with their surroundings lie best in a stretch of text: semi-global alignment by edit distance (Sellers 1980).
 * The pattern is prefix + quote + suffix; the answer has the quote's ends and the errors of each part by itself.
 */

export type Alignment = {
  /** Half-open place of the quote in the text. */
  readonly start: number
  readonly end: number
  /** Letters inserted, left out or changed in each part. */
  readonly prefixErrors: number
  readonly quoteErrors: number
  readonly suffixErrors: number
}

/** Prefix + quote + suffix, and where in it the quote begins and ends. */
export type Pattern = { readonly text: string; readonly quoteStart: number; readonly quoteEnd: number }

/**
 * Takes pattern times stretch steps, and two bytes of memory for each. Letters inserted at an edge of the quote count as
 * surroundings.
 */
export function align({ text: pattern, quoteStart, quoteEnd }: Pattern, text: string, from: number, to: number): Alignment {
  const width = to - from + 1
  const cost = costs(pattern, text, from, width)
  let row = pattern.length
  let column = cheapestEnd(cost, row, width)
  const total = cost[row * width + column] as number
  let [start, end, costAtStart, costAtEnd] = [column, column, 0, total]
  while (row > 0) {
    const here = cost[row * width + column] as number
    // Letters beside the quote are left outside it: its end is where its last row is entered, its start where the first is left.
    const insertion = column > 0 && here === (cost[row * width + column - 1] as number) + 1
    const same = column > 0 && pattern.charCodeAt(row - 1) === text.charCodeAt(from + column - 1)
    if (column > 0 && here === (cost[(row - 1) * width + column - 1] as number) + (same ? 0 : 1)) {
      if (row === quoteEnd) [end, costAtEnd] = [column, here]
      row -= 1
      column -= 1
      if (row === quoteStart) [start, costAtStart] = [column, cost[row * width + column] as number]
    } else if (insertion) column -= 1
    else {
      if (row === quoteEnd) [end, costAtEnd] = [column, here]
      row -= 1
      if (row === quoteStart) [start, costAtStart] = [column, cost[row * width + column] as number]
    }
  }
  return {
    start: from + start,
    end: from + Math.max(start, end),
    prefixErrors: costAtStart,
    quoteErrors: costAtEnd - costAtStart,
    suffixErrors: total - costAtEnd,
  }
}

/** The edit distance of every beginning of the pattern to the best stretch that ends at each place, row by row. */
function costs(pattern: string, text: string, from: number, width: number): Uint16Array {
  const cost = new Uint16Array((pattern.length + 1) * width)
  const units = new Uint16Array(width)
  for (let column = 1; column < width; column += 1) units[column] = text.charCodeAt(from + column - 1)
  for (let row = 1; row <= pattern.length; row += 1) {
    const unit = pattern.charCodeAt(row - 1)
    let at = row * width
    let left = row
    let diagonal = cost[at - width] as number
    cost[at] = left
    for (let column = 1; column < width; column += 1) {
      at += 1
      const above = cost[at - width] as number
      let best = units[column] === unit ? diagonal : diagonal + 1
      if (left < best) best = left + 1
      if (above < best) best = above + 1
      cost[at] = best
      left = best
      diagonal = above
    }
  }
  return cost
}

function cheapestEnd(cost: Uint16Array, row: number, width: number): number {
  let best = 0
  for (let column = 1; column < width; column += 1)
    if ((cost[row * width + column] as number) < (cost[row * width + best] as number)) best = column
  return best
}
