/** A passage that a person marked in another program, before it has a place in a source of the library. */
import type { Anchor } from '../model/annotation'
import type { ColourId } from '../model/vocabulary'

export type ForeignMark = {
  /** Of this program: the id of the annotation in the library that wrote the file, by which links name it. */
  readonly id?: string
  /**
   * Its words and, where the other program states them, context and position. Empty words with a position: whatever stands
   * there. Null: a note on the whole document.
   */
  readonly quote: Anchor | null
  /** The other ranges of a passage that has several, in the order of the file. */
  readonly further: readonly Anchor[]
  /** What the position counts: UTF-16 code units, as browsers do, or code points, as the W3C and REFI-QDA do. */
  readonly counts: 'units' | 'points'
  /** Markdown. */
  readonly note: string
  readonly tags: readonly string[]
  readonly colour: ColourId
  /** As the other program states it; null where it does not. */
  readonly madeAt: string | null
  /** The name of who made it, where the other program states one. */
  readonly author: string | null
}

/** What was marked in one document, and how that document is known. */
export type MarkedDocument = {
  readonly url: string | null
  readonly title: string | null
  readonly authors: readonly string[]
  readonly marks: readonly ForeignMark[]
}

/** A mark with nothing stated but its words. */
export function markOf(exact: string, rest: Partial<Omit<ForeignMark, 'quote' | 'further'>> = {}): ForeignMark {
  const quote = exact === '' ? null : { exact, prefix: '', suffix: '', start: 0, end: exact.length }
  return { quote, further: [], counts: 'units', note: '', tags: [], colour: 'amber', madeAt: null, author: null, ...rest }
}

/** Documents with their marks together, in the order in which they first appear. */
export function byDocument(
  found: Iterable<{ readonly document: Omit<MarkedDocument, 'marks'>; readonly mark: ForeignMark }>,
): readonly MarkedDocument[] {
  const documents = new Map<string, { document: Omit<MarkedDocument, 'marks'>; marks: ForeignMark[] }>()
  for (const { document, mark } of found) {
    const key = document.url ?? document.title ?? ''
    const known = documents.get(key)
    if (known) known.marks.push(mark)
    else documents.set(key, { document, marks: [mark] })
  }
  return [...documents.values()].map(({ document, marks }) => ({ ...document, marks }))
}
