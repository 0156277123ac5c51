/** Books: container, package, spine. Each file of the spine is a chapter; together they are one source, or each is one. */
import type { SourceDraft, SourceMetadata } from '../../shared/model/source'
import { CallError } from '../../shared/result'
import { type BlockDraft, layOut } from '../../shared/text/blocks'
import { dateIn } from '../../shared/text/stated-date'
import { type Archive, openArchive } from './archive'
import { draftOf } from './draft'
import { markupDrafts, withTitle } from './markup-drafts'
import { dublinCore, namesIn } from './stated'
import { attributeOf, elementsNamed, parseXml, type XmlNode } from './xml'

const readPart = /\.(xhtml|html?|xml|opf|ncx)$/i

type Book = { readonly metadata: SourceMetadata; readonly chapters: readonly (readonly BlockDraft[])[] }

/** The whole book as one source. */
export function importEpub(name: string, bytes: Uint8Array): SourceDraft {
  const { metadata, chapters } = readBook(name, bytes)
  return draftOf('epub', layOut(withTitle(chapters.flat(), metadata.title)), metadata)
}

/** One source for each chapter that has words, titled by its first heading, with the authors of the book. */
export function importChapters(name: string, bytes: Uint8Array): readonly SourceDraft[] {
  const { metadata, chapters } = readBook(name, bytes)
  return chapters
    .filter((drafts) => drafts.length > 0)
    .map((drafts, index) => {
      const heading = drafts.find(({ kind }) => kind === 'heading')?.text ?? `Chapter ${index + 1}`
      const title = metadata.title === null || metadata.title === heading ? heading : `${metadata.title}: ${heading}`
      return draftOf('epub', layOut(withTitle(drafts, heading)), { ...metadata, title })
    })
}

function readBook(name: string, bytes: Uint8Array): Book {
  const archive = openArchive(name, bytes, (entry) => readPart.test(entry))
  if (archive.names.includes('META-INF/encryption.xml') && archive.names.includes('META-INF/rights.xml'))
    throw new CallError('unsupported-format', `“${name}” is locked by its seller, so its text cannot be read.`)
  const container = archive.text('META-INF/container.xml')
  const packagePath = container === null ? undefined : attributeOf(elementsNamed(parseXml(name, container), 'rootfile')[0], 'full-path')
  const opf = packagePath ? archive.text(packagePath) : null
  if (!packagePath || opf === null) throw new CallError('damaged', `“${name}” is not a whole book: the list of its chapters is missing.`)
  const book = parseXml(name, opf)
  const [stated] = elementsNamed(book, 'metadata')
  const metadata = statedBy(stated ?? book)
  // A book that names a chapter twice does not mean to be read twice.
  const chapters = [...new Set(spineOf(book))].map((path) => chapterAt(archive, beside(packagePath, path)))
  return { metadata, chapters }
}

/**
 * What a package states. Books name translators and editors among their creators, and the days of changes among their
 * dates, and say which is which: in an attribute (OPF 2), or in an element that refines another by its id (OPF 3).
 */
function statedBy(stated: XmlNode): SourceMetadata {
  const refined = new Map(
    elementsNamed(stated, 'meta')
      .filter((meta) => attributeOf(meta, 'property') === 'role')
      .map((meta) => [attributeOf(meta, 'refines'), (meta.textContent ?? '').trim()]),
  )
  const roleOf = (creator: XmlNode) => attributeOf(creator, 'opf:role') ?? refined.get(`#${attributeOf(creator, 'id')}`) ?? 'aut'
  const creators = elementsNamed(stated, 'creator')
  const authors = creators.filter((creator) => roleOf(creator) === 'aut')
  const dates = elementsNamed(stated, 'date').map((date) => ({
    event: attributeOf(date, 'opf:event') ?? 'publication',
    day: statedDate((date.textContent ?? '').trim()),
  }))
  const day = (event: RegExp) => dates.find((date) => event.test(date.event) && date.day !== null)?.day ?? null
  return {
    ...dublinCore(stated, { published: [], updated: [] }),
    authors: namesIn(authors.length > 0 ? authors : creators),
    published: day(/publication/i),
    updated: day(/^modification$/i),
  }
}

/** Books often state no more than a year, or a month. */
function statedDate(words: string): string | null {
  return /^\d{4}(-(0[1-9]|1[0-2]))?$/.test(words) ? words : dateIn(words)
}

/** Paths of the chapters in reading order; the table of contents is not one of them. */
function spineOf(book: XmlNode): readonly string[] {
  const items = new Map(elementsNamed(book, 'item').map((item) => [attributeOf(item, 'id'), item]))
  return elementsNamed(book, 'itemref').flatMap((reference) => {
    const item = items.get(attributeOf(reference, 'idref'))
    const path = attributeOf(item, 'href')
    if (!item || !path || (attributeOf(item, 'properties') ?? '').split(' ').includes('nav')) return []
    return [decoded(path)]
  })
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function chapterAt(archive: Archive, path: string): readonly BlockDraft[] {
  const page = archive.text(path)
  return page === null ? [] : markupDrafts(page)
}

/** A path as a package file states it, seen from the top of the archive. */
function beside(packagePath: string, path: string): string {
  const folders = packagePath.split('/').slice(0, -1)
  for (const part of path.split('/')) {
    if (part === '..') folders.pop()
    else if (part !== '.') folders.push(part)
  }
  return folders.join('/')
}
