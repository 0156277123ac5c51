/** What can be seen of a single line of a page dump, before any judgment. */
import { countWords } from './words'

export type Line = {
  readonly text: string
  readonly words: number
  /**
   * Ends as a sentence does: a full stop, question or exclamation mark, perhaps inside closing quotes or brackets,
   * perhaps with an agency's credit in capitals run into it.
   */
  readonly closed: boolean
  /** The same words stood on an earlier line. */
  readonly repeated: boolean
  /** The same words stand on a later line. */
  readonly repeatedLater: boolean
}

const sentenceEnd = /[.?!…。！？]["”’»')\]]*(?: [A-Z][A-Z.&'/ -]{3,})?$/u

/** Shorter lines repeat by chance ("Share", "Photo"). */
const repetitionFrom = 25

export function linesOf(text: string): readonly Line[] {
  const texts = text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
  const first = new Map<string, number>()
  const last = new Map<string, number>()
  texts.forEach((line, index) => {
    if (!first.has(line)) first.set(line, index)
    last.set(line, index)
  })
  return texts.map((line, index) => ({
    text: line,
    words: countWords(line),
    closed: sentenceEnd.test(line),
    repeated: line.length >= repetitionFrom && (first.get(line) ?? index) < index,
    repeatedLater: line.length >= repetitionFrom && (last.get(line) ?? index) > index,
  }))
}
