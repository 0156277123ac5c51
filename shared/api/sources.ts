import { mostOpened } from '../matrix/opened-sources'
import type { Annotation } from '../model/annotation'
import { appraisalSchema } from '../model/appraisal'
import type { Brief } from '../model/brief'
import type { Change } from '../model/change'
import { lineSchema, sourceIdSchema, z } from '../model/schema'
import { type Source, type SourceCard, type SourceDraft, sourceMetadataSchema, textHashSchema } from '../model/source'
import { bytes, type Changed, inLibrary, mutation, path, typedOver } from './call'

/** Of a book: whether each chapter becomes a source of its own. */
const chaptersApart = z.boolean().optional()

/** One thing to import: a file by its bytes, a file by its path (command line and desktop), or pasted words. */
const importItemSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('bytes'), name: z.string().min(1).max(1_000), bytes, chaptersApart }),
  z.object({ kind: z.literal('path'), path, chaptersApart }),
  z.object({ kind: z.literal('paste'), text: z.string().max(50_000_000), html: z.string().max(50_000_000).nullable() }),
])
export type ImportItem = z.output<typeof importItemSchema>

const sourcePatchSchema = sourceMetadataSchema
  .extend(appraisalSchema.shape)
  .extend({ tags: z.array(lineSchema).max(1_000) })
  .partial()

/** What became of one source that a file held. */
export type SourceOutcome =
  /** `older`: what this looks like a later version of. */
  | {
      readonly kind: 'imported'
      readonly change: Change
      readonly source: Source
      readonly older: SourceCard | null
      /** Annotations that came with the file: how many stand on their words, how many wait in review. */
      readonly marks: { readonly placed: number; readonly lost: number }
      /** What of the file was not read for certain or not kept, each in a sentence. */
      readonly notices: readonly string[]
    }
  | { readonly kind: 'duplicate'; readonly of: SourceCard }

/** What became of one part of a file: a source, annotations that were put onto one, claims and links of those, or metadata that was added to one. */
export type FilePart =
  | SourceOutcome
  | {
      readonly kind: 'annotated'
      readonly of: SourceCard
      readonly marks: { readonly placed: number; readonly lost: number }
      /** How many were there already. */
      readonly known: number
      /** What of them was not kept, each in a sentence. */
      readonly notices: readonly string[]
    }
  | {
      readonly kind: 'brief'
      readonly brief: Brief
      /** Passages of it whose source is not in the library. */
      readonly absent: number
    }
  | {
      /** Claims and links that this program wrote into a file of annotations. */
      readonly kind: 'stated'
      readonly claims: number
      readonly links: number
      readonly known: number
      /** Links whose ends are not in the library. */
      readonly absent: number
    }
  | {
      readonly kind: 'described'
      readonly of: SourceCard
      /** What was filled in. */
      readonly fields: readonly string[]
      /** What of it was not kept, each in a sentence. */
      readonly notices: readonly string[]
    }

/** A file is one source, or (an archive, a book by chapters, a message with attachments, a file of another tool) holds several parts. */
export type ImportOutcome =
  | SourceOutcome
  | {
      readonly kind: 'several'
      readonly parts: readonly FilePart[]
      /** What could not be read of it, each with a sentence. */
      readonly refused: readonly { readonly name: string; readonly message: string }[]
    }

export const sourceInputs = {
  'sources.import': z.object({ ...mutation, item: importItemSchema }),
  'sources.extract': z.object({ item: importItemSchema }),
  'sources.read': z.object({ ...inLibrary, id: sourceIdSchema }),
  /** Keeps in this computer's settings that a person opened these sources (shared/matrix/opened-sources.ts). The library stays as it is. */
  'sources.noteOpened': z.object({ ...inLibrary, ids: z.array(sourceIdSchema).min(1).max(mostOpened) }),
  'sources.update': z.object({ ...mutation, id: sourceIdSchema, ...typedOver(sourcePatchSchema) }),
  /**
   * Folds blocks away as furniture, or restores them; of a block in doubt, what it already is can be confirmed so. Blocks are
   * named by the offset they start at.
   */
  'sources.fold': z.object({
    ...mutation,
    id: sourceIdSchema,
    starts: z.array(z.int().nonnegative()).min(1),
    /** Of the text that they start in. */
    textHash: textHashSchema,
    folded: z.boolean(),
  }),
  /** Puts tags on sources and takes others off, all in one step; tags are compared as they are written. */
  'sources.tag': z.object({
    ...mutation,
    ids: z.array(sourceIdSchema).min(1).max(100_000),
    add: z.array(lineSchema).max(1_000),
    remove: z.array(lineSchema).max(1_000),
  }),
  'sources.remove': z.object({ ...mutation, ids: z.array(sourceIdSchema).min(1).max(100_000) }),
} as const

export type SourceOutputs = {
  'sources.import': ImportOutcome
  'sources.extract': readonly SourceDraft[]
  'sources.read': { readonly source: Source; readonly text: string; readonly annotations: readonly Annotation[] }
  'sources.noteOpened': null
  'sources.update': Changed
  'sources.fold': Changed
  'sources.tag': Changed
  'sources.remove': Changed
}
