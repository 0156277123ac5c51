/**
 * What the search index and the snippets both hold two words by: case, accents, ligatures, full-width forms and the
 * letters that people type without their stroke ("Łódź" and "lodz") make no difference. The index is fed with folded
 * text, so that full text search sees the same tokens as `eachToken` finds in the untouched text.
 *
 * Scripts written without spaces (Chinese, Japanese, Thai, Lao, Khmer, Burmese) are taken apart character by character;
 * a word of them is then found as a phrase.
 */

/** Stands between the pieces of an indexed column, as a token of its own, so that a phrase never runs from one piece into the next. */
export const pieceBreak = '\uE000'

/** Letters that have no decomposition in Unicode but are typed plain by most people. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
}
const plainLetter = /[ßæœøłđðþħıς]/g

/** Marks that spell no sound of their own in Latin, Greek, Cyrillic, Hebrew and Arabic. Vowel signs of Indic scripts are letters to their readers and stay. Й is a letter, not an accented И. */
const strippedMarks =
  /(?<!\u0438)\u0306|[\u0300-\u0305\u0307-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED]/g

const tokenCharacter = /[\p{L}\p{N}\p{M}\p{Co}]/u
const notTokenCharacters = /[^\p{L}\p{N}\p{M}\p{Co}]/gu

/** Text made of these only needs no folding of ours: the index ignores the case of ASCII, and the rest (dashes, quotation marks) parts words. */
const plainText = /^[\0-\x7F\u2010-\u205E]*$/

const otherThanAscii = /[^\0-\x7F]+/g

export const spacelessScripts =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const spacelessCluster =
  /(?=[\p{L}\p{N}])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*/gu

/** A token as it is compared: lower case, no accents. Empty when the token consists of marks only. */
export function foldToken(token: string): string {
  return plainText.test(token) ? token.toLowerCase() : foldRun(token.toLowerCase())
}

/** Text as the index takes it: same tokens as `eachToken` finds in `text`, each folded; lengths and offsets are not kept. */
export function foldText(text: string): string {
  return plainText.test(text) ? withoutNul(text) : withoutNul(text.replace(otherThanAscii, foldStretch))
}

/** SQLite ends a text at NUL. */
function withoutNul(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', ' ') : text
}

function foldStretch(stretch: string): string {
  const spaced = spacelessScripts.test(stretch) ? stretch.replace(spacelessCluster, ' $& ') : stretch
  return spaced.replace(notTokenCharacters, ' ').replace(/[^ ]+/g, (run) => foldRun(run.toLowerCase()))
}

/** `run` in lower case, token characters only. Each token stays one token: what would come apart ("½", "ŀ") is left whole. */
function foldRun(run: string): string {
  let folded = ''
  for (const character of run) folded += foldCharacter(character)
  return folded
    .replace(strippedMarks, '')
    .normalize('NFC')
    .replace(plainLetter, (letter) => plainLetters[letter] ?? letter)
}

function foldCharacter(character: string): string {
  const apart = character.normalize('NFKD')
  if (apart === character) return character
  for (const part of apart) if (!tokenCharacter.test(part)) return character.normalize('NFD')
  return apart.toLowerCase()
}
