/** Names in news: runs of capitalised words, with the titles around them, told apart into people and everything else. */

import type { Range } from '../model/schema'
import { editDistance } from './edit-distance'
import type { Token } from './language-reader'
import { neverNames } from './lexicon/no-names'
import { particles } from './lexicon/particles'
import { roleWords } from './lexicon/roles'
import {
  honorific,
  isMereRank,
  isPortfolio,
  isTitleTail,
  isTitleWord,
  joining,
  ofOffice,
  type Title,
  titleAfter,
  titleAhead,
  titleBetween,
} from './offices'

export type Mention = Range & {
  /** As written, without title. */
  readonly name: string
  readonly kind: 'person' | 'other'
  /** The office named beside it ("deputy fire chief"), in the text's words, with its place; null when none is. */
  readonly title: Title | null
}

/** The names of a sentence, in order. */
export function namesIn(tokens: readonly Token[], text: string): readonly Mention[] {
  const mentions: Mention[] = []
  for (let index = 0; index < tokens.length; ) {
    const end = runEnd(tokens, index)
    if (end === index) {
      index += 1
      continue
    }
    mentions.push(...splitRun(tokens, index, end, text))
    index = end
  }
  return mentions
}

/** The end of the run of capitalised words that starts at `from`; `from` itself when none does. */
function runEnd(tokens: readonly Token[], from: number): number {
  if (!startsName(tokens, from)) return from
  let end = from + 1
  while (end < tokens.length) {
    const token = tokens[end]
    if (token === undefined) break
    if (
      startsName(tokens, end) ||
      (token.text === '.' && /^(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Sgt|Lt|Sen|Rep|Gov|Jr|Sr)$/.test(tokens[end - 1]?.text ?? ''))
    )
      end += 1
    else if (hyphenated(tokens, end)) end += 2
    else if (
      (joining.has(token.text) || token.text === '-' || token.text === '’' || token.text === "'") &&
      startsName(tokens, end + 1) &&
      joins(tokens, end)
    )
      end += 2
    else break
  }
  return end
}

/** "Jong-un", "Il-guk": a part in lower case, joined to the one before without a space. */
function hyphenated(tokens: readonly Token[], at: number): boolean {
  const [before, mark, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  return mark?.text === '-' && before?.end === mark.start && after?.start === mark.end && /^\p{Ll}+$/u.test(after.text)
}

/** "Ministry of Finance" is one name, "Rome and Paris" are two, "Kim in Pyongyang" are two. */
function joins(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text ?? ''
  if (particles.has(word) || word === '-' || word === '&') return true
  // "Workers’ Party": an owner in the plural.
  if (word === '’' || word === "'") return /s$/.test(tokens[at - 1]?.text ?? '')
  return word === 'of'
}

function startsName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined || !/^\p{Lu}/u.test(token.text)) return false
  if (neverNames.has(token.text.toLowerCase())) return false
  if (at > 0) return true
  // At the beginning of a sentence every word has a capital: a common one must be followed by another name or be tagged as one.
  const next = tokens[1]
  return token.tag === 'PROPN' || (next !== undefined && /^\p{Lu}/u.test(next.text) && next.tag === 'PROPN')
}

/** Splits titles off a run and names what is left. */
function splitRun(tokens: readonly Token[], from: number, to: number, text: string): readonly Mention[] {
  let start = from
  let titleStart = from
  while (start < to - 1 && isTitleWord(tokens, start, to)) start += 1
  // "Minister for External Relations Yun Ho": what the office is about goes with it.
  if (start > from || roleWords.has(tokens[from - 1]?.text.toLowerCase() ?? '') || ofOffice(tokens, from))
    while (start < to - 1 && isPortfolio(tokens, start)) start += 1
  const words = tokens.slice(start, to)
  const first = words[0]
  const last = words[words.length - 1]
  if (first === undefined || last === undefined) return []
  // The words before a name may hold its office in lower case: "provincial fire chief Tomas Reval".
  while (titleStart > 0 && isTitleTail(tokens, titleStart, start)) titleStart -= 1
  const before = titleBetween(tokens, titleStart, start, text) ?? titleAhead(tokens, from, text)
  const after = before === null || isMereRank(before) ? titleAfter(tokens, to, text) : null
  const end = last.end - (/['’]s$/.exec(text.slice(last.start, last.end))?.[0].length ?? 0)
  const name = text.slice(first.start, end).replace(/\s+/g, ' ')
  const person = before !== null || after !== null || honorific(tokens, from, start) || looksPersonal(tokens, start, to)
  return [{ start: first.start, end, name, kind: person ? 'person' : 'other', title: after ?? before }]
}

const bodyWord =
  /^(?:Ministry|Committee|Council|Court|University|College|School|Hospital|Bank|Group|Party|Union|Agency|Authority|Board|Office|Department|Company|Corp|Corporation|Inc|Ltd|Railroad|Railway|Airport|Station|Street|Road|Avenue|Bridge|River|Lake|Sea|Mountain|Mount|Island|Islands|Bay|Park|Museum|Institute|Association|Federation|League|Club|Service|Services|Police|Army|Navy|Force|Forces|Directorate|Commission|Parliament|Assembly|Congress|Senate|House|Times|News|Post|Herald|Church|Hotel|Square|Valley|City|Town|County|Province|State|States|Republic|Kingdom|Nations|North|South|East|West|New|Port|Fort|Saint|Centre|Center|Prize|Cup|Championship|Championships|Agreement|Treaty|Act|Plan|Project|Trust|Foundation|Fund|Index|Airlines|Airways|Media|Press)$/

/** Two or three capitalised words without a word that names bodies or places. */
function looksPersonal(tokens: readonly Token[], from: number, to: number): boolean {
  const words = tokens.slice(from, to).filter((token) => token.text !== '.' && token.text !== '-')
  if (words.length < 2 || words.length > 4) return false
  if (words.some((token) => bodyWord.test(token.text) || token.text === 'of' || token.text === '&' || /^\p{Lu}{2,}$/u.test(token.text)))
    return false
  const next = tokens[to]
  const previous = tokens[from - 1]
  if (/^according$/i.test(tokens[from - 2]?.text ?? '') || (next?.text === ',' && tokens[to + 1]?.text === 'who')) return true
  if (
    previous?.text.toLowerCase() === 'the' ||
    (previous?.tag === 'ADP' && /^(?:in|at|near|from|to|into|through|across)$/i.test(previous.text))
  )
    return false
  return next === undefined || next.tag !== 'NOUN' || /^\p{Lu}/u.test(next.text)
}

/** Letters without marks, hyphens and case: what is left of a name when romanisation is set aside. */
export function plainName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’'`]/g, '')
    .replace(/[-\s.]+/g, ' ')
    .trim()
}

/** Letters that may differ between two spellings of one word: one in short words, two from eight letters on. */
function allowedEdits(length: number): number {
  return length <= 3 ? 0 : length < 8 ? 1 : 2
}

/** Whether two words may be two spellings of one name: "Alexander" and "Alexandr", "Voss" and "Vos". */
export function spelledAlike(a: string, b: string): boolean {
  if (a === b) return true
  if (a[0] !== b[0] && !(soundsAlike(a, b) && a.slice(1) === b.slice(1))) return false
  const allowed = allowedEdits(Math.max(a.length, b.length))
  return allowed > 0 && editDistance(a, b, allowed + 1) <= allowed
}

/** First letters that romanisation exchanges. */
function soundsAlike(a: string, b: string): boolean {
  return ['ck', 'ij', 'jy', 'kq', 'sz', 'vw', 'fp', 'cs', 'iy', 'gh'].some(
    (pair) => pair.includes(a[0] ?? '-') && pair.includes(b[0] ?? '-'),
  )
}
