/** Who wrote a page, by its structured data, its head, its marks, and the line beside its headline. */
import { authorNames, bylineNames } from '../../shared/text/stated-people'
import { statedLine } from './draft'
import { type HeadFields, isAside, type Page, type PageElement } from './html-page'
import { plain, sameWords } from './html-title'
import type { LinkedData } from './linked-data'

const authorFields = ['author', 'article:author', 'byl', 'dc.creator', 'citation_author', 'parsely-author', 'sailthru.author']

/** Marks of authors, the plainest first. */
const authorMarks = [
  '[itemprop="author"] [itemprop="name"]',
  '[rel~="author"]',
  '[itemprop="author"]',
  '[class*="author-name"], [class*="author__name"], [class*="authorName"], [class*="byline-name"], [class*="byline__name"]',
  '[class*="byline"] a, [class*="author"] a',
  'a[href*="/author/"], a[href*="/authors/"], a[href*="/autor/"], a[href*="/auteur/"], a[href*="/profile/"]',
  '[class*="byline"], [class*="author"], [id*="author"], [class*="autor"]',
]

/** A byline names a few people; where marks name four times as many, they are those who write for the site. */
const mostMarked = 8

/** Longest line that is a byline and no text. */
const longestByline = 120

export function authorsOf(
  page: Page,
  fields: HeadFields,
  data: LinkedData,
  near: readonly string[],
  publisher: string | null,
): readonly string[] {
  // Publishing programs put the site's own name where no author is given; a person named elsewhere is the better answer.
  const stated = [() => data.authors.flatMap(namesIn), () => fieldAuthors(fields).flatMap(namesIn)]
  const marked = [
    ...authorMarks.map((selector) => () => markedAuthors(page, selector)),
    () => near.flatMap((line) => bylineNames(line) ?? []),
  ]
  let site: readonly string[] = []
  for (const candidate of [...stated, ...marked]) {
    const names = unique(candidate())
    const people = names.filter((name) => !isHouse(name, publisher))
    if (people.length > 0) return marked.includes(candidate) && names.length > mostMarked * 4 ? people.slice(0, mostMarked) : people
    if (site.length === 0) site = names
  }
  return site
}

/** The name of the site, its address, or its editors as a body, where a person's should stand. */
function isHouse(name: string, publisher: string | null): boolean {
  if (/^[\w-]+(\.[\w-]+)*\.[a-z]{2,4}\b/i.test(name) || /redaktion|redacci[oó]n|r[eé]daction|redazione|newsroom/i.test(name)) return true
  return publisher !== null && (sameWords(name, publisher) || plain(publisher).startsWith(`${plain(name)} `))
}

/** The values of the first field that has any. */
function fieldAuthors(fields: HeadFields): readonly string[] {
  for (const name of authorFields) {
    const values = fields.all([name]).filter((value) => !/^https?:/i.test(value))
    if (values.length > 0) return values
  }
  return []
}

/** Names of structured data are names already, short ones and pen names in small letters too. */
function namesIn(stated: string): readonly string[] {
  const names = authorNames(stated)
  const line = stated.trim()
  return names.length > 0
    ? names
    : /^[\p{L}\d._-]{2,30}$/u.test(line) && !/^(admin|editor|staff|webmaster|redaktion)$/i.test(line)
      ? [line]
      : []
}

function markedAuthors(page: Page, selector: string): readonly string[] {
  const elements = Array.from(page.querySelectorAll(selector)).slice(0, 40)
  const first = elements.find((element) => !isAside(element) && namesOf(element).length > 0)
  if (!first) return []
  // Others of the same mark belong to this page when they stand in the same byline.
  const line = first.parentNode
  return elements.filter((element) => element === first || element.parentNode === line).flatMap(namesOf)
}

function namesOf(element: PageElement): readonly string[] {
  const line = statedLine(element.getAttribute('content') ?? element.textContent)
  if (line === null || line.length > longestByline) return []
  return bylineNames(line) ?? authorNames(line)
}

function unique(names: readonly string[]): readonly string[] {
  const seen = new Map<string, string>()
  for (const name of names) if (!seen.has(plain(name))) seen.set(plain(name), name)
  return [...seen.values()]
}
