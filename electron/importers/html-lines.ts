/** The last cleaning of what Readability found: blocks of links, lines that speak to the visitor, loose ends. */
import { looksLikeCaption } from '../../shared/text/captions'
import { furnitureClass } from '../../shared/text/furniture-lines'
import { type Line, linesOf } from '../../shared/text/line-features'
import { dateLine } from '../../shared/text/stated-date'
import { bioAuthor, bylineAuthors, isDisclaimer } from '../../shared/text/stated-people'
import type { MarkupBlock } from './dom-blocks'

/** A block that is links and nothing else leads elsewhere; a paragraph with links in it keeps most of its words outside. */
const linkBlock = 0.9

/** Open lines at either end (kickers, tags, teasers) are cut, but no more than this many: beyond, they may be the text. */
const mostLooseEnds = 4

/** A page of lists or verse is mostly open lines; then its ends are left alone. */
const leastClosedShare = 0.3

export function cleanedArticle(blocks: readonly MarkupBlock[], title: string | null): readonly MarkupBlock[] {
  const lines = blocks.map((block) => linesOf(block.text)[0])
  const kept = blocks.filter((block, index) => {
    const line = lines[index]
    return line !== undefined && !isPageLine(line, block) && block.text !== title
  })
  const unique = kept.filter((block, index) => block.text.length < 60 || kept.findIndex((other) => other.text === block.text) === index)
  return trimmed(unique)
}

function isPageLine(line: Line, block: MarkupBlock): boolean {
  if (block.kind === 'heading') return furnitureClass(line) !== null
  if (block.linked >= linkBlock && line.words <= 25) return true
  if (block.kind === 'caption' || looksLikeCaption(line)) return true
  return (
    furnitureClass(line) !== null ||
    bylineAuthors(line) !== null ||
    dateLine(line.text, line.words) !== null ||
    (bioAuthor(line) !== null && line.words <= 60) ||
    isDisclaimer(line)
  )
}

function isClosed(block: MarkupBlock): boolean {
  return /[.?!…:;。！？]["”’»')\]]*$/u.test(block.text)
}

function trimmed(blocks: readonly MarkupBlock[]): readonly MarkupBlock[] {
  const closed = blocks.filter(isClosed).length
  if (blocks.length === 0 || closed / blocks.length < leastClosedShare) return blocks
  let [from, to] = [0, blocks.length]
  const loose = (block: MarkupBlock | undefined) =>
    block !== undefined && !isClosed(block) && block.text.split(' ').length < 15 && block.kind !== 'table-row'
  while (from < mostLooseEnds && loose(blocks[from])) from += 1
  while (blocks.length - to < mostLooseEnds && to > from && loose(blocks[to - 1])) to -= 1
  return from < to ? blocks.slice(from, to) : blocks
}
