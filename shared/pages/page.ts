/** What a page of print is made of: words with a place. The unit is the point (1/72 inch); y grows upwards from the foot of the page. */

/** A few words set in one go, as the file gives them. */
export type Run = { readonly text: string; readonly x: number; readonly y: number; readonly width: number; readonly size: number }

/** Quarter turns, against the clock: how the words of a page run. 0 is across, 1 upwards, 3 downwards. */
export type Turn = 0 | 1 | 2 | 3

export type Page = {
  /** From 1, in the order of the file. */
  readonly number: number
  readonly width: number
  readonly height: number
  /** As they stand when the page is turned so that they run across. */
  readonly runs: readonly Run[]
  /** By how much it was turned back for that. */
  readonly turn: Turn
}

/** Words on one baseline that stand together: a line of a column, or a cell of a table. */
export type Line = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  /** Height of most of its letters. */
  readonly size: number
  readonly page: number
  /** Whether it is a row of a table, its cells parted by ` | `. */
  readonly row?: true
  /** It runs another way than the page: a note up its edge, a table laid on its side. */
  readonly aside?: true
}
