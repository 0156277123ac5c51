/** What Readability leaves out although it is text: first paragraphs in a box of their own, paragraphs between those it found. */
import { linesOf } from '../../shared/text/line-features'
import { countWords } from '../../shared/text/words'
import type { MarkupBlock } from './dom-blocks'
import { speaksOfPage } from './html-lines'

/** A sentence of news; shorter closed lines are captions and slogans as often as text. */
const fewestWords = 8

/** Fewer quoted words are a signature or a sign. */
const fewestQuoted = 4

/** A paragraph names other pages in passing; one that is links for a third or more is a teaser. */
const mostLinked = 0.3

/** Blocks between the headline and the first found paragraph; when there are more, the headline is not that of this text. */
const farthestHeadline = 30

/** Of the letters found, what may be added: beyond it Readability chose another part of the page, for its reasons. */
const mostAdded = 0.5

/** The found blocks with the paragraphs of the page that belong to them. `page` is the page in order, cleaned of boilerplate. */
export function withMissedText(found: readonly MarkupBlock[], page: readonly MarkupBlock[], title: string | null): readonly MarkupBlock[] {
  const place = placesIn(page, found)
  const first = place.find((at) => at >= 0) ?? -1
  const last = Math.max(-1, ...place)
  if (first < 0) return found
  const headline = title === null ? -1 : page.map((block) => block.text).lastIndexOf(title, first)
  const from = headline >= 0 && first - headline <= farthestHeadline ? headline + 1 : first
  const taken = new Set(place)
  const texts = new Set(found.map((block) => block.text))
  const missedIn = (start: number, end: number) =>
    page.flatMap((block, at) => (at >= start && at < end && !taken.has(at) && !texts.has(block.text) && isText(block) ? [at] : []))
  const above = missedIn(from, first)
  const missed = [...(isStandfirst(above.map((at) => page[at])) ? [] : above), ...missedIn(first, last)]
  const letters = (blocks: readonly (MarkupBlock | undefined)[]) => blocks.reduce((sum, block) => sum + (block?.text.length ?? 0), 0)
  if (letters(missed.map((at) => page[at])) > letters(found) * mostAdded) return found
  return inserted(
    found,
    place,
    missed.map((at) => [at, page[at] as MarkupBlock] as const),
  )
}

/** One sentence or two between headline and text sum the text up, as an editor wrote them; they are not its first paragraph. */
const wordsOfStandfirst = 30

function isStandfirst(above: readonly (MarkupBlock | undefined)[]): boolean {
  const [only, second] = above
  return only !== undefined && second === undefined && countWords(only.text) < wordsOfStandfirst
}

function isText(block: MarkupBlock): boolean {
  const [line] = linesOf(block.text)
  // What is quoted between two paragraphs was put there by the author, whatever site it is quoted from.
  if (line && block.kind === 'quotation') return line.words >= fewestQuoted
  if (!line?.closed || line.words < fewestWords || block.linked >= mostLinked || block.kind === 'caption') return false
  return !speaksOfPage(line)
}

/** Where each found block stands in the page, in order; -1 for one that does not. */
function placesIn(page: readonly MarkupBlock[], found: readonly MarkupBlock[]): readonly number[] {
  let next = 0
  return found.map((block) => {
    const at = page.findIndex((other, index) => index >= next && other.text === block.text)
    if (at >= 0) next = at + 1
    return at
  })
}

function inserted(
  found: readonly MarkupBlock[],
  place: readonly number[],
  missed: readonly (readonly [number, MarkupBlock])[],
): readonly MarkupBlock[] {
  const result: MarkupBlock[] = []
  let next = 0
  found.forEach((block, index) => {
    const at = place[index] ?? -1
    for (let entry = missed[next]; entry !== undefined && at >= 0 && entry[0] < at; entry = missed[next]) {
      result.push(entry[1])
      next += 1
    }
    result.push(block)
  })
  return result
}
