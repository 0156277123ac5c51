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

export function cleanedArticle(found: readonly MarkupBlock[], title: string | null): readonly MarkupBlock[] {
  const blocks = ended(found)
  const lines = blocks.map((block) => linesOf(block.text)[0])
  const kept = blocks.filter((block, index) => {
    const line = lines[index]
    return line !== undefined && !isPageLine(line, block) && block.text !== title
  })
  const unique = kept.filter((block, index) => block.text.length < 60 || kept.findIndex((other) => other.text === block.text) === index)
  return trimmed(unique)
}

/** Of the letters of a page, what may stand after a line that leads to other pages before that line is one in the middle of the text. */
const mostAfterText = 0.2

/** Words of a line that heads a list of other pages; a longer one names a single page and may stand in the middle. */
const wordsOfListHead = 6

/** Letters of the blocks that are sentences and lead nowhere else. */
export function proseLetters(blocks: readonly MarkupBlock[]): number {
  return blocks.reduce((sum, block) => sum + (isClosed(block) && block.linked < linkBlock ? block.text.length : 0), 0)
}

/** Without what follows a line such as "You may also like", where only scraps of other pages follow. */
function ended(blocks: readonly MarkupBlock[]): readonly MarkupBlock[] {
  const whole = proseLetters(blocks)
  const end = blocks.findIndex((block, index) => {
    const [line] = linesOf(block.text)
    const why = line === undefined || block.kind === 'quotation' ? null : furnitureClass(line)
    const heads = line !== undefined && line.words <= wordsOfListHead && !/:/.test(line.text)
    return heads && (why === 'related' || why === 'comments') && index > 0 && proseLetters(blocks.slice(index)) <= whole * mostAfterText
  })
  return end < 0 ? blocks : blocks.slice(0, end)
}

function isPageLine(line: Line, block: MarkupBlock): boolean {
  // What somebody is quoted with may ask, share and be signed and dated.
  if (block.kind === 'quotation') return block.linked >= linkBlock && line.words <= 25
  if (block.kind === 'heading') return furnitureClass(line) !== null
  if (block.linked >= linkBlock && line.words <= 25) return true
  return block.kind === 'caption' || speaksOfPage(line)
}

/** Longest line about an author that stands apart; a longer one is a portrait. */
const wordsOfBio = 60

/** Whether a line is a caption, or says who wrote, when, and what the page offers, rather than what happened. */
export function speaksOfPage(line: Line): boolean {
  return (
    looksLikeCaption(line) ||
    furnitureClass(line) !== null ||
    bylineAuthors(line) !== null ||
    dateLine(line.text, line.words) !== null ||
    (bioAuthor(line) !== null && line.words <= wordsOfBio) ||
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
