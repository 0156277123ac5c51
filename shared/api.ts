/**
 * The contract: every call between a window (or the command line) and the host, its input schema and its output. A call
 * without a schema or without a handler does not compile. Windows import types from here only; the schemas run at the
 * door (electron/dispatch.ts).
 */
import { writtenFormIds } from './interchange/written-forms'
import type { Annotation } from './model/annotation'
import { appraisalSchema, credibilitySchema } from './model/appraisal'
import type { Brief } from './model/brief'
import { briefSchema, sectionSchema } from './model/brief'
import type { Change } from './model/change'
import type { Claim } from './model/claim'
import type { Decision } from './model/decision'
import type { QuotedFinding, UnreadSource } from './model/finding'
import { type Library, librarySchema } from './model/library'
import { type Link, linkEndSchema } from './model/link'
import {
  type AnnotationId,
  annotationIdSchema,
  type BriefId,
  briefIdSchema,
  type ClaimId,
  claimIdSchema,
  type DecisionId,
  decisionIdSchema,
  type Frozen,
  type IsoTime,
  type LibraryId,
  type LinkId,
  libraryIdSchema,
  lineSchema,
  linkIdSchema,
  proseSchema,
  type Range,
  rangeSchema,
  type SourceId,
  sourceIdSchema,
  z,
} from './model/schema'
import { type Source, type SourceCard, type SourceDraft, sourceMetadataSchema } from './model/source'
import { acceptances, claimKinds, colourIds, dismissals, relations, stances } from './model/vocabulary'

const path = z.string().min(1).max(8_000)

/** Names the library a call is about. */
const inLibrary = { library: libraryIdSchema }

/**
 * Every mutating call takes a batch key: steps that share a non-null key are one step for undo ("mark and make a claim",
 * the keystrokes of one note, the files of one import).
 */
const mutation = { ...inLibrary, batch: z.string().max(200).nullable() }

const bytes = z.instanceof(Uint8Array)

/** Of a book: whether each chapter becomes a source of its own. */
const chaptersApart = z.boolean().optional()

/** One thing to import: a file by its bytes, a file by its path (command line and desktop), or pasted words. */
export const importItemSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('bytes'), name: z.string().min(1).max(1_000), bytes, chaptersApart }),
  z.object({ kind: z.literal('path'), path, chaptersApart }),
  z.object({ kind: z.literal('paste'), text: z.string().max(50_000_000), html: z.string().max(50_000_000).nullable() }),
])
export type ImportItem = z.output<typeof importItemSchema>

/** How a list of annotations is narrowed; every field given must hold. */
export const annotationFilterSchema = z.object({
  sourceIds: z.array(sourceIdSchema).optional(),
  tags: z.array(z.string()).optional(),
  colours: z.array(z.enum(colourIds)).optional(),
  /** Annotations that are an end of a link with one of these relations. */
  relations: z.array(z.enum(relations)).optional(),
  /** Words that the quote or note contains, case and accents ignored. */
  words: z.string().max(10_000).optional(),
})
export type AnnotationFilter = Frozen<z.output<typeof annotationFilterSchema>>

const placeSchema = z.object({ sourceId: sourceIdSchema, range: rangeSchema })

export const sourcePatchSchema = sourceMetadataSchema
  .extend(appraisalSchema.shape)
  .extend({ tags: z.array(lineSchema).max(1_000) })
  .partial()

export const exportFormats = ['markdown', 'html', 'docx', 'pdf'] as const
export type ExportFormat = (typeof exportFormats)[number]

export const inputs = {
  'app.info': z.object({}),
  'settings.read': z.object({}),
  'settings.write': z.object({ patch: z.record(z.string().max(200), z.json()) }),

  /** Folders below `path` (null: the place libraries live by default), for choosing one where the system has no dialog. */
  'folders.list': z.object({ path: path.nullable() }),
  /** The system's own folder dialog. `not-available` where the host has none. */
  'folders.choose': z.object({ title: z.string().max(200) }),
  /** Saves bytes where the person says, by the system's dialog. `not-available` where the host has none: the window downloads instead. */
  'files.save': z.object({ suggestedName: z.string().min(1).max(300), bytes }),
  /** Opens a web address in the system's browser. Only http and https. */
  'links.openOutside': z.object({ url: z.url({ protocol: /^https?$/ }) }),

  'libraries.recent': z.object({}),
  /**
   * Makes a library. With `name`, in a folder of that name in `path`; without, in `path` where nothing is there yet, else in
   * a new folder in it that is named after the title.
   */
  'libraries.create': z.object({ path, title: lineSchema, name: z.string().min(1).max(255).optional() }),
  'libraries.open': z.object({ path, readOnly: z.boolean() }),
  /** Opens the person's own copy of the sample library, made at the first call. */
  'libraries.openSample': z.object({}),
  'libraries.close': z.object(inLibrary),
  'libraries.forget': z.object({ path }),
  'libraries.update': z.object({
    ...mutation,
    patch: librarySchema.pick({ title: true, colours: true, tags: true, aliases: true, apart: true }).partial(),
  }),
  'libraries.check': z.object(inLibrary),
  /** Looks for what other programs changed in the folder; what there is comes as `changed`. For when a window gets the focus. */
  'libraries.refresh': z.object(inLibrary),

  /** The folder whose new files this library's windows import; null while none is watched. */
  'inbox.read': z.object(inLibrary),
  'inbox.set': z.object({ ...inLibrary, folder: path.nullable() }),
  /** Files that were put into the inbox since the last look and are written to their end. */
  'inbox.look': z.object(inLibrary),

  'sources.import': z.object({ ...mutation, item: importItemSchema }),
  'sources.extract': z.object({ item: importItemSchema }),
  'sources.read': z.object({ ...inLibrary, id: sourceIdSchema }),
  'sources.update': z.object({ ...mutation, id: sourceIdSchema, patch: sourcePatchSchema }),
  /** Folds blocks away as furniture, or restores them. Blocks are named by the offset they start at. */
  'sources.fold': z.object({ ...mutation, id: sourceIdSchema, starts: z.array(z.int().nonnegative()).min(1), folded: z.boolean() }),
  'sources.remove': z.object({ ...mutation, ids: z.array(sourceIdSchema).min(1).max(100_000) }),

  'annotations.add': z.object({
    ...mutation,
    sourceId: sourceIdSchema,
    ranges: z.array(rangeSchema).min(1).max(500),
    colour: z.enum(colourIds),
    note: proseSchema.optional(),
    tags: z.array(lineSchema).max(1_000).optional(),
  }),
  'annotations.update': z.object({
    ...mutation,
    id: annotationIdSchema,
    sourceId: sourceIdSchema,
    patch: z.object({
      ranges: z.array(rangeSchema).min(1).max(500).optional(),
      colour: z.enum(colourIds).optional(),
      note: proseSchema.optional(),
      tags: z.array(lineSchema).max(1_000).optional(),
      /** Says of a lost passage that it is kept without a place. */
      kept: z.literal(true).optional(),
    }),
  }),
  'annotations.remove': z.object({
    ...mutation,
    ends: z
      .array(z.object({ id: annotationIdSchema, sourceId: sourceIdSchema }))
      .min(1)
      .max(100_000),
  }),
  /** Makes `to` a later version of `from`: its annotations are found again in `to` as copies, and links go over to the copies. */
  'versions.carry': z.object({ ...mutation, from: sourceIdSchema, to: sourceIdSchema }),
  /** Annotations whose words are gone, and that nobody has looked at yet. */
  'versions.lost': z.object(inLibrary),
  'annotations.list': z.object({
    ...inLibrary,
    filter: annotationFilterSchema,
    offset: z.int().nonnegative(),
    limit: z.int().min(1).max(1_000),
  }),

  'claims.add': z.object({
    ...mutation,
    text: lineSchema,
    kind: z.enum(claimKinds),
    memo: proseSchema.optional(),
    tags: z.array(lineSchema).max(1_000).optional(),
    /** Passages it stands on from the beginning; each becomes a link. */
    evidence: z
      .array(z.object({ id: annotationIdSchema, sourceId: sourceIdSchema, stance: z.enum(stances), reason: proseSchema.optional() }))
      .max(10_000)
      .optional(),
  }),
  'claims.update': z.object({
    ...mutation,
    id: claimIdSchema,
    patch: z.object({
      text: lineSchema.optional(),
      kind: z.enum(claimKinds).optional(),
      memo: proseSchema.optional(),
      tags: z.array(lineSchema).max(1_000).optional(),
    }),
  }),
  'claims.remove': z.object({ ...mutation, ids: z.array(claimIdSchema).min(1).max(100_000) }),

  'links.add': z.object({
    ...mutation,
    from: linkEndSchema,
    to: linkEndSchema,
    relation: z.enum(relations),
    reason: proseSchema.optional(),
  }),
  'links.update': z.object({
    ...mutation,
    id: linkIdSchema,
    patch: z.object({ relation: z.enum(relations).optional(), reason: proseSchema.optional(), credibility: credibilitySchema.optional() }),
  }),
  'links.remove': z.object({ ...mutation, ids: z.array(linkIdSchema).min(1).max(100_000) }),

  /** What the comparison of the sources found, as far as it is. */
  'findings.list': z.object(inLibrary),
  /** Compares again what changed since; with `anew`, reads every source again. The answer comes as `comparing`. */
  'findings.compare': z.object({ ...inLibrary, anew: z.boolean() }),
  'findings.cancel': z.object(inLibrary),
  /** Why the engine did or did not flag two passages. */
  'findings.explain': z.object({ ...inLibrary, passages: z.tuple([placeSchema, placeSchema]) }),

  /** Marks the tellings, links them, and keeps the decision: one step. A decision that was made before is replaced. */
  'decisions.accept': z.object({ ...mutation, key: z.string().min(1).max(2_000), as: z.enum(acceptances) }),
  'decisions.dismiss': z.object({ ...mutation, key: z.string().min(1).max(2_000), why: z.enum(dismissals) }),
  /** Opens findings again. The passages that accepting marked stay; the links go. */
  'decisions.remove': z.object({ ...mutation, ids: z.array(decisionIdSchema).min(1).max(10_000) }),

  /** A new brief with the sections of a first draft. */
  'briefs.add': z.object({ ...mutation, title: lineSchema }),
  'briefs.update': z.object({
    ...mutation,
    id: briefIdSchema,
    patch: briefSchema
      .pick({ title: true, question: true, author: true })
      .extend({ sections: z.array(sectionSchema) })
      .partial(),
  }),
  'briefs.remove': z.object({ ...mutation, ids: z.array(briefIdSchema).min(1).max(10_000) }),
  /** Everything that drawing the brief needs; the window draws its preview from it with shared/brief. */
  'briefs.gather': z.object({ ...inLibrary, id: briefIdSchema }),
  /** Without an id: a first draft of the library as it is, which is not kept. */
  'briefs.export': z.object({ ...inLibrary, id: briefIdSchema.nullable(), format: z.enum(exportFormats) }),

  /** Annotations, claims and sources in a form that another tool reads. */
  'interchange.export': z.object({ ...inLibrary, form: z.enum(writtenFormIds) }),

  'history.read': z.object(inLibrary),
  'history.undo': z.object(inLibrary),
  'history.redo': z.object(inLibrary),

  'trash.list': z.object(inLibrary),
  'trash.restore': z.object({ ...mutation, entries: z.array(z.string().max(200)).min(1) }),
  /** Deletes for good. The only act that cannot be undone. */
  'trash.empty': z.object({ ...inLibrary, entries: z.array(z.string().max(200)).min(1) }),

  'search.query': z.object({ ...inLibrary, text: z.string().max(10_000), limit: z.int().min(1).max(500) }),
} as const

export type CallName = keyof typeof inputs
/** What a caller sends. */
export type Input<Name extends CallName> = Frozen<z.input<(typeof inputs)[Name]>>
/** What a handler gets: the same, checked. */
export type Checked<Name extends CallName> = z.output<(typeof inputs)[Name]>

/** The names of the last step that can be undone and redone, as shown in menus; null when there is none. */
export type HistoryState = { readonly undo: string | null; readonly redo: string | null }

export type Changed = { readonly change: Change }

/** Something that was wrong with the library's files when it was opened: said once, in a sentence, with what was kept. */
export type Problem = { readonly file: string; readonly message: string }

export type Snapshot = {
  readonly path: string
  readonly readOnly: boolean
  readonly library: Library
  readonly sources: readonly SourceCard[]
  readonly claims: readonly Claim[]
  readonly links: readonly Link[]
  readonly decisions: readonly Decision[]
  readonly briefs: readonly Brief[]
  /** The annotations that links refer to; the others come with their source. */
  readonly annotations: readonly Annotation[]
  readonly problems: readonly Problem[]
  readonly history: HistoryState
}

export type RecentLibrary = { readonly path: string; readonly title: string; readonly openedAt: IsoTime; readonly missing: boolean }

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
    }
  | { readonly kind: 'duplicate'; readonly of: SourceCard }

/** What became of one part of a file: a source, annotations that were put onto one, or metadata that was added to one. */
export type FilePart =
  | SourceOutcome
  | {
      readonly kind: 'annotated'
      readonly of: SourceCard
      readonly marks: { readonly placed: number; readonly lost: number }
      /** How many were there already. */
      readonly known: number
    }
  | { readonly kind: 'described'; readonly of: SourceCard /** What was filled in. */; readonly fields: readonly string[] }

/** A file is one source, or (an archive, a book by chapters, a message with attachments, a file of another tool) holds several parts. */
export type ImportOutcome =
  | SourceOutcome
  | {
      readonly kind: 'several'
      readonly parts: readonly FilePart[]
      /** What could not be read of it, each with a sentence. */
      readonly refused: readonly { readonly name: string; readonly message: string }[]
    }

/** One finding of an integrity check. `damage` makes `crossread check` exit with 1; `notice` does not. */
export type CheckEntry = { readonly level: 'damage' | 'notice'; readonly file: string; readonly message: string }
export type CheckReport = {
  readonly sources: number
  readonly annotations: number
  readonly claims: number
  readonly links: number
  readonly briefs: number
  readonly entries: readonly CheckEntry[]
}

export type TrashEntry = { readonly id: string; readonly at: IsoTime; readonly label: string; readonly count: number }

/** A hit, with what is needed to show and open it. `marks` are the ranges of `snippet` that match. */
export type SearchHit = {
  readonly kind: 'source' | 'text' | 'annotation' | 'claim' | 'brief'
  readonly id: string
  readonly sourceId: SourceId | null
  readonly title: string
  readonly snippet: string
  readonly marks: readonly Range[]
  /** Where in the source's text it stands, to jump to; null for titles, claims and briefs. */
  readonly range: Range | null
}

/** A source that a brief cites, with the text that its quotes are checked against. */
export type CitedSource = { readonly source: Source; readonly text: string }

export type BriefMaterial = {
  readonly decisions: readonly Decision[]
  readonly brief: Brief
  readonly library: Library
  readonly claims: readonly Claim[]
  readonly links: readonly Link[]
  readonly annotations: readonly Annotation[]
  readonly cited: readonly CitedSource[]
  readonly sources: readonly SourceCard[]
}

/** A quote of the brief that does not stand in its source as quoted. */
export type QuoteProblem = { readonly annotationId: AnnotationId; readonly sourceId: SourceId; readonly message: string }

export type ExportedBrief = {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly quotesChecked: number
  readonly problems: readonly QuoteProblem[]
  /** What else the checks before export found, as sentences. */
  readonly doubts: readonly string[]
}

/** How far something has come. */
export type Progress = { readonly done: number; readonly total: number }

/** What was found so far. `progress` while sources are being compared; `failure` when that could not be done. */
export type ComparisonState = {
  readonly findings: readonly QuotedFinding[]
  readonly unread: readonly UnreadSource[]
  readonly progress: Progress | null
  readonly failure: string | null
}

type Outputs = {
  'app.info': {
    readonly version: string
    readonly host: 'desktop' | 'browser' | 'cli'
    readonly platform: string
    readonly defaultFolder: string
    readonly canExportPdf: boolean
  }
  'settings.read': Readonly<Record<string, unknown>>
  'settings.write': Readonly<Record<string, unknown>>
  'folders.list': {
    readonly path: string
    readonly parent: string | null
    readonly folders: readonly { readonly name: string; readonly path: string; readonly isLibrary: boolean }[]
  }
  'folders.choose': string | null
  'files.save': string | null
  'links.openOutside': null
  'libraries.recent': readonly RecentLibrary[]
  'libraries.create': Snapshot
  'libraries.open': Snapshot
  'libraries.openSample': Snapshot
  'libraries.close': null
  'libraries.forget': null
  'libraries.update': Changed
  'libraries.check': CheckReport
  'libraries.refresh': null
  'inbox.read': { readonly folder: string | null }
  'inbox.set': { readonly folder: string | null }
  'inbox.look': { readonly files: readonly { readonly name: string; readonly path: string }[] }
  'sources.import': ImportOutcome
  'sources.extract': readonly SourceDraft[]
  'sources.read': { readonly source: Source; readonly text: string; readonly annotations: readonly Annotation[] }
  'sources.update': Changed
  'sources.fold': Changed
  'sources.remove': Changed
  'annotations.add': Changed & { readonly id: AnnotationId }
  'annotations.update': Changed
  'annotations.remove': Changed
  'versions.carry': Changed
  'versions.lost': readonly Annotation[]
  'annotations.list': {
    readonly total: number
    readonly annotations: readonly Annotation[]
    readonly tags: readonly { readonly name: string; readonly count: number }[]
  }
  'claims.add': Changed & { readonly id: ClaimId }
  'claims.update': Changed
  'claims.remove': Changed
  'links.add': Changed & { readonly id: LinkId }
  'links.update': Changed
  'links.remove': Changed
  'findings.list': ComparisonState
  'findings.compare': null
  'findings.cancel': null
  'findings.explain': { readonly sentences: readonly string[] }
  'decisions.accept': Changed & {
    readonly id: DecisionId
    readonly annotations: readonly { readonly id: AnnotationId; readonly sourceId: SourceId }[]
  }
  'decisions.dismiss': Changed & { readonly id: DecisionId }
  'decisions.remove': Changed
  'briefs.add': Changed & { readonly id: BriefId }
  'briefs.update': Changed
  'briefs.remove': Changed
  'briefs.gather': BriefMaterial
  'briefs.export': ExportedBrief
  'interchange.export': {
    readonly fileName: string
    readonly bytes: Uint8Array
    /** Titles of the sources whose files could not be read: their annotations are left out. */
    readonly unreadable: readonly string[]
  }
  'history.read': HistoryState
  'history.undo': Changed & { readonly label: string | null }
  'history.redo': Changed & { readonly label: string | null }
  'trash.list': readonly TrashEntry[]
  'trash.restore': Changed
  'trash.empty': null
  'search.query': { readonly total: number; readonly hits: readonly SearchHit[]; readonly indexing: boolean }
}

export type Output<Name extends CallName> = Outputs[Name]

export type Handlers = { [Name in CallName]: (input: Checked<Name>) => Promise<Output<Name>> }

/** What a host tells its windows unasked. */
export type HostEvent =
  | { readonly kind: 'changed'; readonly library: LibraryId; readonly change: Change; readonly history: HistoryState }
  /** The sources of a library that is being opened are looked through, because what was known of them is gone. */
  | { readonly kind: 'opening'; readonly path: string; readonly done: number; readonly total: number }
  /** The index of a library is being built or brought up to date; `done === total` ends it. */
  | { readonly kind: 'indexing'; readonly library: LibraryId; readonly done: number; readonly total: number }
  /** The sources are being compared; without progress, that has ended and `findings.list` has something new. */
  | { readonly kind: 'comparing'; readonly library: LibraryId; readonly progress: Progress | null }
  | { readonly kind: 'problem'; readonly library: LibraryId; readonly problem: Problem }
  /** A native menu item or system gesture asks the window to run a command by its id. */
  | { readonly kind: 'command'; readonly command: string }
