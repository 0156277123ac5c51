/** Where sentences end in news: abbreviations, initials, decimals and quotations are kept whole. */
import type { Range } from '../model/schema'

/** A stop after these does not end a sentence. */
const abbreviation =
  /(?:^|[\s("'“‘[])(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Capt|Cmdr|Gov|Sen|Rep|Lt|Sgt|Maj|Adm|Rev|Hon|No|Nos|vs|etc|approx|Inc|Corp|Ltd|Co|Jr|Sr|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[A-Z]|(?:[A-Za-z]\.)+[A-Za-z])\.$/

/** "At 9 p.m. All boats left": the stop ends the sentence too where a word follows that begins one and is no name. */
const clockTime = /\d\s?[ap]\.m\.$/i
const opens =
  /^\s+(?:The|An?|All|It|He|She|They|We|No|In|At|On|By|But|And|Some|Many|Most|Two|Three|His|Her|Its|Their|This|That|These|There|When|After|Police)\b/

/** Longest abbreviation looked back for, with the space before it. */
const lookBack = 12

/** No sentence is longer: a table or a transcript without stops is cut here, so that nothing grows with the square of it. */
const longestSentence = 700

/** The sentences of one paragraph, as ranges of the whole text. */
export function sentencesIn(text: string, paragraph: Range): readonly Range[] {
  const found: Range[] = []
  const words = text.slice(paragraph.start, paragraph.end)
  let start = 0
  const push = (end: number) => {
    for (let from = start; from < end; from += longestSentence) {
      const range = trimmed(words, from, Math.min(end, from + longestSentence))
      if (range) found.push({ start: paragraph.start + range.start, end: paragraph.start + range.end })
    }
    start = end
  }
  for (const match of words.matchAll(/\n+|[.!?…]["”’')\]]*(?=\s)/g)) {
    const end = match.index + match[0].length
    const next = /^\s+(\S)/.exec(words.slice(end, end + 20))?.[1]
    const before = words.slice(Math.max(start, match.index - lookBack), match.index + 1)
    if (match[0].startsWith('.') && abbreviation.test(before) && !(clockTime.test(before) && opens.test(words.slice(end, end + 12))))
      continue
    if (next !== undefined && /[\p{Ll},;]/u.test(next)) continue
    push(end)
  }
  push(words.length)
  return found
}

function trimmed(text: string, from: number, to: number): Range | null {
  let [start, end] = [from, to]
  while (start < end && /\s/.test(text.charAt(start))) start += 1
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1
  return start < end ? { start, end } : null
}
