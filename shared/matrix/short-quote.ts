import { cutBetweenWords } from '../text/cut'

/**
 * Letters of a quote that a cell shows: three lines of a column, the length of a sentence of news (about 120). The whole
 * quote stands below the table when the cell is chosen.
 */
export const shortQuoteLength = 120

/** The beginning of a quote, cut between words where it is too long for a cell. */
export function shortQuote(quote: string): string {
  return cutBetweenWords(quote, shortQuoteLength)
}
