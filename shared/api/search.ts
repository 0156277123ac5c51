import { type Range, type SourceId, z } from '../model/schema'
import { mostCharacters, mostHits } from '../search/limits'
import { inLibrary } from './call'

/** A hit, with what is needed to show and open it. `marks` are the ranges of `snippet` that match. */
export type SearchHit = {
  readonly kind: 'source' | 'text' | 'annotation' | 'claim' | 'link' | 'brief'
  readonly id: string
  readonly sourceId: SourceId | null
  readonly title: string
  readonly snippet: string
  readonly marks: readonly Range[]
  /** Where in the source's text it stands, to jump to; null for titles, claims, reasons and briefs. */
  readonly range: Range | null
}

export const searchInputs = {
  'search.query': z.object({ ...inLibrary, text: z.string().max(mostCharacters), limit: z.int().min(1).max(mostHits) }),
} as const

export type SearchOutputs = {
  'search.query': {
    readonly total: number
    readonly hits: readonly SearchHit[]
    readonly indexing: boolean
    /** Words, sources and tags that are nowhere in the library, and the likest that is, as it is written there, which was looked for instead. */
    readonly instead: readonly { readonly typed: string; readonly taken: string }[]
    /** Whether anything was looked for; `misread` says what is missing where nothing was. */
    readonly asked: boolean
    /** A sentence for each thing that could not be understood, or was left out. */
    readonly misread: readonly string[]
  }
}
