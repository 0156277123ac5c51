import type { Annotation } from '../model/annotation'
import type { Brief } from '../model/brief'
import type { Claim } from '../model/claim'
import type { Decision } from '../model/decision'
import { type Library, librarySchema } from '../model/library'
import type { Link } from '../model/link'
import { type IsoTime, libraryIdSchema, lineSchema, z } from '../model/schema'
import type { SourceCard } from '../model/source'
import { type Changed, inLibrary, mutation, path, typedOver } from './call'
import type { HistoryState } from './history'

/** Something that was wrong with the library's files when it was opened: said once, in a sentence, with what was kept. */
export type Problem = {
  readonly file: string
  readonly message: string
  /** Two versions of a record were kept: `conflicts.list` has them. */
  readonly twoVersions?: true
}

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

export const libraryInputs = {
  'libraries.recent': z.object({}),
  /** Where a library of this id is, among those that were opened on this computer. */
  'libraries.find': z.object({ id: libraryIdSchema }),
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
    ...typedOver(
      librarySchema.pick({ title: true, colours: true, tags: true, aliases: true, apart: true, templates: true, searches: true }).partial(),
    ),
  }),
  'libraries.check': z.object(inLibrary),
  /** Looks for what other programs changed in the folder; what there is comes as `changed`. For when a window gets the focus. */
  'libraries.refresh': z.object(inLibrary),
} as const

export type LibraryOutputs = {
  'libraries.recent': readonly RecentLibrary[]
  'libraries.find': string | null
  'libraries.create': Snapshot
  'libraries.open': Snapshot
  'libraries.openSample': Snapshot
  'libraries.close': null
  'libraries.forget': null
  'libraries.update': Changed
  'libraries.check': CheckReport
  'libraries.refresh': null
}
