/** Puts the text of a page and what stands around it into one list, in the order of the page. Nothing is lost. */
import type { FurnitureKind } from '../../shared/model/source'
import type { BlockDraft } from '../../shared/text/blocks'
import { looksLikeCaption } from '../../shared/text/captions'
import { furnitureClass } from '../../shared/text/furniture-lines'
import { linesOf } from '../../shared/text/line-features'
import { dateLine } from '../../shared/text/stated-date'
import { bioAuthor, bylineAuthors } from '../../shared/text/stated-people'
import type { MarkupBlock } from './dom-blocks'

export function mergeFurniture(page: readonly MarkupBlock[], article: readonly MarkupBlock[], title: string | null): readonly BlockDraft[] {
  const wanted = article.map((block) => block.text)
  const drafts: BlockDraft[] = []
  let next = 0
  let titled = false
  const seen = new Set<string>()
  for (const block of page) {
    // Readability may drop or move a block, so one is looked for a little ahead.
    const ahead = wanted.indexOf(block.text, next)
    if (ahead >= 0 && ahead - next <= lookAhead) {
      for (const missed of article.slice(next, ahead)) drafts.push(bodyDraft(missed))
      const found = article[ahead]
      if (found) drafts.push(bodyDraft(found))
      next = ahead + 1
      continue
    }
    if (!titled && title !== null && block.text === title) {
      drafts.push({ text: block.text, kind: 'title' })
      titled = true
      continue
    }
    drafts.push(furnitureDraft(block, title, seen))
    seen.add(block.text)
  }
  for (const missed of article.slice(next)) drafts.push(bodyDraft(missed))
  return drafts
}

/** How many blocks of the text may be missing from the page's own order before it is taken for another place. */
const lookAhead = 40

function bodyDraft({ text, kind, level }: MarkupBlock): BlockDraft {
  return { text, kind, ...(level === undefined ? {} : { level }) }
}

function furnitureDraft(block: MarkupBlock, title: string | null, seen: ReadonlySet<string>): BlockDraft {
  const { text, kind } = block
  const [line] = linesOf(text)
  if (line && (kind === 'caption' || looksLikeCaption(line)) && line.words >= 5) {
    return seen.has(text) ? { text, kind: 'caption', furniture: 'caption-repeated' } : { text, kind: 'caption' }
  }
  return { ...bodyDraft(block), furniture: whyOf(block, title, line) }
}

function whyOf(block: MarkupBlock, title: string | null, line: ReturnType<typeof linesOf>[number] | undefined): FurnitureKind {
  if (title !== null && block.text === title) return 'title-repeated'
  if (!line) return 'other'
  if (bylineAuthors(line)) return 'byline'
  if (dateLine(line.text, line.words)) return 'date-line'
  if (bioAuthor(line)) return 'bio'
  return furnitureClass(line) ?? (block.linked >= 0.9 ? 'menu' : 'other')
}
