/**
 * Where the words of a query stand in a text, by the same rules as the index found the text: folded tokens, stems,
 * phrases, beginnings.
 */
import { completionsOf } from './completions'
import { foldToken } from './fold'
import type { SearchQuery, Term } from './query'
import { stem } from './stem'
import { eachToken } from './tokens'

/** A found term: `term` counts the wanted terms of the query. Offsets are those of the text that was searched. */
export type Match = { readonly term: number; readonly start: number; readonly end: number }

/** Finds all matches in one piece of text, in order of their start. */
export type Matcher = (text: string) => Match[]

/** One position of a term: what the stem of a token must be for it. */
type Slot = { readonly stems: ReadonlySet<string>; readonly beginnings: readonly string[] }
type Spot = { readonly ordinal: number; readonly start: number; readonly end: number; readonly slots: readonly number[] }

export function createMatcher(query: SearchQuery): Matcher {
  const slots: Slot[] = []
  const terms = query.wanted.map((term) => ({ first: slots.length, length: slots.push(...slotsOf(term)) && term.tokens.length }))
  const initials = initialsOf(slots)
  const slotsByToken = new Map<string, readonly number[] | null>()

  /** Which slots a token fills. Remembered, since texts repeat their words. */
  const filledBy = (token: string): readonly number[] | null => {
    const remembered = slotsByToken.get(token)
    if (remembered !== undefined) return remembered
    const filled = findFilled(slots, token)
    slotsByToken.set(token, filled)
    return filled
  }

  return (text) => {
    const spots: Spot[] = []
    const matches: Match[] = []
    let ordinal = 0
    eachToken(text, (start, end) => {
      const first = text.charCodeAt(start)
      if (first < 128 && !initials[first]) {
        ordinal++
        return
      }
      const token = text.slice(start, end)
      const filled = filledBy(token)
      if (!filled) return
      if (filled.length > 0) {
        spots.push({ ordinal, start, end, slots: filled })
        for (let term = 0; term < terms.length; term++) {
          const { first: firstSlot, length } = terms[term] ?? noTerm
          const from = startOfRun(spots, firstSlot, length)
          if (from !== null) matches.push({ term, start: from, end })
        }
      }
      ordinal++
    })
    return matches.sort((a, b) => a.start - b.start || a.end - b.end)
  }
}

const noTerm = { first: 0, length: 0 }

function slotsOf({ tokens, prefix }: Term): Slot[] {
  return tokens.map((token, at) => {
    if (!prefix || at < tokens.length - 1) return { stems: new Set([stem(token)]), beginnings: [] }
    const completions = tokens.length === 1 ? completionsOf(token) : [{ word: token, prefix: true }]
    return {
      stems: new Set(completions.filter((completion) => !completion.prefix).map(({ word }) => stem(word))),
      beginnings: completions.filter((completion) => completion.prefix).map(({ word }) => stem(word)),
    }
  })
}

/** The ASCII letters, in both cases, that a sought token may begin with: stemming never changes the first letter, folding never makes ASCII out of another ASCII letter. */
function initialsOf(slots: readonly Slot[]): boolean[] {
  const initials = new Array<boolean>(128).fill(false)
  for (const slot of slots) {
    for (const sought of [...slot.stems, ...slot.beginnings]) {
      const letter = sought.charAt(0)
      for (const variant of [letter, letter.toUpperCase()]) if (variant.charCodeAt(0) < 128) initials[variant.charCodeAt(0)] = true
    }
  }
  return initials
}

/** `null` for marks that stand alone: the index does not count them as tokens. */
function findFilled(slots: readonly Slot[], token: string): readonly number[] | null {
  const folded = foldToken(token)
  if (folded === '') return null
  const stemmed = stem(folded)
  const filled: number[] = []
  for (const [at, slot] of slots.entries()) {
    if (slot.stems.has(stemmed) || slot.beginnings.some((beginning) => stemmed.startsWith(beginning))) filled.push(at)
  }
  return filled
}

/** Where a run of neighbouring spots begins that ends with the last spot and fills the slots of a term one after the other; `null` when there is none. */
function startOfRun(spots: readonly Spot[], firstSlot: number, length: number): number | null {
  const last = spots.length - 1
  const end = spots[last]
  if (!end || length === 0) return null
  for (let back = 0; back < length; back++) {
    const spot = spots[last - back]
    if (!spot || spot.ordinal !== end.ordinal - back || !spot.slots.includes(firstSlot + length - 1 - back)) return null
  }
  return spots[last - length + 1]?.start ?? null
}
