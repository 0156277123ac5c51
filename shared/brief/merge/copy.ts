/** A brief read from a file: what it says, part by part, each block as the Markdown that would write it. */
import type { AnnotationId, SectionId } from '../../model/schema'
import type { ExportMark } from './copy-marks'

export type CopyBlock = {
  /** Markdown; passages are cited as `[^ann_…]`. */
  readonly words: string
  /** What a quotation holds, block by block; empty for all else. */
  readonly inner: readonly string[]
}

export type CopyPart = {
  /** Null where the file has a section that it was not exported with. */
  readonly id: SectionId | null
  readonly heading: string
  readonly blocks: readonly CopyBlock[]
}

export type Copy = {
  readonly mark: ExportMark | null
  readonly title: string
  readonly question: string
  /** The line of author, date and counts, which Crossread writes. */
  readonly cover: string
  /** In the order of the file. */
  readonly parts: readonly CopyPart[]
  /** The words of the footnotes, in the order of their numbers. */
  readonly notes: ReadonlyMap<AnnotationId, string>
}
