/** What operators of a query ask of a record. */
import { foldText } from './fold'
import { tokensOf } from './tokens'

export const operators = ['source', 'tag', 'before', 'after', 'has'] as const

export const havings = ['note', 'tag'] as const
export type Having = (typeof havings)[number]

export type Condition =
  /** Folded words of the source's title, publisher or authors; the last may go on. */
  | { readonly kind: 'source'; readonly tokens: readonly string[]; readonly not: boolean }
  /** A tag, folded. A tag such as `place/harbour` is found by `place` too. */
  | { readonly kind: 'tag'; readonly tag: string; readonly not: boolean }
  /** The source was published before that day, month or year began, or after it ended. */
  | { readonly kind: 'before' | 'after'; readonly date: string; readonly not: boolean }
  | { readonly kind: 'has'; readonly what: Having; readonly not: boolean }

/** The condition, or a sentence that says what the operator takes. */
export function conditionOf(operator: string, value: string, not: boolean): Condition | string {
  switch (operator) {
    case 'source': {
      const tokens = tokensOf(foldText(value)).map((token) => token.toLowerCase())
      return tokens.length > 0 ? { kind: 'source', tokens, not } : 'source: takes a word of the title, publisher or authors.'
    }
    case 'tag': {
      const tag = foldedTag(value)
      return tag === '' ? 'tag: takes a tag.' : { kind: 'tag', tag, not }
    }
    case 'before':
    case 'after': {
      const date = statedDay(value)
      return 'date' in date ? { kind: operator, date: date.date, not } : `${operator}: ${date.refused}`
    }
    default: {
      const what = havings.find((having) => having === value.toLowerCase())
      return what ? { kind: 'has', what, not } : `has: takes ${havings.join(' or ')}.`
    }
  }
}

/** A year of three digits is none that was cut short; one of two may be. Months and days are typed with one digit too. */
const typedDate = /^(\d{3,4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/

/** The date as sources state theirs, or what is wrong with it. */
function statedDay(typed: string): { readonly date: string } | { readonly refused: string } {
  const [, year, month, day] = typedDate.exec(typed) ?? []
  if (year === undefined) {
    if (/^\d{1,2}$/.test(typed))
      return { refused: `takes a year of four digits, such as 20${typed.padStart(2, '0')} or 00${typed.padStart(2, '0')}.` }
    return { refused: 'takes a date such as 2031, 2031-03 or 2031-03-04.' }
  }
  if (Number(year) === 0) return { refused: 'there is no year 0.' }
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return { refused: `there is no month ${month}.` }
  if (month !== undefined && day !== undefined && (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month))))
    return { refused: `there is no ${typed}; that month has ${daysIn(Number(year), Number(month))} days.` }
  return { date: [year.padStart(4, '0'), ...[month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')]))].join('-') }
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** A tag as it is compared: no case, no accents, plain white space. */
export function foldedTag(tag: string): string {
  return tag
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/^#/, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Whether a tag is the one asked for, or lies under it. */
export function isTagged(tag: string, asked: string): boolean {
  const folded = foldedTag(tag)
  return folded === asked || folded.startsWith(`${asked}/`)
}
