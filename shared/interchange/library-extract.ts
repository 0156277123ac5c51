/** What is written for other tools: part of a library, with the texts of the sources that were marked. Pure data, gathered by a handler. */
import type { Annotation } from '../model/annotation'
import type { Claim } from '../model/claim'
import type { Decision } from '../model/decision'
import type { Library } from '../model/library'
import type { Link } from '../model/link'
import type { IsoTime } from '../model/schema'
import type { Source, SourceCard } from '../model/source'

/** A source that was marked, with its text and its annotations in text order. */
export type MarkedSource = { readonly source: Source; readonly text: string; readonly annotations: readonly Annotation[] }

export type LibraryExtract = {
  readonly library: Library
  /** Every source, by date of publication. */
  readonly sources: readonly SourceCard[]
  readonly marked: readonly MarkedSource[]
  readonly claims: readonly Claim[]
  readonly links: readonly Link[]
  readonly decisions: readonly Decision[]
  readonly at: IsoTime
}

/** The name of this program and the record's own id, as an IRI that no server has to answer for. */
export function iri(id: string): string {
  return `urn:crossread:${id}`
}

/** Where a source is, for other tools: its address, else its id. */
export function sourceIri(source: Pick<SourceCard, 'id' | 'url'>): string {
  return source.url ?? iri(source.id)
}
