import { credibilitySchema } from './appraisal'
import {
  annotationIdSchema,
  authorSchema,
  claimIdSchema,
  type Frozen,
  isoTimeSchema,
  linkIdSchema,
  proseSchema,
  sourceIdSchema,
  z,
} from './schema'
import { relations } from './vocabulary'

/** One end of a link. An annotation is named with its source, so that it can be read without searching all sources. */
export const linkEndSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('annotation'), id: annotationIdSchema, sourceId: sourceIdSchema }),
  z.object({ kind: z.literal('claim'), id: claimIdSchema }),
])
export type LinkEnd = Frozen<z.output<typeof linkEndSchema>>

export const linkSchema = z.object({
  id: linkIdSchema,
  from: linkEndSchema,
  to: linkEndSchema,
  relation: z.enum(relations),
  /** Why, in the person's words. May be empty. */
  reason: proseSchema,
  /** How credible the passage is as evidence of the claim; of no meaning between two passages. */
  credibility: credibilitySchema,
  author: authorSchema.optional(),
  madeAt: isoTimeSchema,
  changedAt: isoTimeSchema,
})

/**
 * A relation between two of {annotation, claim}. `contradicts` and `restates` hold both ways and are stored once, with
 * the ends in the order of `orderedEnds` (shared/links/symmetry.ts). Evidence is a link from an annotation to a claim.
 */
export type Link = Frozen<z.output<typeof linkSchema>>
