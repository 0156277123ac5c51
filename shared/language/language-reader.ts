/** What the engine needs from a natural-language library: words with their kinds. Whoever starts the engine brings one along. */

/** Universal part-of-speech tags, as wink-nlp and most taggers give them. */
export type Tag = string

export type Token = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly tag: Tag
  /** The dictionary form, lower case. */
  readonly lemma: string
}

export type LanguageReader = {
  /** The words of a stretch of English text; ranges count UTF-16 code units from its beginning. */
  readonly read: (text: string) => readonly Token[]
}
