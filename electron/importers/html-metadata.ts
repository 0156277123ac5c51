/** What a page says of itself in its head, its JSON-LD and its marks. Read before anything is cleaned away. */
import type { SourceMetadata } from '../../shared/model/source'
import { dateIn, dateLine } from '../../shared/text/stated-date'
import { authorNames } from '../../shared/text/stated-people'
import { statedLine } from './draft'
import { type LinkedData, linkedDataOf } from './linked-data'

type PageElement = { readonly textContent: string | null; getAttribute(name: string): string | null }
export type Page = { querySelector(selector: string): PageElement | null; querySelectorAll(selector: string): ArrayLike<PageElement> }

export function htmlMetadata(page: Page, address: string | null): SourceMetadata {
  const data = linkedDataOf(page)
  const meta = (names: readonly string[]) => {
    for (const name of names) {
      const element =
        page.querySelector(`meta[property="${name}"]`) ??
        page.querySelector(`meta[name="${name}"]`) ??
        page.querySelector(`meta[itemprop="${name}"]`)
      const value = statedLine(element?.getAttribute('content'))
      if (value !== null) return value
    }
    return null
  }
  const publisher = meta(['og:site_name', 'application-name', 'publisher', 'dc.publisher', 'citation_publisher']) ?? data.publisher
  return {
    title: titleOf(page, data, meta(['og:title', 'twitter:title', 'dc.title', 'citation_title', 'headline']), publisher),
    authors: authorsOf(
      page,
      data,
      meta(['author', 'article:author', 'byl', 'dc.creator', 'citation_author', 'parsely-author', 'sailthru.author']),
    ),
    publisher,
    published: publishedOf(
      page,
      data,
      meta([
        'article:published_time',
        'og:article:published_time',
        'datePublished',
        'date',
        'dc.date',
        'dc.date.issued',
        'dcterms.created',
        'pubdate',
        'publish-date',
        'publication_date',
        'citation_publication_date',
        'parsely-pub-date',
        'sailthru.date',
        'article.published',
      ]),
    ),
    updated:
      isoDate(meta(['article:modified_time', 'og:updated_time', 'dateModified', 'lastmod', 'dcterms.modified', 'article.updated'])) ??
      isoDate(data.updated),
    retrieved: null,
    url: address ?? webAddress(page.querySelector('link[rel="canonical"]')?.getAttribute('href')) ?? webAddress(meta(['og:url'])),
    language: languageOf(page.querySelector('html')?.getAttribute('lang') ?? meta(['og:locale', 'language'])),
    credits: [],
  }
}

function isoDate(value: string | null): string | null {
  return value === null ? null : dateIn(value)
}

function webAddress(value: string | null | undefined): string | null {
  return value && /^https?:\/\//i.test(value) && value.length < 2_000 ? value : null
}

function languageOf(value: string | null): string | null {
  const tag = value?.trim().replace('_', '-') ?? ''
  return /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(tag) ? tag : null
}

/** Between a headline and the name of the site in a page's title. */
const titleSeparator = /\s+[|\u2013\u2014·»:-]\s+/

function titleOf(page: Page, data: LinkedData, meta: string | null, publisher: string | null): string | null {
  const heading = onlyHeading(page)
  const whole = statedLine(page.querySelector('title')?.textContent)
  // A page's own headline is what readers see; the head often carries another for search engines.
  const stated = meta ?? data.title ?? whole
  if (stated === null) return heading
  const bare = withoutSite(stated, publisher)
  if (
    heading !== null &&
    (sameWords(bare, heading) ||
      sameWords(stated, heading) ||
      (whole !== null && plain(whole).includes(plain(heading)) && heading.split(' ').length >= 4))
  )
    return heading
  return bare
}

function onlyHeading(page: Page): string | null {
  const headings = page.querySelectorAll('h1')
  const [first] = [headings[0]]
  return headings.length >= 1 && headings.length <= 2 ? statedLine(first?.textContent) : null
}

function withoutSite(title: string, publisher: string | null): string {
  const parts = title.split(titleSeparator)
  if (parts.length < 2) return title
  const last = parts[parts.length - 1] ?? ''
  const first = parts[0] ?? ''
  if (publisher !== null && sameWords(last, publisher))
    return title
      .slice(0, title.lastIndexOf(last))
      .replace(/\s+[|\u2013\u2014·»:-]\s*$/, '')
      .trim()
  if (publisher !== null && sameWords(first, publisher))
    return title
      .slice(title.indexOf(first) + first.length)
      .replace(/^\s*[|\u2013\u2014·»:-]\s+/, '')
      .trim()
  const longest = parts.reduce((best, part) => (part.length > best.length ? part : best), '')
  // The name of a site is short; a headline with a dash in it has two long halves.
  return last.split(' ').length <= 4 && longest === first && first.split(' ').length >= 3 && /[|»]/.test(title) ? first : title
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function sameWords(a: string, b: string): boolean {
  const [x, y] = [plain(a).replace(/^the /, ''), plain(b).replace(/^the /, '')]
  return x !== '' && x === y
}

const authorMarks = [
  '[itemprop="author"] [itemprop="name"]',
  '[rel="author"]',
  '[itemprop="author"]',
  '.byline-name',
  '.author-name',
  '.byline__name',
  '.article-author',
  '.byline',
  '.author',
]

function authorsOf(page: Page, data: LinkedData, meta: string | null): readonly string[] {
  if (data.authors.length > 0) return unique(data.authors.flatMap(authorNames))
  const stated = meta !== null && !/^https?:/i.test(meta) ? authorNames(meta) : []
  if (stated.length > 0) return unique(stated)
  for (const selector of authorMarks) {
    const elements = page.querySelectorAll(selector)
    const names: string[] = []
    for (let index = 0; index < Math.min(elements.length, 6); index += 1) {
      const line = statedLine(elements[index]?.textContent)
      if (line !== null && line.length <= 120) names.push(...authorNames(line))
    }
    if (names.length > 0) return unique(names).slice(0, 8)
  }
  return []
}

function unique(names: readonly string[]): readonly string[] {
  const seen = new Map(names.map((name) => [plain(name), name] as const))
  return [...seen.values()]
}

function publishedOf(page: Page, data: LinkedData, meta: string | null): string | null {
  const stated = isoDate(meta) ?? isoDate(data.published)
  if (stated !== null) return stated
  const times = page.querySelectorAll('time[datetime], [itemprop="datePublished"]')
  for (let index = 0; index < times.length; index += 1) {
    const element = times[index]
    const date = isoDate(element?.getAttribute('datetime') ?? element?.getAttribute('content') ?? element?.textContent ?? null)
    if (date !== null) return date
  }
  const marks = page.querySelectorAll(
    '.date, .published, .pubdate, .post-date, .entry-date, .dateline, .timestamp, .article-date, [class*="publish"], [class*="date"]',
  )
  for (let index = 0; index < Math.min(marks.length, 20); index += 1) {
    const line = statedLine(marks[index]?.textContent)
    const found = line === null ? null : dateLine(line, line.split(' ').length)
    if (found) return found.date
  }
  return null
}
