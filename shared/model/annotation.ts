import {
  annotationIdSchema,
  authorSchema,
  type Frozen,
  isoTimeSchema,
  lineSchema,
  mostTags,
  offsetSchema,
  proseSchema,
  sourceIdSchema,
  z,
} from './schema'
import { colourIds } from './vocabulary'

/**
 * Where a passage is, in two ways: by position, and by its words with some context on both sides, so that it can be found
 * again in a changed text, or be known to be gone.
 */
export const anchorSchema = z.object({
  start: offsetSchema,
  end: offsetSchema,
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
})
export type Anchor = Frozen<z.output<typeof anchorSchema>>

/** How sure it is that an annotation stands where it says. */
export const anchorStateSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('exact') }),
  z.object({ kind: z.literal('moved') }),
  /** The words changed; `score` is 0 to 1, 1 for the same words. `was` are the words before. */
  z.object({ kind: z.literal('reworded'), score: z.number().min(0).max(1), was: z.string().default('') }),
  /**
   * The words are gone. It waits in a review list, until a person says that it is kept without a place; it is never dropped
   * and never put on other words.
   */
  z.object({ kind: z.literal('lost'), kept: z.boolean().default(false) }),
])

/** Ranges of one passage. */
export const mostRanges = 500

export const annotationSchema = z.object({
  id: annotationIdSchema,
  sourceId: sourceIdSchema,
  /** One passage may hold several ranges; in text order, not overlapping. */
  anchors: z.array(anchorSchema).min(1).max(mostRanges),
  state: anchorStateSchema,
  colour: z.enum(colourIds),
  /** Markdown. */
  note: proseSchema,
  tags: z.array(lineSchema).max(mostTags),
  author: authorSchema.optional(),
  madeAt: isoTimeSchema,
  changedAt: isoTimeSchema,
})

/** A passage that a person marked in a source. */
export type Annotation = Frozen<z.output<typeof annotationSchema>>
