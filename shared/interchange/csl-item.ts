/**
 * A source as an item of a bibliography, in CSL-JSON (https://docs.citationstyles.org, schema csl-data.json 1.0.2): the
 * form that Zotero, Pandoc and most writers of citations read. BibTeX, RIS and the printed styles are written from it.
 */
import type { SourceCard } from '../model/source'
import { bibliographicName } from './person-name'

export type CslName =
  | { readonly literal: string }
  | {
      readonly family: string
      readonly given?: string
      readonly 'non-dropping-particle'?: string
      readonly suffix?: string
    }

/** A date no finer than stated: year, month and day as far as known. */
export type CslDate = { readonly 'date-parts': readonly [readonly number[]] }

export type CslItem = {
  readonly id: string
  readonly type: 'article-newspaper' | 'webpage' | 'document'
  readonly title?: string
  readonly author?: readonly CslName[]
  readonly 'container-title'?: string
  readonly issued?: CslDate
  readonly accessed?: CslDate
  readonly URL?: string
  readonly language?: string
  readonly keyword?: string
}

/**
 * The item of a source, holding only what is stated or was entered by a person. Whoever has a publisher is cited as news;
 * an address alone makes a web page.
 */
export function cslItem(source: SourceCard): CslItem {
  const issued = source.published === null ? null : cslDate(source.published)
  const accessed = source.retrieved === null ? null : cslDate(source.retrieved)
  return {
    id: source.id,
    type: source.publisher !== null ? 'article-newspaper' : source.url !== null ? 'webpage' : 'document',
    ...(source.title === null ? {} : { title: source.title }),
    ...(source.authors.length === 0 ? {} : { author: source.authors.map(cslName) }),
    ...(source.publisher === null ? {} : { 'container-title': source.publisher }),
    ...(issued === null ? {} : { issued }),
    ...(accessed === null ? {} : { accessed }),
    ...(source.url === null ? {} : { URL: source.url }),
    ...(source.language === null ? {} : { language: source.language }),
    ...(source.tags.length === 0 ? {} : { keyword: source.tags.join(', ') }),
  }
}

/** The day of a stated date (`2031-03-04T18:30+01:00`) in the place where it was stated. */
export function cslDate(stated: string): CslDate {
  return { 'date-parts': [stated.slice(0, 10).split('-').map(Number)] }
}

function cslName(byline: string): CslName {
  const name = bibliographicName(byline)
  if ('literal' in name) return name
  return {
    family: name.family,
    ...(name.given === '' ? {} : { given: name.given }),
    ...(name.particle === '' ? {} : { 'non-dropping-particle': name.particle }),
    ...(name.suffix === '' ? {} : { suffix: name.suffix }),
  }
}
