import { appraisalSchema } from './appraisal'
import { type Frozen, isoTimeSchema, lineSchema, offsetSchema, sourceIdSchema, statedDateSchema, z } from './schema'

/**
 * What a stretch of a source is. `title` is the title where it stands in the text (at most one). `furniture` is what the
 * page put around the text (menus, sharing, appeals): kept, folded away while reading, restored with one click.
 */
export const bodyKinds = ['title', 'heading', 'paragraph', 'list-item', 'quotation', 'caption', 'table-row'] as const
export type BodyKind = (typeof bodyKinds)[number]

/** Why a block was folded as furniture. `other` is what a person folded, or what fits no class. */
export const furnitureKinds = [
  'menu',
  'sign-up',
  'share',
  'caption-repeated',
  'title-repeated',
  'photo-credit',
  'credit',
  'byline',
  'date-line',
  'bio',
  'donation',
  'comments',
  'related',
  'rights',
  'running-head',
  'page-number',
  'other',
] as const
export type FurnitureKind = (typeof furnitureKinds)[number]

const blockPlace = {
  start: offsetSchema,
  end: offsetSchema,
  /** The page it begins on, where the original has pages: counted from 1 in the order of the file. */
  page: z.int().min(1).max(100_000).optional(),
}

export const blockSchema = z.discriminatedUnion('kind', [
  z.object({ ...blockPlace, kind: z.enum(bodyKinds), level: z.int().min(1).max(6).optional() }),
  z.object({
    ...blockPlace,
    kind: z.literal('furniture'),
    why: z.enum(furnitureKinds),
    /** What it becomes again when a person restores it. */
    was: z.enum(bodyKinds),
    level: z.int().min(1).max(6).optional(),
  }),
])
/** A stretch of a source's text. Blocks are in order, never overlap, and together with the line breaks between them are the whole text. */
export type Block = Frozen<z.output<typeof blockSchema>>
export type FurnitureBlock = Extract<Block, { kind: 'furniture' }>
export type BodyBlock = Exclude<Block, { kind: 'furniture' }>

/** How sure it was, when a page came in, which of its blocks are text and which are furniture. */
export const extractionSchema = z.object({
  /** Blocks of which that was weighed; a block that says of itself what it is (a byline, a menu) is not among them. */
  weighed: z.int().nonnegative(),
  /** How many of them were in doubt. */
  doubted: z.int().nonnegative(),
  /** Words in them. */
  doubtedWords: z.int().nonnegative(),
  /** Those in doubt that no person has decided yet, by the offset they start at, in order. */
  waiting: z.array(offsetSchema).max(500_000),
})
export type Extraction = Frozen<z.output<typeof extractionSchema>>

/** A book of a million words has about 30,000 paragraphs; what has this many blocks is a table or made to choke a reader. */
export const mostBlocks = 500_000

/** What the original file is; `highlights`: quotations from a document that is not in the library. */
export const sourceKinds = [
  'text',
  'markdown',
  'html',
  'mhtml',
  'webarchive',
  'email',
  'docx',
  'odt',
  'rtf',
  'epub',
  'pdf',
  'qda',
  'highlights',
] as const
export type SourceKind = (typeof sourceKinds)[number]

/** Most that is kept of what files state without bounds (fit-metadata.ts). */
export const mostAuthors = 200
export const mostCredits = 50
export const longestAddress = 8_000
export const longestLanguage = 35
export const longestName = 1_000

/** What is said about a source. `null` means: not stated in the text and not entered by a person. Nothing here is ever guessed. */
export const sourceMetadataSchema = z.object({
  title: lineSchema.nullable(),
  authors: z.array(lineSchema).max(mostAuthors),
  publisher: lineSchema.nullable(),
  published: statedDateSchema.nullable(),
  updated: statedDateSchema.nullable(),
  /** When a person or program fetched the page, where known. */
  retrieved: statedDateSchema.nullable(),
  url: z.string().max(longestAddress).nullable(),
  /** BCP 47 tag such as `en` or `pt-BR`. */
  language: z.string().max(longestLanguage).nullable(),
  /** Agencies credited for the text ("Reuters"): sources that share one are not independent voices. */
  credits: z.array(lineSchema).max(mostCredits),
})
export type SourceMetadata = Frozen<z.output<typeof sourceMetadataSchema>>

/** SHA-256 of the canonical text in UTF-8, lower-case hex. The same text twice is recognised by it. */
export const textHashSchema = z.string().regex(/^[0-9a-f]{64}$/)

export const sourceSchema = sourceMetadataSchema.extend({
  id: sourceIdSchema,
  kind: z.enum(sourceKinds),
  ...appraisalSchema.shape,
  tags: z.array(lineSchema).max(1_000),
  blocks: z.array(blockSchema).max(mostBlocks),
  textHash: textHashSchema,
  /** Length of the canonical text in UTF-16 code units. */
  length: z.int().nonnegative(),
  /** Words of the body, furniture left out. */
  words: z.int().nonnegative(),
  original: z.object({
    /** The file's own name, for people. On disk it is `original` plus `extension`. */
    name: z.string().max(longestName),
    /** With the dot, lower case: `.html`. */
    extension: z.string().regex(/^\.[a-z0-9]{1,12}$/),
    bytes: z.int().nonnegative(),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  importedAt: isoTimeSchema,
  /** Fields of the metadata that a person has corrected; a later import never overrides them. */
  corrected: z.array(sourceMetadataSchema.keyof()).max(20),
  /** The source that this one is a later version of; both are kept. */
  versionOf: sourceIdSchema.nullable(),
  /** What near-identical texts share (shared/text/sketch.ts); empty when it was never made. */
  sketch: z.string().regex(/^([0-9a-f]{8}){0,64}$/),
  /** Null where text and furniture had not to be told apart, or nobody measured how sure that was. */
  extraction: extractionSchema.nullable(),
})

/** One imported account of an event: what is said about it and how its text is divided. The text itself lies beside it. */
export type Source = Frozen<z.output<typeof sourceSchema>>

/** A source without its blocks: what lists need, small enough to hold ten thousand in memory. */
export type SourceCard = Omit<Source, 'blocks'>

/** What an importer makes of a file, before it has an id or a place in a library. */
export const sourceDraftSchema = sourceMetadataSchema.extend({
  kind: z.enum(sourceKinds),
  text: z.string(),
  blocks: z.array(blockSchema),
  words: z.int().nonnegative(),
  extraction: extractionSchema.nullable(),
})
export type SourceDraft = Frozen<z.output<typeof sourceDraftSchema>>
