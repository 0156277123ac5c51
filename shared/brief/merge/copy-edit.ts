/** What an edited copy of a brief did to it, as a person is shown it and settles it. */

export const copyChoices = ['file', 'library', 'both'] as const
/** Whose words stand afterwards: the file's (put together with the library's where that was possible), the library's, or both, one behind the other. */
export type CopyChoice = (typeof copyChoices)[number]

export type CopyEditKind =
  | 'title'
  | 'question'
  | 'heading'
  | 'words'
  | 'likelihood'
  | 'confidence'
  | 'confidence-reason'
  | 'section-added'
  | 'section-removed'
  | 'order'

export type CopyEdit = {
  /** Names the edit for a choice. The same file and the same brief give the same keys. */
  readonly key: string
  readonly what: CopyEditKind
  /** What the section is called; empty for what is of the brief as a whole. */
  readonly place: string
  /** `conflict`: the library says something else here since, or nobody knows what it said then; a person chooses. */
  readonly verdict: 'taken' | 'merged' | 'conflict'
  readonly base: string
  readonly library: string
  readonly file: string
  /** What the file's choice makes of it. */
  readonly result: string
  readonly choices: readonly CopyChoice[]
}

/** Something that was changed in the file and cannot be taken from there. */
export type LeftAsIs = { readonly place: string; readonly why: string; readonly before: string; readonly after: string }
