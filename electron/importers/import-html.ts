/**
 * A saved page: Readability on linkedom finds the text, rules shared with page dumps clean its ends, and what lies around
 * it is kept as furniture. No script runs, nothing is fetched, no markup leaves this file.
 */
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { SourceDraft } from '../../shared/model/source'
import { CallError } from '../../shared/result'
import { layOut } from '../../shared/text/blocks'
import { canonicalText } from '../../shared/text/canonical'
import { blocksOf, type MarkupNode } from './dom-blocks'
import { draftOf } from './draft'
import { removeBoilerplate } from './html-clean'
import { mergeFurniture } from './html-furniture'
import { cleanedArticle } from './html-lines'
import { htmlMetadata, type Page } from './html-metadata'

/** Elements of the largest real page seen are a tenth of this. */
const mostElements = 150_000

/** Tags opened inside each other before anything is closed; the parser's recursion must stay within the stack. */
const deepestNesting = 2_000

export function importHtml(raw: string, address: string | null): SourceDraft {
  refuseMonsters(raw)
  const html = canonicalText(raw)
  const whole = parse(html)
  const metadata = htmlMetadata(whole as unknown as Page, address)
  const pageBlocks = blocksOf((whole.body ?? whole) as unknown as MarkupNode)

  const page = parse(html)
  removeBoilerplate(page as unknown as Parameters<typeof removeBoilerplate>[0])
  const content = readable(page)
  const article = cleanedArticle(content ? blocksOf(content) : pageBlocks, metadata.title)
  const drafts = mergeFurniture(pageBlocks, article, metadata.title)
  return draftOf('html', layOut(drafts), metadata)
}

function parse(html: string): Document {
  const wrapped = /<html[\s>]/i.test(html) ? html : `<html><head></head><body>${html}</body></html>`
  return parseHTML(wrapped).document as unknown as Document
}

function readable(page: Document): MarkupNode | null {
  const found = new Readability(page, {
    maxElemsToParse: mostElements,
    serializer: (node) => node as unknown as MarkupNode,
    charThreshold: 200,
  }).parse()
  return found?.content ?? null
}

/** Pages that are made to choke a parser are turned away before it sees them. */
function refuseMonsters(html: string): void {
  let depth = 0
  let count = 0
  for (const match of html.matchAll(
    /<(\/?)(?:div|span|section|article|table|tr|td|ul|ol|li|b|i|em|strong|a|p|font|blockquote|center)\b/gi,
  )) {
    count += 1
    depth += match[1] === '/' ? -1 : 1
    if (depth < 0) depth = 0
    if (depth > deepestNesting * 4 || count > mostElements * 4) {
      throw new CallError(
        'limit-exceeded',
        'This page is nested or divided far beyond what pages for reading are, so it was not imported. Save the part you need as text.',
      )
    }
  }
}
