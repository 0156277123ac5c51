/** How sure it is that a line of a page is text, or is not. */

/**
 * Below this margin a line is in doubt: what it costs to move one sentence of twelve words across the edge of the text, so that
 * a single short sentence could have turned the decision. (On 90 real page dumps three lines in ten below it are on the wrong
 * side and one in fifty above; half the pages have three such lines or fewer, and every page that came out badly has one.)
 */
const doubtfulMargin = 2

export function isDoubtful(margin: number): boolean {
  return margin < doubtfulMargin
}
