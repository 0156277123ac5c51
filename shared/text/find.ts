/** Finding words in a text, whatever their case and accents. Offsets are those of the text itself. */
import type { Range } from '../model/schema'

/** More hits than anyone walks through; a single letter in a long text would give hundreds of thousands. */
export const mostHits = 5_000

type Folded = {
  readonly text: string /** Offset in the original of each code unit of the folded text, and its end. */
  readonly starts: readonly number[]
}

/** Follows the space that the first line break is. */
const paragraphBreak = '\n '

/** The text without case and accents, with the way back. White space of any kind and length is one space, but what an empty line parts stays apart. */
function fold(text: string): Folded {
  const parts: string[] = []
  const starts: number[] = []
  let offset = 0
  let breaks = 0
  let spaced = false
  for (const letter of text) {
    if (/\s/.test(letter)) {
      if (!spaced) {
        parts.push(' ')
        starts.push(offset)
      }
      if (letter === '\n') breaks += 1
      if (letter === '\n' && breaks === 2) {
        // Words that end or begin with a space are found at an empty line too, but none run across it.
        parts.push(paragraphBreak)
        starts.push(offset, offset)
      }
      spaced = true
    } else {
      const plain = letter.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
      parts.push(plain)
      for (let unit = 0; unit < plain.length; unit += 1) starts.push(offset)
      breaks = 0
      spaced = false
    }
    offset += letter.length
  }
  starts.push(offset)
  return { text: parts.join(''), starts }
}

const folded = new WeakMap<object, Folded>()
const keys = new Map<string, object>()

/** Folding a text costs more than searching it, so the last few are kept. */
function foldOnce(text: string): Folded {
  const key = keys.get(text) ?? {}
  const known = folded.get(key)
  if (known) return known
  if (keys.size >= 8) keys.delete(keys.keys().next().value ?? '')
  const made = fold(text)
  keys.set(text, key)
  folded.set(key, made)
  return made
}

/** Every place where the words stand, in order, not overlapping. Empty for empty words. */
export function findAll(text: string, words: string): readonly Range[] {
  const wanted = fold(words).text
  if (wanted.trim() === '') return []
  const { text: plain, starts } = foldOnce(text)
  const hits: Range[] = []
  let at = plain.indexOf(wanted)
  while (at >= 0 && hits.length < mostHits) {
    const start = starts[at] ?? 0
    // A mark that was folded away belongs to the letter before it: the hit ends where the next letter begins.
    const end = starts[at + wanted.length] ?? text.length
    if (end > start) hits.push({ start, end })
    at = plain.indexOf(wanted, at + wanted.length)
  }
  return hits
}
