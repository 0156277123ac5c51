/**
 * The vocabulary of all record schemas: branded ids, times, offsets. Records are checked wherever they enter: from disk,
 * through the door, from another program. zod is configured here, once, so that it never tries to compile code at run
 * time, which the content security policy forbids.
 */
import * as z from 'zod'

z.config({ jitless: true })

export { z }

/** An id: a prefix that tells the kind of record, then a UUIDv7 without dashes, so that ids sort by the time they were made. */
function idSchema<Prefix extends string, Brand extends string>(prefix: Prefix, _brand: Brand) {
  return z
    .string()
    .regex(new RegExp(`^${prefix}_[0-9a-z]{8,40}$`), `expected an id that starts with ${prefix}_`)
    .transform((text) => text as string & { readonly __brand: Brand })
}

export const libraryIdSchema = idSchema('lib', 'LibraryId')
export const sourceIdSchema = idSchema('src', 'SourceId')
export const annotationIdSchema = idSchema('ann', 'AnnotationId')
export const claimIdSchema = idSchema('clm', 'ClaimId')
export const linkIdSchema = idSchema('lnk', 'LinkId')
export const briefIdSchema = idSchema('brf', 'BriefId')
export const sectionIdSchema = idSchema('sec', 'SectionId')
export const decisionIdSchema = idSchema('dcn', 'DecisionId')

export type LibraryId = z.output<typeof libraryIdSchema>
export type SourceId = z.output<typeof sourceIdSchema>
export type AnnotationId = z.output<typeof annotationIdSchema>
export type ClaimId = z.output<typeof claimIdSchema>
export type LinkId = z.output<typeof linkIdSchema>
export type BriefId = z.output<typeof briefIdSchema>
export type SectionId = z.output<typeof sectionIdSchema>
export type DecisionId = z.output<typeof decisionIdSchema>

/** A moment in UTC, `2031-03-04T09:15:00.000Z`. */
export const isoTimeSchema = z.iso.datetime().transform((text) => text as string & { readonly __brand: 'IsoTime' })
export type IsoTime = z.output<typeof isoTimeSchema>

/**
 * A date as a source states it, no finer than stated: `2031`, `2031-03`, `2031-03-04`, or with a time and, when known, an
 * offset: `2031-03-04T18:30`, `2031-03-04T18:30+01:00`.
 */
export const statedDateSchema = z
  .string()
  .regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/,
    'expected a date such as 2031-03-04, 2031-03 or 2031',
  )

/** A place in a text, in UTF-16 code units from its beginning. */
export const offsetSchema = z.int().nonnegative()

/** Half-open range of a text, in UTF-16 code units: `text.slice(start, end)`. */
export const rangeSchema = z
  .object({ start: offsetSchema, end: offsetSchema })
  .refine((range) => range.start < range.end, 'expected start to be smaller than end')
export type Range = { readonly start: number; readonly end: number }

/** Words a person typed: any text, kept as it is. The limit only stops a runaway paste (2 million code units, about 800 pages). */
export const longestProse = 2_000_000
export const proseSchema = z.string().max(longestProse)

/** UTF-16 code units of a line; a longer one is a text. */
export const longestLine = 2_000

/** A short line a person typed: a title, a name, a tag. */
export const lineSchema = z.string().trim().min(1).max(longestLine)

/** Tags of one record. */
export const mostTags = 1_000

/** Who made a record or changed it last, by the name they gave in the preferences. Absent where nobody gave one: no name is ever taken from the system. */
export const longestAuthor = 200
export const authorSchema = z.string().trim().min(1).max(longestAuthor)

/** Something deeply unchangeable: what schemas give is data, never an object that a caller may edit. */
export type Frozen<T> = T extends string | number | boolean | null | undefined | Uint8Array
  ? T
  : T extends readonly [infer One, infer Other]
    ? readonly [Frozen<One>, Frozen<Other>]
    : T extends readonly (infer Item)[]
      ? readonly Frozen<Item>[]
      : { readonly [Key in keyof T]: Frozen<T[Key]> }
