import { annotationIdSchema, type ClaimId, claimIdSchema, lineSchema, proseSchema, sourceIdSchema, z } from '../model/schema'
import { claimKinds, stances } from '../model/vocabulary'
import { type Changed, mutation, typedOver } from './call'

export const claimInputs = {
  'claims.add': z.object({
    ...mutation,
    text: lineSchema,
    kind: z.enum(claimKinds),
    memo: proseSchema.optional(),
    tags: z.array(lineSchema).max(1_000).optional(),
    /** Passages it stands on from the beginning; each becomes a link. */
    evidence: z
      .array(z.object({ id: annotationIdSchema, sourceId: sourceIdSchema, stance: z.enum(stances), reason: proseSchema.optional() }))
      .max(10_000)
      .optional(),
  }),
  'claims.update': z.object({
    ...mutation,
    id: claimIdSchema,
    ...typedOver(
      z.object({
        text: lineSchema.optional(),
        kind: z.enum(claimKinds).optional(),
        memo: proseSchema.optional(),
        tags: z.array(lineSchema).max(1_000).optional(),
      }),
    ),
  }),
  'claims.remove': z.object({ ...mutation, ids: z.array(claimIdSchema).min(1).max(100_000) }),
} as const

export type ClaimOutputs = {
  'claims.add': Changed & { readonly id: ClaimId }
  'claims.update': Changed
  'claims.remove': Changed
}
