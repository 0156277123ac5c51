import type { DatedWords } from '../brief/dated-words'
import { type CopyEdit, copyChoices, type LeftAsIs } from '../brief/merge/copy-edit'
import type { Annotation } from '../model/annotation'
import { type Brief, briefSchema, sectionSchema } from '../model/brief'
import type { Claim } from '../model/claim'
import type { Decision } from '../model/decision'
import type { QuotedFinding } from '../model/finding'
import type { Library } from '../model/library'
import type { Link } from '../model/link'
import {
  type AnnotationId,
  type BriefId,
  briefIdSchema,
  type IsoTime,
  isoTimeSchema,
  lineSchema,
  type SourceId,
  sectionIdSchema,
  z,
} from '../model/schema'
import type { Source, SourceCard } from '../model/source'
import { bytes, type Changed, inLibrary, mutation, typedOver } from './call'

const exportFormats = ['markdown', 'obsidian', 'html', 'docx', 'pdf', 'json', 'claim-review'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** A source that a brief cites, with the text that its quotes are checked against. */
export type CitedSource = { readonly source: Source; readonly text: string }

export type BriefMaterial = {
  readonly decisions: readonly Decision[]
  /** Of the main queue, those that nobody has decided on, as far as sources were compared. */
  readonly open: readonly QuotedFinding[]
  readonly brief: Brief
  readonly library: Library
  readonly claims: readonly Claim[]
  readonly links: readonly Link[]
  readonly annotations: readonly Annotation[]
  readonly cited: readonly CitedSource[]
  readonly sources: readonly SourceCard[]
  /** Dates in the words of claims and of passages that are linked or cited; read only for a brief that shows a timeline. */
  readonly dated: readonly DatedWords[]
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

const copyInput = { id: briefIdSchema, name: z.string().min(1).max(1_000), bytes }

/** What an edited copy would change, with what of it cannot be taken. */
export type CopyComparison = {
  readonly edits: readonly CopyEdit[]
  readonly left: readonly LeftAsIs[]
  /** `found`: the library knows what was exported. `likely`: the file does not say it, and it was told by its words. `unknown`: all differences are choices. */
  readonly base: 'found' | 'likely' | 'unknown'
  readonly changedAt: IsoTime
  /** The passages cited, in the order of their numbers: edits name them by their ids. */
  readonly notes: readonly AnnotationId[]
}

export const briefInputs = {
  /** A new brief with the sections of a template (model/brief-template.ts), or of a first draft where none is given. */
  'briefs.add': z.object({ ...mutation, title: lineSchema.optional(), template: z.json().optional() }),
  'briefs.duplicate': z.object({ ...mutation, id: briefIdSchema }),
  'briefs.update': z.object({
    ...mutation,
    id: briefIdSchema,
    ...typedOver(
      briefSchema
        .pick({ title: true, question: true, author: true })
        .extend({ sections: z.array(sectionSchema) })
        .partial(),
    ),
  }),
  /** Says of a written section that it is still right, whatever changed beside it since. */
  'briefs.confirm': z.object({ ...mutation, id: briefIdSchema, section: sectionIdSchema }),
  'briefs.remove': z.object({ ...mutation, ids: z.array(briefIdSchema).min(1).max(10_000) }),
  /** Everything that drawing the brief needs; the window draws its preview from it with shared/brief. */
  'briefs.gather': z.object({ ...inLibrary, id: briefIdSchema }),
  /** What an edited copy of an export would change. Changes nothing. */
  'briefs.compareCopy': z.object({ ...inLibrary, ...copyInput }),
  /** Takes in of it what was chosen, by the keys of the edits; what has no choice stays as the library has it. */
  'briefs.takeIn': z.object({
    ...mutation,
    ...copyInput,
    choices: z.record(z.string().max(200), z.enum(copyChoices)),
    /** The brief as it was compared: when it is another by now, nothing is taken. */
    changedAt: isoTimeSchema,
  }),
  /** Without an id: a first draft of the library as it is, which is not kept. */
  'briefs.export': z.object({ ...inLibrary, id: briefIdSchema.nullable(), format: z.enum(exportFormats) }),
} as const

export type BriefOutputs = {
  'briefs.add': Changed & { readonly id: BriefId }
  'briefs.duplicate': Changed & { readonly id: BriefId }
  'briefs.update': Changed
  'briefs.confirm': Changed
  'briefs.remove': Changed
  'briefs.gather': BriefMaterial
  'briefs.compareCopy': CopyComparison
  'briefs.takeIn': Changed
  'briefs.export': ExportedBrief
}
