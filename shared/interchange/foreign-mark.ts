/** A passage that a person marked in another program, before it has a place in a source of the library. */
import type { Anchor } from '../model/annotation'
import type { ColourId } from '../model/vocabulary'

export type ForeignMark = {
  /** Its words and, where the other program states them, context and position. Null: a note on the whole document. */
  readonly quote: Anchor | null
  /** Markdown. */
  readonly note: string
  readonly tags: readonly string[]
  readonly colour: ColourId
  /** As the other program states it; null where it does not. */
  readonly madeAt: string | null
}
