/**
 * The address of a passage, as footnotes of exported briefs carry it: `crossread://passage/<library>/<source>/<annotation>`.
 * It names ids alone: no folder of anybody's computer, no words of a source, nothing that a program could be told to do.
 */
import type { AnnotationId, LibraryId, SourceId } from '../model/schema'

export const passageScheme = 'crossread'

export type PassagePointer = { readonly library: LibraryId; readonly sourceId: SourceId; readonly annotationId: AnnotationId }

/** Ids as shared/model/schema.ts has them, and nothing besides: no query, no escapes, no other host. */
const form = /^crossread:\/\/passage\/(lib_[0-9a-z]{8,40})\/(src_[0-9a-z]{8,40})\/(ann_[0-9a-z]{8,40})\/?$/

export function passageAddress({ library, sourceId, annotationId }: PassagePointer): string {
  return `${passageScheme}://passage/${library}/${sourceId}/${annotationId}`
}

/** What an address from outside points to; null for anything but the exact form. */
export function readPassageAddress(address: string): PassagePointer | null {
  const [, library, sourceId, annotationId] = form.exec(address) ?? []
  if (!library || !sourceId || !annotationId) return null
  return { library: library as LibraryId, sourceId: sourceId as SourceId, annotationId: annotationId as AnnotationId }
}
