import type { Annotation } from '../model/annotation'
import {
  type AnnotationId,
  annotationIdSchema,
  type Frozen,
  lineSchema,
  proseSchema,
  rangeSchema,
  sourceIdSchema,
  z,
} from '../model/schema'
import { textHashSchema } from '../model/source'
import { colourIds, relations } from '../model/vocabulary'
import { type Changed, inLibrary, mutation } from './call'

/** How a list of annotations is narrowed; every field given must hold. */
const annotationFilterSchema = z.object({
  sourceIds: z.array(sourceIdSchema).optional(),
  tags: z.array(z.string()).optional(),
  colours: z.array(z.enum(colourIds)).optional(),
  /** Annotations that are an end of a link with one of these relations. */
  relations: z.array(z.enum(relations)).optional(),
  /** Who made them or changed them last. */
  authors: z.array(z.string()).optional(),
  /** Words that the quote or note contains, case and accents ignored. */
  words: z.string().max(10_000).optional(),
})
export type AnnotationFilter = Frozen<z.output<typeof annotationFilterSchema>>

export const annotationInputs = {
  'annotations.add': z.object({
    ...mutation,
    sourceId: sourceIdSchema,
    ranges: z.array(rangeSchema).min(1).max(500),
    /** Of the text that the ranges are places of: the one that the person sees, which may be another on disk by now. */
    textHash: textHashSchema,
    colour: z.enum(colourIds),
    note: proseSchema.optional(),
    tags: z.array(lineSchema).max(1_000).optional(),
  }),
  'annotations.update': z.object({
    ...mutation,
    id: annotationIdSchema,
    sourceId: sourceIdSchema,
    patch: z
      .object({
        ranges: z.array(rangeSchema).min(1).max(500).optional(),
        /** As with `annotations.add`; ranges do not come without. */
        textHash: textHashSchema.optional(),
        colour: z.enum(colourIds).optional(),
        note: proseSchema.optional(),
        tags: z.array(lineSchema).max(1_000).optional(),
        /** Says of a lost passage that it is kept without a place. */
        kept: z.literal(true).optional(),
      })
      .refine(
        ({ ranges, textHash }) => ranges === undefined || textHash !== undefined,
        'expected textHash, the text that the ranges are of',
      ),
    /** Of what a person types; see `typedOver`. */
    over: z.object({ note: proseSchema.optional(), tags: z.array(lineSchema).max(1_000).optional() }).optional(),
  }),
  'annotations.remove': z.object({
    ...mutation,
    ends: z
      .array(z.object({ id: annotationIdSchema, sourceId: sourceIdSchema }))
      .min(1)
      .max(100_000),
  }),
  'annotations.list': z.object({
    ...inLibrary,
    filter: annotationFilterSchema,
    offset: z.int().nonnegative(),
    limit: z.int().min(1).max(1_000),
  }),
} as const

export type AnnotationOutputs = {
  'annotations.add': Changed & { readonly id: AnnotationId }
  'annotations.update': Changed
  'annotations.remove': Changed
  'annotations.list': {
    readonly total: number
    readonly annotations: readonly Annotation[]
    readonly tags: readonly { readonly name: string; readonly count: number }[]
    /** Everybody who signed an annotation of the library. */
    readonly authors: readonly string[]
  }
}
