/** The paragraphs that are the text itself: furniture, captions repeated and bylines make no facts. */

import type { Range } from '../model/schema'
import type { Block } from '../model/source'
import type { BlockDraft } from '../text/blocks'
import { readDump } from '../text/dump'
import { isHardWrapped } from '../text/plain-paragraphs'

/** Above this a dump is not cleaned line by line, whose cost grows with the lines; its paragraphs are taken as they are. */
const longestCleaned = 200_000

/** Body paragraphs, by the blocks where the source has them, else by the cleaner of text dumps. */
export function bodyParagraphs(text: string, blocks: readonly Block[] | null): readonly Range[] {
  if (blocks !== null) return blocks.filter((block) => block.kind !== 'furniture' && block.kind !== 'title')
  if (isHardWrapped(text) || text.length > longestCleaned) return plainParagraphs(text)
  const { solid, places } = withoutSpace(text)
  const found: Range[] = []
  let reached = 0
  for (const draft of readDump(text).drafts) {
    // The cleaner joins lines and makes white space plain: a paragraph is found by its letters.
    const letters = withoutSpace(draft.text).solid
    const at = letters === '' ? -1 : solid.indexOf(letters, reached)
    if (at < 0) continue
    reached = at + letters.length
    const [start, last] = [places[at], places[reached - 1]]
    if (start !== undefined && last !== undefined && tellsSomething(draft)) found.push({ start, end: last + 1 })
  }
  // A text in which the cleaner sees no body (a list, a transcript) is read whole rather than not at all.
  return found.length > 0 ? found : plainParagraphs(text)
}

/** Words from which a line before the body is a sentence and not a label: the first lines of a notice tell its facts. */
const sentenceWords = 8

/** "Invalid ballots: 3,106": a figure with its label, as results are told in. A time of day is none. */
const labelledFigure = /^\p{L}[^:|]{3,60}: (?!\d\d:\d\d).*\d/u

/** Body text, and of what the cleaner takes for furniture the lines of results and notices that name no kind of furniture. */
function tellsSomething({ text, furniture, kind }: BlockDraft): boolean {
  if (furniture === undefined && kind !== 'title') return true
  if (furniture === undefined || furniture === 'menu') return labelledFigure.test(text)
  return furniture === 'other' && (text.split(/\s+/).length >= sentenceWords || labelledFigure.test(text))
}

/** A text without its white space, and where each of its characters stood. */
function withoutSpace(text: string): { readonly solid: string; readonly places: readonly number[] } {
  const places: number[] = []
  for (let at = 0; at < text.length; at += 1) if (!space.test(text.charAt(at))) places.push(at)
  return { solid: text.replace(/\s+/g, ''), places }
}

const space = /\s/

function plainParagraphs(text: string): readonly Range[] {
  return [...text.matchAll(/[^\n]+(?:\n(?!\s*\n)[^\n]+)*/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}
