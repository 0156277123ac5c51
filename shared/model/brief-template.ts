import { type Frozen, lineSchema, proseSchema, z } from './schema'
import { generatedSectionKinds } from './vocabulary'

const heading = z.string().max(2_000)

/** A section without anything of one library: no ids, nothing that could run. A field that is not known here is an error, so that none is lost unseen. */
const templateSectionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('prose'), heading, markdown: proseSchema }),
  z.strictObject({ kind: z.literal('judgment'), heading }),
  z.strictObject({ kind: z.literal('page-break') }),
  z.strictObject({ kind: z.enum(generatedSectionKinds), heading }),
])
export type TemplateSection = Frozen<z.output<typeof templateSectionSchema>>

export const briefTemplateSchema = z.strictObject({
  name: lineSchema,
  /** Of a brief made from it. */
  title: lineSchema,
  question: z.string().max(20_000),
  sections: z.array(templateSectionSchema).min(1).max(500),
})

/** The outline of a brief, as data: what a new brief begins with. */
export type BriefTemplate = Frozen<z.output<typeof briefTemplateSchema>>
