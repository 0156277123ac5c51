/**
 * Sources as entries of a bibliography: APA (7th edition), Chicago (17th, notes and bibliography), MLA (9th) and a plain
 * style. Ours instead of a CSL processor because the only one in JavaScript is not free to ship; the expected entries in
 * the tests were made with it and the styles of the CSL repository.
 */
import { monthNames } from '../text/readable-date'
import type { CslItem, CslName } from './csl-item'
import { titleCase } from './title-case'

export const citationStyles = ['apa', 'chicago', 'mla', 'plain'] as const
export type CitationStyle = (typeof citationStyles)[number]

/** A stretch of an entry; titles of newspapers and of texts that stand alone are set in italics. */
export type CitationPart = { readonly text: string; readonly italic: boolean }

/** One entry, ending with a full stop or an address. Nothing is left out silently: an unknown date is said where the style has words for it. */
export function citation(item: CslItem, style: CitationStyle): readonly CitationPart[] {
  const entry = { apa, chicago, mla, plain }[style](item)
  return entry.filter((part) => part.text !== '')
}

export function citationText(item: CslItem, style: CitationStyle): string {
  return citation(item, style)
    .map((part) => part.text)
    .join('')
}

const roman = (text: string): CitationPart => ({ text, italic: false })
const italic = (text: string): CitationPart => ({ text, italic: true })

/** MLA shortens months of more than four letters. */
const mlaMonths = monthNames.map((name) => (name.length <= 4 ? name : name === 'September' ? 'Sept.' : `${name.slice(0, 3)}.`))

function dateParts(item: CslItem): { year: string; month: number | null; day: number | null } | null {
  const parts = item.issued?.['date-parts'][0]
  const year = parts?.[0]
  return year === undefined ? null : { year: String(year), month: parts?.[1] ?? null, day: parts?.[2] ?? null }
}

function apa(item: CslItem): CitationPart[] {
  const who = list((item.author ?? []).map(apaName), '&')
  // What has no title is described in square brackets (7th edition).
  const title = item.title ?? '[Untitled]'
  const container = item['container-title'] ?? ''
  const date = dateParts(item)
  const month = date?.month ? ` ${monthNames[date.month - 1]}` : ''
  const when = date === null ? '(n.d.).' : `(${date.year}${month === '' ? '' : `,${month}`}${date.day === null ? '' : ` ${date.day}`}).`
  const titlePart = container === '' && item.title !== undefined ? italic(title) : roman(title)
  return [
    ...(who === '' ? [titlePart, roman(`${stop(title)} ${when}`)] : [roman(`${ended(who)} ${when} `), titlePart, roman(stop(title))]),
    roman(container === '' ? '' : ' '),
    italic(container),
    roman(`${container === '' ? '' : '.'}${item.URL === undefined ? '' : ` ${item.URL}`}`),
  ]
}

function apaName(name: CslName): string {
  if ('literal' in name) return name.literal
  return [familyOf(name), initials(name.given ?? ''), name.suffix].filter(Boolean).join(', ')
}

/** `Lena Maria` → `L. M.`, `Min-jae` → `M.-j.`: APA keeps the hyphen, in the case of the name. */
function initials(given: string): string {
  return given
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) =>
      word
        .split('-')
        .map((part) => `${[...part][0] ?? ''}.`)
        .join('-'),
    )
    .join(' ')
}

function chicago(item: CslItem): CitationPart[] {
  const container = item['container-title'] ?? ''
  // A newspaper without an author stands in the author's place (Chicago 14.199).
  const who = list(invertedFirst(item), 'and')
  const date = dateParts(item)
  const month = date?.month ? `${monthNames[date.month - 1]} ` : ''
  const when = date === null ? 'n.d.' : `${month}${date.day === null ? '' : `${date.day}, `}${date.year}`
  const lead = who !== '' ? [roman(`${ended(who)} `)] : container === '' ? [] : [italic(container), roman('. ')]
  return [
    ...lead,
    ...titleInStyle(item),
    ...(who !== '' && container !== '' ? [italic(container), roman(`, ${when}`)] : [roman(when)]),
    roman(`${when.endsWith('.') ? '' : '.'}${item.URL === undefined ? '' : ` ${item.URL}.`}`),
  ]
}

function mla(item: CslItem): CitationPart[] {
  const authors = item.author ?? []
  const names = invertedFirst(item)
  // Three and more are the first and "et al." (MLA 5.8).
  const who = authors.length > 2 ? `${names[0]}, et al` : list(names, 'and')
  const container = item['container-title'] ?? ''
  const date = dateParts(item)
  const month = date?.month ? `${mlaMonths[date.month - 1]} ` : ''
  const when = date === null ? '' : `${date.day === null ? '' : `${date.day} `}${month}${date.year}`
  const rest: CitationPart[] = []
  for (const part of [italic(container), roman(when), roman(item.URL ?? '')]) {
    if (part.text === '') continue
    if (rest.length > 0) rest.push(roman(', '))
    rest.push(part)
  }
  const title = titleInStyle(item)
  return [...(who === '' ? [] : [roman(`${ended(who)} `)]), ...(rest.length > 0 ? [...title, ...rest, roman('.')] : withoutSpace(title))]
}

/** Publisher, title, authors, date, address: what a footnote of a brief says, with nothing changed in the words. */
function plain(item: CslItem): CitationPart[] {
  const date = dateParts(item)
  const month = date?.month ? `${monthNames[date.month - 1]} ` : ''
  const words = [
    item['container-title'],
    item.title === undefined ? undefined : `“${item.title}”`,
    (item.author ?? []).map(fullName).join(', '),
    date === null ? 'no date stated' : `${date.day === null ? '' : `${date.day} `}${month}${date.year}`,
    item.URL,
  ]
  return [roman(`${words.filter(Boolean).join(', ')}.`)]
}

/** The title in headline capitals: in quotation marks inside a newspaper, in italics where it stands alone. */
function titleInStyle(item: CslItem): CitationPart[] {
  if (item.title === undefined) return []
  const title = titleCase(item.title)
  if (item['container-title'] === undefined) return [italic(title), roman(`${stop(title)} `)]
  return [roman(`“${title}${stop(title)}” `)]
}

function withoutSpace(parts: readonly CitationPart[]): CitationPart[] {
  return parts.map((part, index) => (index === parts.length - 1 ? { ...part, text: part.text.trimEnd() } : part))
}

/** The first name inverted, as it is sorted; the others as they are spoken. */
function invertedFirst(item: CslItem): string[] {
  return (item.author ?? []).map((name, index) => {
    if ('literal' in name) return name.literal
    return index === 0 ? [familyOf(name), name.given, name.suffix].filter(Boolean).join(', ') : fullName(name)
  })
}

function familyOf(name: Exclude<CslName, { literal: string }>): string {
  return [name['non-dropping-particle'], name.family].filter(Boolean).join(' ')
}

function fullName(name: CslName): string {
  return 'literal' in name ? name.literal : [name.given, familyOf(name), name.suffix].filter(Boolean).join(' ')
}

/** `A`, `A, and B`, `A, B, and C`: bibliographies set a comma before the last name, also between two, because the first is inverted. */
function list(names: readonly string[], joint: '&' | 'and'): string {
  if (names.length < 2) return names[0] ?? ''
  return `${names.slice(0, -1).join(', ')}, ${joint} ${names[names.length - 1]}`
}

/** A full stop, unless the words end with a mark of their own. */
function stop(text: string): string {
  return /[.?!…]$/.test(text) ? '' : '.'
}

function ended(text: string): string {
  return text.endsWith('.') ? text : `${text}.`
}
