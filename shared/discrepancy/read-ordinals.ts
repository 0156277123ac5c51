/** Places in a series or in a ranking, and what they number: "the 11th meeting", "the second-largest failure", "a bronze medallist". */
import type { Token } from '../language/language-reader'
import { type OrdinalWord, ordinalsIn } from '../language/numbers'
import type { Range } from '../model/schema'
import { nounAfter } from './counted-nouns'
import type { Ordinal } from './frames'

/** How far, in letters, the words before an ordinal are looked at. */
const lookBack = 40
const copula = String.raw`(?:\s+(?:is|was|will be|would be|has been|had been|marks|marked)|['’]s)`
const story = new RegExp(
  String.raw`(?:^|[.,;:—–"“]\s*|\band )(?:it|this|that|making (?:it|this))(?:${copula})?\s+(?:already |now |also |only )?(?:the |its |their |his |her |(?:the )?\p{L}+['’]s )?$`,
  'iu',
)
const storyTime = /[,—–]\s+(?:for )?the\s+$/i
const superlative = /^[\s-]+(?:(?:most|least) \p{L}+|\p{L}+est|worst|best)\b/iu

/** Prizes and places that number without a number. */
const named: readonly (readonly [RegExp, number])[] = [
  [/\bgold (?:medal|medall?ists?)\b/gi, 1],
  [/\bsilver (?:medal|medall?ists?)\b/gi, 2],
  [/\bbronze (?:medal|medall?ists?)\b/gi, 3],
  [/\brunners?-up\b/gi, 2],
]
const record = /\b(?:club|world|national|all-time|company|course|state) record\b/gi

/** "First established in 1991" numbers nothing. `taken` are the places of dates and of other figures. */
export function ordinalsOf(text: string, at: number, tokens: readonly Token[], taken: readonly Range[]): readonly Ordinal[] {
  const free = (range: Range) => taken.every((other) => range.end <= other.start || range.start >= other.end)
  const words = ordinalsIn(text, at).filter((ordinal) => free(ordinal) && !countsNothing(ordinal, text, at))
  const counted = words.filter((ordinal) => !(ordinal.place === 1 && tokens.find(({ start }) => start >= ordinal.end)?.tag === 'VERB'))
  return [...counted.map((ordinal) => numbered(ordinal, text, at, tokens)), ...placesWon(text, at)]
}

/** "A third of the water" is a share, "on the 16th" a day. */
function countsNothing(ordinal: OrdinalWord, text: string, at: number): boolean {
  const [before, after] = [text.slice(0, ordinal.start - at), text.slice(ordinal.end - at)]
  if (/\bthe $/i.test(before) && /\d/.test(text.charAt(ordinal.start - at)) && /^\s*(?:[,.;]|$)/.test(after)) return true
  return /\b(?:an?|one|two|three)[\s-]$/i.test(before) && /^s?\s+of\b/.test(after)
}

function numbered(ordinal: OrdinalWord, text: string, at: number, tokens: readonly Token[]): Ordinal {
  const noun = nounAfter(tokens.filter((token) => token.start >= ordinal.end))
  const before = text.slice(Math.max(0, ordinal.start - at - lookBack), ordinal.start - at)
  // "The second time" numbers what is done, and the doing is told in other words.
  const anything = noun === null || noun.key === 'time'
  return {
    ...ordinal,
    end: noun?.end ?? ordinal.end,
    noun: anything ? null : noun.key,
    nounWords: noun?.words ?? '',
    ranked: superlative.test(text.slice(ordinal.end - at)),
    ofStory: story.test(before) || (noun?.key === 'time' && storyTime.test(before)),
  }
}

function placesWon(text: string, at: number): readonly Ordinal[] {
  const range = (match: RegExpExecArray) => ({ start: at + match.index, end: at + match.index + match[0].length })
  const plain = { noun: null, ofStory: false }
  return [
    ...named.flatMap(([pattern, place]) =>
      [...text.matchAll(pattern)].map((match) => ({ ...range(match), place, nounWords: match[0], ranked: false, ...plain })),
    ),
    ...[...text.matchAll(record)].map((match) => ({ ...range(match), place: 1, nounWords: match[0], ranked: true, ...plain })),
  ]
}
