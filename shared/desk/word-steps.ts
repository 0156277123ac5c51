/** Moving one end of a passage by a word. */
import type { Range } from '../model/schema'

const wordLetter = /[\p{L}\p{N}\p{M}'’-]/u

/** The end of the word after `offset`, or the end of the text. */
export function wordEndAfter(text: string, offset: number): number {
  let at = offset
  while (at < text.length && !wordLetter.test(letterAt(text, at))) at += letterAt(text, at).length
  while (at < text.length && wordLetter.test(letterAt(text, at))) at += letterAt(text, at).length
  return at
}

/** The beginning of the word before `offset`, or the beginning of the text. */
export function wordStartBefore(text: string, offset: number): number {
  let at = offset
  while (at > 0 && !wordLetter.test(letterBefore(text, at))) at -= letterBefore(text, at).length
  while (at > 0 && wordLetter.test(letterBefore(text, at))) at -= letterBefore(text, at).length
  return at
}

function letterAt(text: string, offset: number): string {
  const point = text.codePointAt(offset)
  return point === undefined ? '' : String.fromCodePoint(point)
}

function letterBefore(text: string, offset: number): string {
  const low = text.charCodeAt(offset - 1)
  return low >= 0xdc00 && low <= 0xdfff && offset >= 2 ? text.slice(offset - 2, offset) : text.slice(offset - 1, offset)
}

export type EndMove = 'growEnd' | 'shrinkEnd' | 'growStart' | 'shrinkStart'

/** The range with one end moved by a word; null when nothing would be left of it. */
export function moveEnd(text: string, { start, end }: Range, move: EndMove): Range | null {
  switch (move) {
    case 'growEnd':
      return { start, end: wordEndAfter(text, end) }
    case 'shrinkEnd': {
      // Before the last word lie the space and marks that went with it.
      const shorter = text.slice(0, wordStartBefore(text, end)).replace(/\s+$/, '').length
      return shorter > start ? { start, end: shorter } : null
    }
    case 'growStart':
      return { start: wordStartBefore(text, start), end }
    case 'shrinkStart': {
      let later = wordEndAfter(text, start)
      while (later < end && /\s/.test(text.charAt(later))) later += 1
      return later < end ? { start: later, end } : null
    }
  }
}
