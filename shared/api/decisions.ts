import { type AnnotationId, type DecisionId, decisionIdSchema, type SourceId, z } from '../model/schema'
import { acceptances, dismissals } from '../model/vocabulary'
import { type Changed, mutation } from './call'

export const decisionInputs = {
  /** Marks the tellings, links them, and keeps the decision: one step. A decision that was made before is replaced. */
  'decisions.accept': z.object({ ...mutation, key: z.string().min(1).max(2_000), as: z.enum(acceptances) }),
  'decisions.dismiss': z.object({ ...mutation, key: z.string().min(1).max(2_000), why: z.enum(dismissals) }),
  /** Opens findings again. The passages that accepting marked stay; the links go. */
  'decisions.remove': z.object({ ...mutation, ids: z.array(decisionIdSchema).min(1).max(10_000) }),
} as const

export type DecisionOutputs = {
  'decisions.accept': Changed & {
    readonly id: DecisionId
    readonly annotations: readonly { readonly id: AnnotationId; readonly sourceId: SourceId }[]
  }
  'decisions.dismiss': Changed & { readonly id: DecisionId }
  'decisions.remove': Changed
}
