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

/** The class of each UTF-16 code unit below the surrogates, found out once; 0 where nobody asked yet. */
const known = new Uint8Array(0x10000)

function classAt(text: string, at: number): CharacterClass {
  const unit = text.charCodeAt(at)
  const isSurrogate = unit >= 0xd800 && unit <= 0xdfff
  if (!isSurrogate && known[unit] !== 0) return known[unit] as CharacterClass
  const found = classOf(String.fromCodePoint(text.codePointAt(at) ?? unit))
  if (!isSurrogate) known[unit] = found
  return found
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
  for (let at = 0; at < text.length; ) {
    const next = at + widthAt(text, at)
    const kind = classAt(text, at)
    const joins = kind === mark || (kind === letter && !isAlone)
    if (start >= 0 && !joins) {
      visit(start, at)
      start = -1
    }
    if (kind !== separator && start < 0) {
      start = at
      isAlone = kind === alone
    }
    at = next
  }
  if (start >= 0) visit(start, text.length)
}

function widthAt(text: string, at: number): 1 | 2 {
  const unit = text.charCodeAt(at)
  if (unit < 0xd800 || unit > 0xdbff || at + 1 >= text.length) return 1
  const following = text.charCodeAt(at + 1)
  return following >= 0xdc00 && following <= 0xdfff ? 2 : 1
}

/** The tokens of `text` as they stand in it. */
export function tokensOf(text: string): string[] {
  const tokens: string[] = []
  eachToken(text, (start, end) => tokens.push(text.slice(start, end)))
  return tokens
}
