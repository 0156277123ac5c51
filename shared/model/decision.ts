import { anchorSchema } from './annotation'
import { annotationIdSchema, authorSchema, decisionIdSchema, type Frozen, isoTimeSchema, linkIdSchema, sourceIdSchema, z } from './schema'
import { acceptances, dismissals, findingTypes, verdicts } from './vocabulary'

/** One telling as it was when the person decided: its words with their context, so that it is known again in a text that moved or came anew. */
const decidedSideSchema = z.object({
  sourceId: sourceIdSchema,
  /** Of the words that differ. */
  anchor: anchorSchema,
  value: z.string(),
  speaker: z.string().nullable(),
})

export type DecidedSide = Frozen<z.output<typeof decidedSideSchema>>

export const decisionSchema = z.object({
  id: decisionIdSchema,
  /** The key of the finding it is about. */
  key: z.string().min(1).max(2_000),
  type: z.enum(findingTypes),
  verdict: z.enum(verdicts),
  rule: z.string().max(200),
  fact: z.string().max(2_000),
  sides: z.array(decidedSideSchema).min(2).max(1_000),
  outcome: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('accepted'),
      as: z.enum(acceptances),
      /** What accepting made: a passage for each telling, and the links between them. They may be gone since. */
      annotationIds: z.array(annotationIdSchema).max(1_000),
      linkIds: z.array(linkIdSchema).max(10_000),
    }),
    z.object({ kind: z.literal('dismissed'), why: z.enum(dismissals) }),
  ]),
  author: authorSchema.optional(),
  madeAt: isoTimeSchema,
  changedAt: isoTimeSchema,
})

/** What the person said of a finding. It carries all it needs to be shown without the finding, which a later comparison may no longer make. */
export type Decision = Frozen<z.output<typeof decisionSchema>>
