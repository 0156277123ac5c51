/** Years of any length that a word beside them tells to be years: "in the year 476", "AD 43", "1066 CE", "44 BC". */
import type { Range } from '../model/schema'

/** A number that goes on behind it is no year: "1,000", "12.5", "30-40", "1500s". */
const ends = '(?![\\w%]|[,.]\\d|[-–]\\w)'
const number = '[1-9]\\d{0,3}'
const before = '(?<bc>B\\.C\\.E\\.|BCE\\b|B\\.C\\.|BC\\b)'
const common = '(?:A\\.D\\.|AD\\b|C\\.E\\.|CE\\b)'
/** "CE" and "BC" also stand for other things ("50 CE marks", "12 BC ferries"): a word must lead to the year. */
const leads =
  '(?<=\\b(?:[Ii]n|[Ss]ince|[Ff]rom|[Uu]ntil|[Tt]ill|[Bb]y|[Bb]efore|[Aa]fter|[Aa]round|[Aa]bout|[Oo]f|to|and|year|circa|c\\.)\\s|\\()'
const yearWithEra = new RegExp(
  `(?<![\\w.,:$€£-])(?:${leads}(?<after>${number})\\s?(?:${before}|${common})|(?<anno>${number})\\s?(?:A\\.D\\.|AD\\b)|(?:A\\.D\\.|AD)\\s?(?<behind>${number})${ends})(?!-)`,
  'g',
)

/**
 * What may follow a bare number after "the year": the end of the phrase, or a word that cannot be what it counts. "In the year 300
 * people died" and "the year 11 class" name no year.
 */
const goesOn =
  '(?=\\s*(?:$|[,;:.!?)\\]”"’—–]|\\n)|\\s+(?:an?|the|this|that|these|those|some|he|she|it|they|we|I|you|his|her|its|their|our|there|when|where|and|or|but|to|until|by|in|at|on|of|for|with|from|as|was|were|is|had|has|did|after|before|under|during)\\b)'
const spelledOut = new RegExp(`\\bthe year (?:of )?(?<year>${number})${ends}${goesOn}`, 'g')
/** "Later in the year 3 of them left": the phrase is at an end before the number. */
const ofThisYear = /\b(?:later|late|earlier|early|elsewhere|once|twice|times?|far|part|rest|end|start|half)\s+(?:in|of)\s+$/i
const century = /\bcentur(?:y|ies)\s*$/i

/** "2019 BC" is a year of our time in British Columbia as often as one of Egypt: nobody can tell. */
const firstOfOurs = 1500

/** A year before the common era is negative: −44 is 44 BC. Null where the word leaves open which one is meant: no date stands there. */
export type StatedYear = Range & { readonly year: number | null }

/** The years that have such a word beside them. */
export function* statedYears(text: string): Generator<StatedYear> {
  for (const match of text.matchAll(yearWithEra)) {
    const { after, anno, behind, bc } = match.groups ?? {}
    if (century.test(text.slice(Math.max(0, match.index - 12), match.index))) continue
    const year = Number(after ?? anno ?? behind)
    const open = bc !== undefined && !bc.endsWith('E') && !bc.endsWith('E.') && year >= firstOfOurs
    yield { start: match.index, end: match.index + match[0].length, year: open ? null : bc ? -year : year }
  }
  for (const match of text.matchAll(spelledOut)) {
    if (ofThisYear.test(text.slice(Math.max(0, match.index - 24), match.index))) continue
    // "The year" itself is no part of the date, as "in" is none.
    const start = match.index + match[0].search(/\d/)
    yield { start, end: match.index + match[0].length, year: Number(match.groups?.['year']) }
  }
}
