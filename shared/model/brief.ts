import {
  annotationIdSchema,
  briefIdSchema,
  claimIdSchema,
  decisionIdSchema,
  type Frozen,
  isoTimeSchema,
  lineSchema,
  linkIdSchema,
  proseSchema,
  sectionIdSchema,
  sourceIdSchema,
  z,
} from './schema'
import { confidences, likelihoods } from './vocabulary'

/** Sections that Crossread writes from the library each time the brief is drawn. */
export const generatedSectionKinds = ['key-points', 'agreement', 'differences', 'discrepancies', 'claims', 'sources', 'footnotes'] as const
export type GeneratedSectionKind = (typeof generatedSectionKinds)[number]

const sectionBase = {
  id: sectionIdSchema,
  heading: z.string().max(2_000),
  /** Switched off: kept with all its words, left out of preview and export. */
  shown: z.boolean(),
}

export const sectionSchema = z.discriminatedUnion('kind', [
  z.object({ ...sectionBase, kind: z.literal('prose'), /** Markdown; `[^ann_…]` cites an annotation. */ markdown: proseSchema }),
  z.object({
    ...sectionBase,
    kind: z.literal('judgment'),
    /** Markdown; may cite annotations as prose does. The likelihood stands apart from it. */
    statement: proseSchema,
    likelihood: z.enum(likelihoods).nullable(),
    /** In the basis, not in the event. */
    confidence: z.enum(confidences).nullable(),
    confidenceReason: proseSchema,
    /** The claims it stands on; their evidence are its footnotes. */
    grounds: z.array(claimIdSchema).max(10_000),
  }),
  z.object({
    ...sectionBase,
    kind: z.enum(generatedSectionKinds),
    /** Items a person switched off in this section. */
    omitted: z.array(z.union([claimIdSchema, linkIdSchema, sourceIdSchema, annotationIdSchema, decisionIdSchema])).max(100_000),
    /** Items in the order a person gave them; those not named follow in their usual order. */
    order: z.array(z.union([claimIdSchema, linkIdSchema, sourceIdSchema, annotationIdSchema, decisionIdSchema])).max(100_000),
  }),
])
export type Section = Frozen<z.output<typeof sectionSchema>>
export type ProseSection = Extract<Section, { kind: 'prose' }>
export type JudgmentSection = Extract<Section, { kind: 'judgment' }>
export type GeneratedSection = Exclude<Section, ProseSection | JudgmentSection>

export const briefSchema = z.object({
  id: briefIdSchema,
  title: lineSchema,
  question: z.string().max(20_000),
  author: z.string().max(2_000),
  sections: z.array(sectionSchema).max(10_000),
  madeAt: isoTimeSchema,
  changedAt: isoTimeSchema,
})

/** An ordered, editable document: generated sections and prose between them. */
export type Brief = Frozen<z.output<typeof briefSchema>>
