import { briefTemplateSchema } from './brief-template'
import { type Frozen, isoTimeSchema, libraryIdSchema, lineSchema, z } from './schema'
import { colourIds } from './vocabulary'

/** The version of the folder's format that this Crossread writes. Each later one has a step in electron/library/migrations. */
export const libraryFormat = 2

export const librarySchema = z.object({
  format: z.literal(libraryFormat),
  id: libraryIdSchema,
  title: lineSchema,
  /** What each marker colour means here. All five, in the order of the keys 1 to 5. */
  colours: z.array(z.object({ id: z.enum(colourIds), name: lineSchema })).length(colourIds.length),
  /** Tags with a definition. Tags may be used without standing here. */
  tags: z.array(z.object({ name: lineSchema, definition: z.string().max(20_000) })).max(10_000),
  /** Names that mean the same: "NATO" and "North Atlantic Alliance". Each list is one bearer. */
  aliases: z.array(z.array(lineSchema).min(2).max(1_000)).max(10_000),
  /** Two names that must never be taken for one, however alike they look. */
  apart: z.array(z.tuple([lineSchema, lineSchema])).max(10_000),
  /** Outlines of briefs that the person saved. */
  templates: z.array(briefTemplateSchema).max(1_000),
  /** Searches that the person kept, as they were typed. */
  searches: z.array(lineSchema).max(1_000),
  madeAt: isoTimeSchema,
  changedAt: isoTimeSchema,
})

/** One project: the record of the folder itself. */
export type Library = Frozen<z.output<typeof librarySchema>>
