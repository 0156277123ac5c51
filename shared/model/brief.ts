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
import { acceptances, confidences, dismissals, generatedSectionKinds, likelihoods } from './vocabulary'

/** Something a section was written about or beside, as it was then. */
const seenSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('claim'),
    id: claimIdSchema,
    text: z.string(),
    /** Independent voices for it, against it, and qualifying it. */
    supports: z.int().nonnegative(),
    contradicts: z.int().nonnegative(),
    qualifies: z.int().nonnegative(),
  }),
  z.object({ kind: z.literal('passage'), id: annotationIdSchema, quote: z.string() }),
  z.object({
    kind: z.literal('decision'),
    id: decisionIdSchema,
    fact: z.string(),
    values: z.array(z.string()),
    outcome: z.enum([...acceptances, ...dismissals]),
  }),
])
export type Seen = Frozen<z.output<typeof seenSchema>>

/** What a person wrote says something about its surroundings, which may change after it. */
const writtenBase = { seen: z.array(seenSchema).max(100_000) }

const sectionBase = {
  id: sectionIdSchema,
  heading: z.string().max(2_000),
  /** Switched off: kept with all its words, left out of preview and export. */
  shown: z.boolean(),
}

export const sectionSchema = z.discriminatedUnion('kind', [
  z.object({
    ...sectionBase,
    ...writtenBase,
    kind: z.literal('prose'),
    /** Markdown; `[^ann_…]` cites an annotation. */ markdown: proseSchema,
  }),
  z.object({
    ...sectionBase,
    ...writtenBase,
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
  /** The words of one passage. */
  z.object({ ...sectionBase, kind: z.literal('quotation'), annotation: annotationIdSchema }),
  /** One passage in the paragraph it stands in, its words marked. */
  z.object({ ...sectionBase, kind: z.literal('picture'), annotation: annotationIdSchema }),
  /** One claim with its grounds. */
  z.object({ ...sectionBase, kind: z.literal('claim'), claim: claimIdSchema }),
  z.object({ ...sectionBase, kind: z.literal('page-break') }),
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
export type PassageSection = Extract<Section, { kind: 'quotation' | 'picture' }>
export type ClaimSection = Extract<Section, { kind: 'claim' }>
export type GeneratedSection = Extract<Section, { kind: (typeof generatedSectionKinds)[number] }>
export type SectionKind = Section['kind']

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
