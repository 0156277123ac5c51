/** What a page of print is made of: words with a place. The unit is the point (1/72 inch); y grows upwards from the foot of the page. */

/** A few words set in one go, as the file gives them. */
export type Run = { readonly text: string; readonly x: number; readonly y: number; readonly width: number; readonly size: number }

export type Page = {
  /** From 1, in the order of the file. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly runs: readonly Run[]
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
}
