/**
 * How far a person trusts a source and a piece of evidence, by the Admiralty code (NATO STANAG 2511): a letter for the
 * history of the source, a number for the item, each given without regard to the other.
 */
import { type Frozen, proseSchema, z } from './schema'
import { accessKinds, credibilityGrades, reliabilityGrades } from './vocabulary'

/** What a person thinks of a source. `null` means: nobody has said. Nothing here is ever guessed. */
export const appraisalSchema = z.object({
  reliability: z.enum(reliabilityGrades).nullable(),
  /** Why this letter, in the person's words. May be empty. */
  reliabilityReason: proseSchema,
  access: z.enum(accessKinds).nullable(),
})
export type Appraisal = Frozen<z.output<typeof appraisalSchema>>

/** Of a source that nobody has appraised. */
export const unappraised: Appraisal = { reliability: null, reliabilityReason: '', access: null }

/** How credible one piece of evidence is; `null` when nobody has said. */
export const credibilitySchema = z.enum(credibilityGrades).nullable()
