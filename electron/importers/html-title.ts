/** The headline of a page: what readers see above the text, without the name of the site. */
import { statedLine } from './draft'
import type { HeadFields, Page } from './html-page'
import type { LinkedData } from './linked-data'

/** Between a headline and the name of the site in a page's title. */
const titleSeparator = /\s+[|\u2013\u2014·»:-]\s+/

/** A heading of fewer words is often the name of a section; it must be stated elsewhere too. */
const wordsOfHeadline = 4

export function titleOf(page: Page, fields: HeadFields, data: LinkedData, publisher: string | null): string | null {
  const whole = statedLine(page.querySelector('title')?.textContent)
  const stated =
    fields.first(['og:title', 'twitter:title', 'dc.title', 'citation_title', 'headline', 'itemprop:headline']) ?? data.title ?? whole
  const heading = headlineOf(page, [stated, whole, data.title], publisher)
  if (stated === null) return heading
  const bare = withoutSite(stated, publisher)
  // The heading may hold the date and the author too; then the head has the headline alone.
  if (
    heading !== null &&
    bare.split(' ').length >= wordsOfHeadline &&
    plain(heading) !== plain(bare) &&
    plain(heading).startsWith(plain(bare))
  )
    return bare
  // A page's own headline is what readers see; the head often carries another for search engines.
  return heading ?? bare
}

function headlineOf(page: Page, stated: readonly (string | null)[], publisher: string | null): string | null {
  const headings = Array.from(page.querySelectorAll('h1')).flatMap((element) => {
    const text = statedLine(element.textContent)
    return text === null || (publisher !== null && sameWords(text, publisher)) ? [] : [text]
  })
  const confirmed = headings.find((heading) => stated.some((title) => title !== null && holds(title, heading)))
  if (confirmed !== undefined) return confirmed
  const [only, second] = headings
  return only !== undefined && second === undefined && only.split(' ').length >= wordsOfHeadline ? only : null
}

/** A heading is the title when the head states the same words, alone or with the site's name around them. */
function holds(title: string, heading: string): boolean {
  const [whole, part] = [` ${plain(title)} `, ` ${plain(heading)} `]
  return (
    sameWords(title, heading) ||
    (part.trim() !== '' && whole.includes(part) && titleSeparator.test(title)) ||
    (heading.split(' ').length >= wordsOfHeadline && whole.includes(part))
  )
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

/** Letters and digits alone, in lower case. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

export function sameWords(a: string, b: string): boolean {
  const [x, y] = [plain(a).replace(/^the /, ''), plain(b).replace(/^the /, '')]
  return x !== '' && x === y
}
