/**
 * What of each record can be found, as the columns of the search index. The index is fed from these columns and snippets
 * are cut from them again, so both always speak of the same words. A column is made of pieces that no phrase runs across.
 */
import type { Annotation } from '../model/annotation'
import type { Brief } from '../model/brief'
import type { Claim } from '../model/claim'
import type { Link } from '../model/link'
import type { Range } from '../model/schema'
import type { Block, SourceCard } from '../model/source'
import { foldText, pieceBreak } from './fold'

export type Column = readonly string[]

/** Title, authors, publisher, and everything else that is said about a source. */
export function sourceColumns(source: SourceCard): readonly Column[] {
  return [
    stated(source.title),
    source.authors,
    stated(source.publisher),
    [...source.tags, ...source.credits, source.original.name, ...stated(source.url)],
  ]
}

/** Quote, note, tags. */
export function annotationColumns(annotation: Annotation): readonly Column[] {
  return [annotation.anchors.map((anchor) => anchor.exact), [annotation.note], annotation.tags]
}

/** Statement, memo, tags. */
export function claimColumns(claim: Claim): readonly Column[] {
  return [[claim.text], [claim.memo], claim.tags]
}

/** Why a passage bears on a claim, or on another passage. */
export function linkColumns(link: Link): readonly Column[] {
  return [[link.reason]]
}

/** Title, then question, headings and prose. */
export function briefColumns(brief: Brief): readonly Column[] {
  const sections = brief.sections.flatMap((section) =>
    section.kind === 'prose'
      ? [section.heading, withoutCitations(section.markdown)]
      : section.kind === 'judgment'
        ? [section.heading, withoutCitations(section.statement), section.confidenceReason]
        : [section.heading],
  )
  return [[brief.title], [brief.question, ...sections]]
}

/** A column as the index takes it. */
export function indexedColumn(column: Column): string {
  return column.map(foldText).join(` ${pieceBreak} `)
}

/** A stretch of a source's text that is found and shown by itself: one block. */
export type TextPiece = Range & { readonly part: 'body' | 'title' | 'furniture' }

/** The blocks of a source as pieces; a text without blocks is one piece. */
export function textPieces(blocks: readonly Block[], length: number): readonly TextPiece[] {
  if (blocks.length === 0) return length > 0 ? [{ start: 0, end: length, part: 'body' }] : []
  return blocks.map(({ start, end, kind }) => ({ start, end, part: kind === 'furniture' || kind === 'title' ? kind : 'body' }))
}

/** The text as two columns: what is read, and the furniture, whose words count for little. */
export function textColumns(text: string, pieces: readonly TextPiece[]): readonly [body: Column, furniture: Column] {
  const cut = (wanted: readonly TextPiece[]) => wanted.map((piece) => text.slice(piece.start, piece.end))
  return [cut(pieces.filter((piece) => piece.part !== 'furniture')), cut(pieces.filter((piece) => piece.part === 'furniture'))]
}

function stated(value: string | null): Column {
  return value === null ? [] : [value]
}

/** Blanks `[^ann_…]`: ids are not words. Offsets stay. */
function withoutCitations(markdown: string): string {
  return markdown.replace(/\[\^[^\]\n]*\]/g, (citation) => ' '.repeat(citation.length))
}
