/** When a page says it was published: its head, its structured data, its marks, the line beside its headline, its address. */
import { dateIn, dateLine } from '../../shared/text/stated-date'
import type { MarkupBlock } from './dom-blocks'
import { statedLine } from './draft'
import { type HeadFields, isAside, type Page, type PageElement } from './html-page'
import type { LinkedData } from './linked-data'

const publishedNames = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.date',
  'dcterms.issued',
  'dcterms.created',
  'pubdate',
  'pub_date',
  'publish-date',
  'publish_date',
  'published_date',
  'publication_date',
  'originalpublicationdate',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'parsely-pub-date',
  'sailthru.date',
  'article.published',
  'rnews:datepublished',
  'itemprop:datepublished',
  'displaydate',
]

const updatedNames = [
  'article:modified_time',
  'og:updated_time',
  'og:modified_time',
  'datemodified',
  'itemprop:datemodified',
  'lastmod',
  'last-modified',
  'dcterms.modified',
  'article.updated',
]

const publishedMarks = '[itemprop="datePublished"], time[pubdate], .published[title], .published[datetime]'

/** Class and id names by which templates mark the line with the date. */
const dateMarks =
  '[class*="publish"], [id*="publish"], [class*="date"], [id*="date"], [class*="posted"], [class*="timestamp"], [class*="meta"], [class*="info"], [class*="byline"]'

/** Marked elements that are looked at; a page with more is a list of other pages. */
const mostMarks = 40

/** Words of a marked line; what is longer is text. */
const markedWords = 14

/** Letters of a line that is a date and little else; longer ones are not looked at. */
const longestDateLine = 100

/** Letters of a line that can be told to be the first part of a headline in several lines. */
const partOfHeadline = 20

/** Lines before and after the headline where a date stands that no mark names. */
const nearHeadline = 4

export function publishedOf(page: Page, fields: HeadFields, data: LinkedData, lines: PageLines, address: string | null): string | null {
  return (
    firstDate(fields.all(publishedNames)) ??
    (data.published === null ? null : dateIn(data.published)) ??
    fromTimes(page, publishedMarks) ??
    fromLines(lines.near) ??
    fromTimes(page, 'time') ??
    fromMarks(page) ??
    labelledDate(lines.all) ??
    onlyDate(lines.all) ??
    fromTitle(page) ??
    fromAddress(address)
  )
}

export function updatedOf(fields: HeadFields, data: LinkedData): string | null {
  return firstDate(fields.all(updatedNames)) ?? (data.updated === null ? null : dateIn(data.updated))
}

/** The lines of a page, and those around its headline. */
export type PageLines = { readonly all: readonly string[]; readonly near: readonly string[] }

export function linesAround(page: readonly MarkupBlock[], title: string | null): PageLines {
  const all = page.map((block) => block.text)
  const beside = (at: number, reach: number) => [...all.slice(at + 1, at + 1 + reach), ...all.slice(Math.max(0, at - reach), at).reverse()]
  const isTitle = (line: string) => title !== null && (line === title || (line.length >= partOfHeadline && title.startsWith(line)))
  const near = all.flatMap((line, at) => (isTitle(line) ? beside(at, nearHeadline) : []))
  // The head names the site alone, and the headline is one of the headings.
  const besideHeadings = page.flatMap((block, at) => (block.kind === 'heading' ? beside(at, 1) : []))
  return { all, near: near.length > 0 ? near : besideHeadings }
}

function firstDate(values: readonly string[]): string | null {
  for (const value of values) {
    const date = dateIn(value)
    if (date !== null) return date
  }
  return null
}

function fromTimes(page: Page, selector: string): string | null {
  for (const element of marked(page, selector)) {
    const date = firstDate(statements(element))
    if (date !== null) return date
  }
  return null
}

function fromMarks(page: Page): string | null {
  for (const element of marked(page, dateMarks)) {
    const date = shortStatement(element)
    if (date !== null) return date
  }
  return null
}

function shortStatement(element: PageElement): string | null {
  const line = statedLine(element.textContent)
  if (line !== null && line.split(' ').length > markedWords) return null
  if (line !== null && dateLine(line, line.split(' ').length)?.field === 'updated') return null
  return firstDate(line === null ? [element.getAttribute('title') ?? '', element.getAttribute('datetime') ?? ''] : [line])
}

function statements(element: PageElement): readonly string[] {
  return [element.getAttribute('datetime'), element.getAttribute('content'), statedLine(element.textContent)].flatMap(
    (value) => value ?? [],
  )
}

/** Elements of a mark, without those among comments, related stories and the foot of the page. */
function marked(page: Page, selector: string): readonly PageElement[] {
  return Array.from(page.querySelectorAll(selector))
    .slice(0, mostMarks)
    .filter((element) => !isAside(element))
}

function fromLines(lines: readonly string[]): string | null {
  for (const line of lines) {
    const words = line.split(' ').length
    if (words <= markedWords && dateLine(line, words)?.field !== 'updated') {
      const date = dateIn(line)
      if (date !== null) return date
    }
  }
  return null
}

/** `Date: 2 May 2031`, wherever it stands on the page. */
function labelledDate(lines: readonly string[]): string | null {
  for (const line of lines) {
    const found = line.length > longestDateLine ? null : dateLine(line, line.split(' ').length)
    if (found?.labelled && found.field === 'published') return found.date
  }
  return null
}

/** The date of the one date line that a page has; of several, none is known to be the page's own. */
function onlyDate(lines: readonly string[]): string | null {
  const dates = new Set(
    lines.flatMap((line) => {
      const found = line.length > longestDateLine ? null : dateLine(line, line.split(' ').length)
      return found?.field === 'published' ? [found.date] : []
    }),
  )
  return dates.size === 1 ? ([...dates][0] ?? null) : null
}

/** `Headline | Section | 02.05.2031`. */
function fromTitle(page: Page): string | null {
  const parts = (page.querySelector('title')?.textContent ?? '').split('|').slice(1)
  return parts.map((part) => dateLine(part.trim(), part.trim().split(' ').length)?.date ?? null).find((date) => date !== null) ?? null
}

/** `/2031/05/02/`: publishing programs put the day of publication into the address, and nothing else of that form. */
function fromAddress(address: string | null): string | null {
  const path = /^https?:\/\/[^/]+(\/[^?#]*)/i.exec(address ?? '')?.[1] ?? ''
  const parts = /\/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)/.exec(path)
  return parts ? dateIn(`${parts[1]}-${parts[2]?.padStart(2, '0')}-${parts[3]?.padStart(2, '0')}`) : null
}
