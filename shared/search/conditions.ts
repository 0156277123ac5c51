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

const statedDate = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/

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
    case 'after':
      return statedDate.test(value)
        ? { kind: operator, date: value, not }
        : `${operator}: takes a date such as 2031, 2031-03 or 2031-03-04.`
    default: {
      const what = havings.find((having) => having === value.toLowerCase())
      return what ? { kind: 'has', what, not } : `has: takes ${havings.join(' or ')}.`
    }
  }
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
