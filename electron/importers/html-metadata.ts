/** What a page says of itself in its head, its JSON-LD and its marks. Read before anything is cleaned away. */
import type { SourceMetadata } from '../../shared/model/source'
import type { MarkupBlock } from './dom-blocks'
import { authorsOf } from './html-authors'
import { linesAround, publishedOf, updatedOf } from './html-dates'
import { headFieldsOf, type Page } from './html-page'
import { titleOf } from './html-title'
import { linkedDataOf } from './linked-data'

/** `blocks` are those of the page in their order, for what no mark names. */
export function htmlMetadata(page: Page, blocks: readonly MarkupBlock[], address: string | null): SourceMetadata {
  const data = linkedDataOf(page)
  const fields = headFieldsOf(page)
  const publisher = fields.first(['og:site_name', 'application-name', 'publisher', 'dc.publisher', 'citation_publisher']) ?? data.publisher
  const title = titleOf(page, fields, data, publisher)
  const around = linesAround(blocks, title)
  const url =
    address ?? webAddress(page.querySelector('link[rel="canonical"]')?.getAttribute('href')) ?? webAddress(fields.first(['og:url']))
  return {
    title,
    authors: authorsOf(page, fields, data, around.near, publisher),
    publisher,
    published: publishedOf(page, fields, data, around, url),
    updated: updatedOf(fields, data),
    retrieved: null,
    url,
    language: languageOf(page.querySelector('html')?.getAttribute('lang') ?? fields.first(['og:locale', 'language'])),
    credits: [],
  }
}

function webAddress(value: string | null | undefined): string | null {
  return value && /^https?:\/\//i.test(value) ? value : null
}

function languageOf(value: string | null): string | null {
  const tag = value?.trim().replace('_', '-') ?? ''
  return /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(tag) ? tag : null
}
