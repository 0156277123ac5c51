/** How wide the columns of a table are: Word asks for it in the file, and makes all alike where it is not said. */

/** The text of an A4 page within margins of 20 mm, in twentieths of a point. */
export const textWidth = 9_638
/** A letter of the type of tables (8 points), set bold, with the room a cell keeps free at its sides shared among few letters. */
const letterWidth = 105
const cellAir = 230
/** Of a longer word the rest goes to the next line: no address makes all other columns narrow. */
const longestWord = 16

/**
 * Twentieths of a point for each column; together `textWidth`. Each has room for its longest word where all have; what is left
 * goes by the square root of how much stands in a column: four times the words, twice the width.
 */
export function columnWidths(rows: readonly (readonly string[])[]): readonly number[] {
  const columns = (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ''))
  const least = columns.map((cells) => cellAir + letterWidth * Math.max(1, ...cells.flatMap((cell) => cell.split(/\s+/).map(lengthOf))))
  const needed = sum(least)
  if (needed >= textWidth) return least.map((width) => Math.floor((width / needed) * textWidth))
  const wish = columns.map((cells) => Math.sqrt(sum(cells.map((cell) => cell.length)) + 1))
  return least.map((width, column) => Math.floor(width + ((wish[column] ?? 0) / sum(wish)) * (textWidth - needed)))
}

function lengthOf(word: string): number {
  return Math.min(word.length, longestWord)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0)
}
