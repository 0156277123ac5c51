/** Numbers of a sentence tied to what they count. */
import { hedgeBefore, interval } from '../language/hedges'
import type { Token } from '../language/language-reader'
import { currencyOf, unitOf } from '../language/lexicon/units'
import { type NumberWord, numbersIn } from '../language/numbers'
import type { Range } from '../model/schema'
import { done, type Noun, nounAfter, nounBefore, whatLasts } from './counted-nouns'
import type { Quantity } from './frames'

/** How far, in letters, the words before a number are looked at. */
const lookBack = 40
const partBefore =
  /\b(?:including|among (?:them|the \w+)|another|a further|an additional|additional|other|of whom|of which|of them|plus|as well as|besides|extra|remaining|(?:one|two|three|some|most|half|many|all|none|each) of (?:its|the|their|our|all))\s+(?:were\s+)?(?:about |some |at least |more than )?$/i
const partAfter =
  /^\s*(?:of (?:them|whom|which|those|these|(?:the|its|his|her|their) (?!(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundred)\b)\p{L}+)|others?|more|additional|further)\b/iu

/** `taken` are the places of dates, ordinals and other figures that count nothing. */
export function quantitiesIn(text: string, at: number, tokens: readonly Token[], taken: readonly Range[]): readonly Quantity[] {
  const numbers = numbersIn(text, at).filter((number) => taken.every((range) => number.end <= range.start || number.start >= range.end))
  return numbers.flatMap((number) => {
    const quantity = quantityOf(number, text, at, tokens)
    return quantity ? [quantity] : []
  })
}

function quantityOf(number: NumberWord, text: string, at: number, tokens: readonly Token[]): Quantity | null {
  const before = text.slice(Math.max(0, number.start - at - lookBack), number.start - at)
  const after = text.slice(number.end - at, number.end - at + lookBack)
  // In words and before a plural it counts: "in the group three patients fell ill".
  const counts = /^\p{Ll}/u.test(text.charAt(number.start - at)) && /^\s+(?:\p{Ll}+s|people|men|women|children)\b/u.test(after)
  // Flight and route numbers, page numbers, list marks, parts of words and of codes count nothing.
  if (
    !counts &&
    /(?:\b(?:no\.?|number|flight|route|room|page|unit|section|article|chapter|version|phase|group|level|line|pier|platform|gate|channel)\s*|[#/–]|\w-)$/i.test(
      before,
    )
  )
    return null
  if (
    /^(?:\/|-(?!(?:\w*year|day|week|month|hour|minute|mile|km|kilomet|met|foot|acre|ton|car|member|person|seat|strong|bed|storey|story|point|percent))\p{L}+\d)/iu.test(
      after,
    )
  )
    return null
  if (/^\s*[ap]\.?m\b/i.test(after)) return null
  // "All but three of them" counts the others.
  if (/\ball but\s*$/i.test(before)) return null
  const hedge = hedgeBefore(before)
  const sign = /(US\$|[$€£¥₹₽₩])\s*$/.exec(before)?.[1] ?? /^\s*([$€£¥₹₽₩])/.exec(after)?.[1]
  const part = partBefore.test(before) || partAfter.test(after)
  const make = (kind: Quantity['kind'], unit: string | null, factor: number, end = number.end, noun: Noun | null = null): Quantity => ({
    start: noun?.start ?? (sign && before.trimEnd().endsWith(sign) ? number.start - 1 : number.start),
    // The counted thing belongs to the figure: a lone numeral is hardly seen in a text.
    end: Math.max(end, noun?.end ?? 0),
    kind,
    value: number.low * factor,
    ...scaled(interval(number.low, number.high, hedge, number.round), factor),
    hedge,
    unit,
    noun: noun?.key ?? null,
    nounWords: noun?.words ?? '',
    nounClass: noun?.wider ?? null,
    part,
  })
  if (sign) return make('money', currencyOf(sign) ?? sign, 1)
  // "A third of the water": a share, as good as a percentage.
  if (isShare(number, after)) return { ...make('percent', null, 100), part: false }
  const percent = /^\s*(?:%|per\s?cent\b|percent\b|pc\b)(\s*points?\b)?/i.exec(after)
  if (percent) return make(percent[1] ? 'points' : 'percent', null, 1, number.end + percent[0].length)
  const points = /^\s*(?:percentage|basis)[ -]points?\b/i.exec(after)
  if (points) return make('points', null, /basis/i.test(points[0]) ? 0.01 : 1, number.end + points[0].length)
  if (
    /^[- ]years?[- ]olds?\b/i.test(after) ||
    (/\b(?:man|woman|boy|girl|child) of\s*$/i.test(before) && /^\s*(?:[,.]|$|\p{Ll}+ (?!of))/u.test(after)) ||
    (/(?:\baged?|, )\s*$/i.test(before) &&
      /^\s*(?:,|\.|$|who\b|from\b)/.test(after) &&
      number.low < 120 &&
      number.low > 0 &&
      /\p{Lu}\p{L}+, $|aged? $/u.test(before))
  )
    return make('age', null, 1, number.end + (/^[- ]years?[- ]olds?\b/i.exec(after)?.[0].length ?? 0))
  if (
    /^\s*(?:to|-|–)\s*(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|nil)\b/i.test(after) &&
    number.low < 100 &&
    !/^\s*(?:to|-|–)\s*\d+\s*(?:people|percent|%|years|per)/i.test(after)
  )
    return null
  const next = tokens.filter((token) => token.start >= number.end)
  const unitWord = unitWordIn(after, number)
  if (unitWord) {
    const unit = unitOf(unitWord.name)
    const currency = currencyOf(unitWord.name)
    if (currency) return make('money', currency, 1, number.end + unitWord.length)
    if (unit) {
      const end = number.end + unitWord.length
      const noun = nounAfter(next.filter((token) => token.start >= end))
      const lasting = unit.family === 'duration' && noun === null ? whatLasts(tokens.filter((token) => token.end <= number.start)) : null
      return make('measure', unit.family, unit.factor, end, noun ?? lasting)
    }
  }
  return make(
    'count',
    null,
    1,
    number.end,
    done(nounAfter(next), tokens, number) ??
      nounBefore(
        tokens.filter((token) => token.end <= number.start),
        number.low,
      ),
  )
}

/** Shares written as fractions: "half of its wheat", "a third of the water". */
function isShare({ low }: NumberWord, after: string): boolean {
  return low > 0 && low < 1 && /^\s+of\s+(?:the|its|their|his|her|all)\b/i.test(after)
}

function scaled(range: { readonly low: number; readonly high: number }, factor: number) {
  return { low: range.low * factor, high: range.high * factor }
}

function unitWordIn(after: string, { low }: NumberWord): { readonly name: string; readonly length: number } | null {
  // "A quarter of an hour", "half a day"; but "40,000 a year" is a rate.
  const partly = low >= 1 ? null : /^\s+(?:of\s+)?an?\s+(\p{L}+)/u.exec(after)
  if (partly?.[1] && unitOf(partly[1])) return { name: partly[1], length: partly[0].length }
  const match = /^[\s-]*(?:((?:square|cubic|nautical)[ -])?(\p{L}+(?:\/h)?)((?: an| per)[ -]hour)?)/iu.exec(after)
  if (!match) return null
  const [whole, shape = '', word = '', rate = ''] = match
  const name = (shape.trim() ? `${shape.trim()}-${word}` : rate ? `${word}${rate.replace(/ /g, '-')}` : word).toLowerCase()
  if (unitOf(name) || currencyOf(name)) return { name, length: whole.length }
  if (unitOf(word)) return { name: word, length: whole.length - rate.length }
  // "Three bitter months": one word may stand between.
  const spaced =
    /^\s+\p{Ll}+\s+(seconds|minutes|hours|days|weeks|months|years|metres|meters|kilometres|kilometers|miles|hectares|acres|tonnes|tons)\b/u.exec(
      after,
    )
  return spaced?.[1] && !/^\s+(?:of|or|and|to|in|for|the|per)\s/.test(after) ? { name: spaced[1], length: spaced[0].length } : null
}
