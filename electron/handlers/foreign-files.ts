/** Annotations and metadata from other tools find the sources of the library that they are about. */
import type { FilePart } from '../../shared/api'
import { codePoints } from '../../shared/interchange/code-points'
import { fitMarks } from '../../shared/interchange/fit-marks'
import type { ForeignMark, MarkedDocument } from '../../shared/interchange/foreign-mark'
import { iri } from '../../shared/interchange/library-extract'
import { quotesSource } from '../../shared/interchange/quotes-source'
import type { Reference } from '../../shared/interchange/reference'
import type { Change, Put } from '../../shared/model/change'
import { fitMetadata } from '../../shared/model/fit-metadata'
import type { Source, SourceCard, SourceMetadata } from '../../shared/model/source'
import { pageOf } from '../../shared/versions/recognise'
import type { OpenLibrary } from '../library/open-library'
import type { Imported } from '../worker-jobs'
import { type Ends, noteEnds } from './add-stated'
import { given, sameValue } from './committing'
import { annotationsFrom } from './foreign-marks'
import type { HostDeps } from './host-deps'

type Adding = {
  readonly open: OpenLibrary
  readonly batch: string
  readonly deps: Pick<HostDeps, 'clock' | 'newId'>
  /** Learns where the marks of the file stand now, for the links among them. */
  readonly ends?: Ends
  /** Stores a source that came in, as every import does. */
  readonly add: (imported: Imported) => Promise<FilePart>
}

/** Puts marks onto the source they are about; without one, their quotations become a source. What is there already is not marked twice. */
export async function addMarked(
  document: MarkedDocument,
  original: Imported['original'],
  { open, batch, deps, ends, add }: Adding,
): Promise<FilePart> {
  const card = sourceFor({ ...document, files: [] }, open) ?? (await sourceInAnotherLibrary(document, open))
  if (!card) {
    const part = await add({ ...quotesSource(document), original, notices: [] })
    if (ends && part.kind === 'imported') noteEnds(document.marks, (await open.read(part.source.id)).annotations, ends)
    return part
  }
  const known = document.marks.length
  return (
    (await putMarks(document.marks, card, { open, batch, deps, ...(ends ? { ends } : {}) })) ?? {
      kind: 'annotated',
      of: card,
      marks: { placed: 0, lost: 0 },
      known,
      notices: [],
    }
  )
}

/** Puts marks onto a source of the library; those that are there already are not put twice. Null: all were. */
export async function putMarks(
  marks: readonly ForeignMark[],
  card: SourceCard,
  { open, batch, deps, ends }: Omit<Adding, 'add'>,
): Promise<FilePart | null> {
  const { text, source, annotations } = await open.read(card.id)
  const known = new Set(annotations.map(({ anchors, note }) => `${anchors[0]?.exact}\n${note}`))
  const { marks: fitted, notices } = fitMarks(marks)
  const made = annotationsFrom(fitted, { id: card.id, text, blocks: source.blocks }, deps)
  const fresh = made.filter(({ anchors, note }) => !known.has(`${anchors[0]?.exact}\n${note}`))
  if (ends) noteEnds(fitted, [...annotations, ...fresh], ends)
  if (fresh.length === 0) return null
  const puts = fresh.map((record): Put => ({ kind: 'annotation', record }))
  await open.commit({ puts, removals: [] }, { label: 'Import annotations', batch })
  const lost = fresh.filter(({ state }) => state.kind === 'lost').length
  return { kind: 'annotated', of: card, marks: { placed: fresh.length - lost, lost }, known: made.length - fresh.length, notices }
}

const nothingSaid: SourceMetadata = {
  title: null,
  authors: [],
  publisher: null,
  published: null,
  updated: null,
  retrieved: null,
  url: null,
  language: null,
  credits: [],
}

/** Fills what a source leaves unstated from a reference manager's record; what a person corrected is never touched. */
export async function addReference(reference: Reference, { open, batch }: Pick<Adding, 'open' | 'batch'>): Promise<FilePart | null> {
  const card = sourceFor(reference, open)
  if (!card) return null
  const { source } = await open.read(card.id)
  const free = <Field extends keyof SourceMetadata>(field: Field) =>
    !source.corrected.includes(field) && (source[field] === null || (Array.isArray(source[field]) && source[field].length === 0))
  // What a source has already is not compared with what the record says, nor is it said to be cut.
  const { metadata, notices } = fitMetadata({
    ...nothingSaid,
    title: free('title') ? reference.title : null,
    authors: free('authors') ? reference.authors : [],
    publisher: free('publisher') ? reference.publisher : null,
    published: free('published') ? reference.published : null,
    url: free('url') ? reference.url : null,
  })
  const { title, authors, publisher, published, url } = metadata
  const patch = given({
    title: title ?? undefined,
    authors: authors.length > 0 ? [...authors] : undefined,
    publisher: publisher ?? undefined,
    published: published ?? undefined,
    url: url ?? undefined,
  })
  const after: Source = { ...source, ...patch }
  const change: Change = { puts: [{ kind: 'source', record: after }], removals: [] }
  if (!sameValue(source, after)) await open.commit(change, { label: 'Import metadata', batch })
  return { kind: 'described', of: card, fields: Object.keys(patch), notices }
}

/** The source of this id of ours, this address, this file or this title; the address counts most. Two sources of one title are none. */
function sourceFor({ url, files, title }: Pick<Reference, 'url' | 'files' | 'title'>, open: OpenLibrary): SourceCard | null {
  const cards = [...open.workspace().sources.values()]
  const own = cards.find(({ id }) => url === iri(id))
  if (own) return own
  const page = url === null ? null : pageOf(url)
  const byAddress = cards.find((card) => page !== null && card.url !== null && pageOf(card.url) === page)
  const byFile = byAddress ?? cards.find((card) => files.includes(card.original.name.split(/[\\/]/).pop() ?? ''))
  if (byFile) return byFile
  const name = titleKey(title)
  const alike = name === '' ? [] : cards.filter((card) => titleKey(card.title) === name)
  return alike.length === 1 ? (alike[0] ?? null) : null
}

/**
 * Of a source without an address, a file of this program only knows the id it had in the library that wrote it. Here it is the source
 * in which every passage stands where the file says.
 */
async function sourceInAnotherLibrary({ url, marks }: MarkedDocument, open: OpenLibrary): Promise<SourceCard | null> {
  if (!url?.startsWith(iri('src_'))) return null
  const quotes = marks.flatMap(({ quote, further }) => (quote ? [quote, ...further] : []))
  if (quotes.length === 0) return null
  for (const card of open.workspace().sources.values()) {
    // A source that cannot be read is none that could be marked.
    const text = await open.read(card.id).then(
      (body) => body.text,
      () => null,
    )
    if (text === null) continue
    const points = codePoints(text)
    if (quotes.every(({ start, end, exact }) => text.slice(points.toUnits(start), points.toUnits(end)) === exact)) return card
  }
  return null
}

function titleKey(title: string | null): string {
  return (title ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
