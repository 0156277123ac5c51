/**
 * A saved page: Readability on linkedom finds the text, rules shared with page dumps clean its ends, and what lies around
 * it is kept as furniture. No script runs, nothing is fetched, no markup leaves this file.
 */
import { Readability } from '@mozilla/readability'
import type { SourceDraft } from '../../shared/model/source'
import { CallError } from '../../shared/result'
import { layOut } from '../../shared/text/blocks'
import { canonicalText } from '../../shared/text/canonical'
import { blocksOf, type MarkupBlock, type MarkupNode } from './dom-blocks'
import { draftOf } from './draft'
import { removeBoilerplate } from './html-clean'
import { withDoubts } from './html-doubt'
import { mergeFurniture } from './html-furniture'
import { cleanedArticle, proseLetters } from './html-lines'
import { htmlMetadata } from './html-metadata'
import type { Page } from './html-page'
import { withMissedText } from './html-reach'
import { parsePage } from './parse-page'

/** Elements of the largest real page seen are a tenth of this. */
const mostElements = 150_000

/** Browsers flatten what is nested deeper than this (Blink's limit), so no page is; and Readability's work grows with its cube. */
const deepestNesting = 512

export function importHtml(raw: string, address: string | null): SourceDraft {
  const html = canonicalText(raw)
  const whole = parse(html)
  refuseMonsters(whole.documentElement)
  const pageBlocks = blocksOf((whole.body ?? whole) as unknown as MarkupNode)
  const metadata = htmlMetadata(whole as unknown as Page, pageBlocks, address)

  const page = parse(html)
  removeBoilerplate(page as unknown as Parameters<typeof removeBoilerplate>[0])
  // Readability takes the page apart, so its lines are read before.
  const cleanBlocks = blocksOf((page.body ?? page) as unknown as MarkupNode)
  const marked = markedText(page)
  const content = readable(page)
  const chosen = fullerText(content ? blocksOf(content) : pageBlocks, marked)
  const found = cleanedArticle(chosen, metadata.title)
  const article = withMissedText(found, cleanBlocks, metadata.title)
  const drafts = withDoubts(mergeFurniture(pageBlocks, article, metadata.title), pageBlocks)
  return draftOf('html', layOut(drafts), metadata)
}

/** The blocks of the one element that the page marks as its text; none when it marks none or several. */
function markedText(page: Document): readonly MarkupBlock[] {
  for (const selector of ['[itemprop="articleBody"]', 'article']) {
    const elements = page.querySelectorAll(selector)
    const [only] = elements
    if (only && elements.length === 1) return blocksOf(only as unknown as MarkupNode)
  }
  return []
}

/** What the page marks as its text must hold this many times the prose of what was found, to be believed instead. */
const muchFuller = 2

/** Readability weighs paragraphs, and a long list of letters or names may outweigh a short text; then the page's own mark is right. */
function fullerText(found: readonly MarkupBlock[], marked: readonly MarkupBlock[]): readonly MarkupBlock[] {
  return proseLetters(marked) > proseLetters(found) * muchFuller ? marked : found
}

function parse(html: string): Document {
  const document = parsePage(html)
  // The parser makes a node of each entity, and the time that readers take grows with the cube of the nodes of a paragraph.
  document.documentElement?.normalize()
  return document
}

function readable(page: Document): MarkupNode | null {
  const found = new Readability(page, {
    maxElemsToParse: mostElements,
    serializer: (node) => node as unknown as MarkupNode,
    charThreshold: 200,
  }).parse()
  return found?.content ?? null
}

/** Pages that are made to choke a reader are turned away before it sees them. Walks without recursion, however deep the tree is. */
function refuseMonsters(root: Node | null): void {
  let depth = 0
  let count = 0
  let node = root
  while (node) {
    count += node.nodeType === 1 ? 1 : 0
    if (depth > deepestNesting || count > mostElements) {
      throw new CallError(
        'limit-exceeded',
        'This page is nested or divided far beyond what pages for reading are, so it was not imported. Save the part you need as text.',
      )
    }
    if (node.firstChild) {
      node = node.firstChild
      depth += 1
      continue
    }
    while (node && !node.nextSibling) {
      node = node.parentNode
      depth -= 1
    }
    node = node?.nextSibling ?? null
  }
}
