import { credibilitySchema } from '../model/appraisal'
import { linkEndSchema } from '../model/link'
import { type LinkId, linkIdSchema, proseSchema, z } from '../model/schema'
import { relations } from '../model/vocabulary'
import { type Changed, mutation, typedOver } from './call'

export const linkInputs = {
  'links.add': z.object({
    ...mutation,
    from: linkEndSchema,
    to: linkEndSchema,
    relation: z.enum(relations),
    reason: proseSchema.optional(),
  }),
  'links.update': z.object({
    ...mutation,
    id: linkIdSchema,
    ...typedOver(
      z.object({ relation: z.enum(relations).optional(), reason: proseSchema.optional(), credibility: credibilitySchema.optional() }),
    ),
  }),
  'links.remove': z.object({ ...mutation, ids: z.array(linkIdSchema).min(1).max(100_000) }),
} as const

export type LinkOutputs = {
  'links.add': Changed & { readonly id: LinkId }
  'links.update': Changed
  'links.remove': Changed
}
