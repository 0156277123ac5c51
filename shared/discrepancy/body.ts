/** The paragraphs that are the text itself: furniture, captions repeated and bylines make no facts. */

import type { Range } from '../model/schema'
import type { Block } from '../model/source'
import { readDump } from '../text/dump'
import { isHardWrapped } from '../text/plain-paragraphs'

/** Above this a dump is not cleaned line by line, whose cost grows with the lines; its paragraphs are taken as they are. */
const longestCleaned = 200_000

/** Body paragraphs, by the blocks where the source has them, else by the cleaner of text dumps. */
export function bodyParagraphs(text: string, blocks: readonly Block[] | null): readonly Range[] {
  if (blocks !== null) return blocks.filter((block) => block.kind !== 'furniture' && block.kind !== 'title')
  if (isHardWrapped(text) || text.length > longestCleaned) return plainParagraphs(text)
  const found: Range[] = []
  let reached = 0
  for (const draft of readDump(text).drafts) {
    const start = text.indexOf(draft.text, reached)
    if (start < 0) continue
    reached = start + draft.text.length
    if (draft.furniture === undefined && draft.kind !== 'title') found.push({ start, end: reached })
  }
  // A text in which the cleaner sees no body (a list, a transcript) is read whole rather than not at all.
  return found.length > 0 ? found : plainParagraphs(text)
}

function plainParagraphs(text: string): readonly Range[] {
  return [...text.matchAll(/[^\n]+(?:\n(?!\s*\n)[^\n]+)*/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}
