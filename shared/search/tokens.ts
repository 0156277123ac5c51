/**
 * Where the words of a text are, as the search index sees them: runs of letters, digits and marks; in scripts written
 * without spaces every character by itself. Written over character codes because a query looks through every text it
 * shows a snippet of.
 */
import { spacelessScripts } from './fold'

type CharacterClass = 1 | 2 | 3 | 4
const separator = 1
const letter = 2
const mark = 3
const alone = 4

/** The class of each UTF-16 code unit, found out when it is first met; 0 before, and for surrogates always. */
const known = new Uint8Array(0x10000)

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff
}

function classOf(character: string): CharacterClass {
  if (/\p{M}/u.test(character)) return mark
  if (!/[\p{L}\p{N}\p{Co}]/u.test(character)) return separator
  return spacelessScripts.test(character) ? alone : letter
}

/** Calls `visit` with start and end of each token of `text`, in UTF-16 code units, in order. */
export function eachToken(text: string, visit: (start: number, end: number) => void): void {
  let start = -1
  let isAlone = false
  for (let at = 0; at < text.length; at++) {
    const from = at
    const unit = text.charCodeAt(at)
    let kind = known[unit]
    if (kind === 0) {
      const character = String.fromCodePoint(text.codePointAt(at) ?? unit)
      kind = classOf(character)
      if (!isSurrogate(unit)) known[unit] = kind
      at += character.length - 1
    }
    if (start >= 0) {
      if (kind === mark || (kind === letter && !isAlone)) continue
      visit(start, from)
      start = -1
    }
    if (kind !== separator) {
      start = from
      isAlone = kind === alone
    }
  }
  if (start >= 0) visit(start, text.length)
}

/** The tokens of `text` as they stand in it. */
export function tokensOf(text: string): string[] {
  const tokens: string[] = []
  eachToken(text, (start, end) => tokens.push(text.slice(start, end)))
  return tokens
}
