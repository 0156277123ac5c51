/** A library as tables for spreadsheets: its sources, its annotations, and the evidence of its claims. */
import { type Evidence, evidenceByClaim } from '../claims/evidence'
import { claimStatus, statusLabel } from '../claims/status'
import { arrange, plainArrangement } from '../matrix/arrange'
import { matrixColumns, matrixRows } from '../matrix/matrix'
import { writeMatrixCsv } from '../matrix/matrix-csv'
import type { Annotation } from '../model/annotation'
import type { Claim } from '../model/claim'
import type { Block } from '../model/source'
import { locatorLabel } from '../text/paragraphs'
import { quoteOf } from '../text/passage'
import { writeCsv } from './csv'
import type { LibraryExtract } from './library-extract'

export function writeSourcesCsv({ sources, marked }: LibraryExtract): string {
  const counts = new Map(marked.map(({ source, annotations }) => [source.id, annotations.length]))
  return writeCsv(
    [
      'id',
      'title',
      'authors',
      'publisher',
      'published',
      'updated',
      'retrieved',
      'url',
      'language',
      'credits',
      'tags',
      'words',
      'annotations',
    ],
    sources.map((source) => [
      source.id,
      source.title,
      source.authors.join('; '),
      source.publisher,
      source.published,
      source.updated,
      source.retrieved,
      source.url,
      source.language,
      source.credits.join('; '),
      source.tags.join('; '),
      source.words,
      counts.get(source.id) ?? 0,
    ]),
  )
}

export function writeAnnotationsCsv({ library, marked }: LibraryExtract): string {
  const meaning = new Map(library.colours.map(({ id, name }) => [id, name]))
  return writeCsv(
    ['id', 'source', 'publisher', 'published', 'where', 'quote', 'colour', 'note', 'tags', 'made', 'changed', 'author'],
    marked.flatMap(({ source, annotations }) =>
      annotations.map((annotation) => [
        annotation.id,
        source.title ?? source.original.name,
        source.publisher,
        source.published,
        whereOf(annotation, source.blocks),
        quoteOf(annotation.anchors),
        meaning.get(annotation.colour) ?? annotation.colour,
        annotation.note,
        annotation.tags.join('; '),
        annotation.madeAt,
        annotation.changedAt,
        annotation.author ?? null,
      ]),
    ),
  )
}

/** Every claim against every source, as the matrix shows them. Sources that nobody marked anything in count as unread. */
export function writeClaimMatrixCsv(extract: LibraryExtract): string {
  const rows = matrixRows(extract.claims, evidenceOf(extract))
  const read = new Set(extract.marked.map(({ source }) => source.id))
  return writeMatrixCsv(arrange(rows, plainArrangement), matrixColumns(extract.sources), read)
}

/** One row for each piece of evidence; a claim without any has one row with nothing behind its status. */
export function writeClaimsCsv(extract: LibraryExtract): string {
  const { claims, marked } = extract
  const blocks = new Map(marked.map(({ source }) => [source.id, source.blocks]))
  const byClaim = evidenceOf(extract)
  return writeCsv(
    ['claim', 'kind', 'status', 'tags', 'memo', 'stance', 'quote', 'source', 'publisher', 'published', 'where', 'reason', 'author'],
    claims.flatMap((claim) => {
      const evidence = byClaim.get(claim.id) ?? []
      const begin = [claim.text, claim.kind, statusLabel(claimStatus(evidence)), claim.tags.join('; '), claim.memo]
      if (evidence.length === 0) return [[...begin, null, null, null, null, null, null, null, claim.author ?? null]]
      return evidence.map(({ stance, annotation, source, sourceId, link }) => [
        ...begin,
        stance,
        annotation ? quoteOf(annotation.anchors) : null,
        source ? (source.title ?? source.original.name) : null,
        source?.publisher ?? null,
        source?.published ?? null,
        annotation ? whereOf(annotation, blocks.get(sourceId) ?? []) : null,
        link.reason,
        link.author ?? null,
      ])
    }),
  )
}

function evidenceOf({ links, sources, marked }: LibraryExtract): ReadonlyMap<Claim['id'], readonly Evidence[]> {
  return evidenceByClaim({
    links: new Map(links.map((link) => [link.id, link])),
    annotations: new Map(marked.flatMap(({ annotations }) => annotations.map((annotation) => [annotation.id, annotation]))),
    sources: new Map(sources.map((source) => [source.id, source])),
  })
}

function whereOf(annotation: Annotation, blocks: readonly Block[]): string {
  return [...new Set(annotation.anchors.map((anchor) => locatorLabel(blocks, anchor)).filter((label) => label !== ''))].join(', ')
}
