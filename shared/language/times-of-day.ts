/** Times of day that are told in words: "at four in the afternoon", "half past ten at night", "shortly after nine". */
import type { Range } from '../model/schema'

const hours = ['twelve', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven']
const clockWords = new RegExp(
  `\\b(?:(?<part>half past|quarter past|quarter to)\\s+)?(?<hour>${hours.join('|')}|1[0-2]|[1-9])(?:\\s+o['’]clock)?(?:\\s+(?:in the|at) (?<half>morning|afternoon|evening|night)\\b|(?=\\s+on \\w+day (?<ofDay>morning|afternoon|evening|night)\\b))`,
  'gi',
)
const partMinutes: { readonly [part: string]: number } = { 'half past': 30, 'quarter past': 15, 'quarter to': -15 }

/** "Shortly after nine" is past nine: a little, in minutes, so that it is told from what lies before. */
const littleMinutes = 10
const shortlyAfter = /\b(?:shortly|just|soon|right|minutes) after\s+$/i
const shortlyBefore = /\b(?:shortly|just|minutes) before\s+$/i

/** How many minutes the words right before an hour move it. */
export function littleBeside(before: string): number {
  return shortlyAfter.test(before) ? littleMinutes : shortlyBefore.test(before) ? -littleMinutes : 0
}

/** The times of day of a text, in minutes from midnight. A day beside the hour ("four on Monday afternoon") stands outside its range. */
export function* timesOfDay(text: string): Generator<Range & { readonly minutes: number }> {
  for (const match of text.matchAll(clockWords)) {
    const { part = '', hour = '', ofDay = '', half = ofDay } = match.groups ?? {}
    const told = hours.includes(hour.toLowerCase()) ? hours.indexOf(hour.toLowerCase()) : Number(hour) % 12
    const early = half.toLowerCase() === 'morning' || (half.toLowerCase() === 'night' && told === 0)
    const minutes = (told + (early ? 0 : 12)) * 60 + (partMinutes[part.toLowerCase()] ?? 0) + littleBeside(text.slice(0, match.index))
    yield { start: match.index, end: match.index + match[0].length, minutes }
  }
}
