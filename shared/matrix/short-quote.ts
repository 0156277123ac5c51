/**
 * Letters of a quote that a cell shows: three lines of a column, the length of a sentence of news (about 120). The whole
 * quote stands below the table when the cell is chosen.
 */
export const shortQuoteLength = 120

/** The beginning of a quote, cut between words where it is too long for a cell. */
export function shortQuote(quote: string): string {
  if (quote.length <= shortQuoteLength) return quote
  const cut = quote.slice(0, shortQuoteLength)
  const space = cut.lastIndexOf(' ')
  // Without a space near the end (scripts that write none) letters are cut, but never half of one.
  const end = space > shortQuoteLength / 2 ? space : shortQuoteLength
  return `${cut.slice(0, end).replace(/[\uD800-\uDBFF]$/, '')}…`
}
