import { authorSchema, claimIdSchema, type Frozen, isoTimeSchema, lineSchema, proseSchema, z } from './schema'
import { claimKinds } from './vocabulary'

export const claimSchema = z.object({
  id: claimIdSchema,
  /** The statement, in the person's own words. */
  text: lineSchema,
  kind: z.enum(claimKinds),
  /** Markdown. */
  memo: proseSchema,
  tags: z.array(lineSchema).max(1_000),
  author: authorSchema.optional(),
  madeAt: isoTimeSchema,
  changedAt: isoTimeSchema,
})

/** A statement that sources support, contradict or qualify. Its evidence are links to it; its status is computed from them. */
export type Claim = Frozen<z.output<typeof claimSchema>>
