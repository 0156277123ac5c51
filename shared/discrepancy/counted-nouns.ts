/** What the numbers of a sentence count, or what goes on for as long as they say. */
import type { Token } from '../language/language-reader'
import { classOf } from '../language/lexicon/hypernyms'
import type { Range } from '../model/schema'
import { keyOf } from './read-terms'

/** `start` is set where the noun stands before the number, `end` where it stands behind it. */
export type Noun = {
  readonly start: number | null
  readonly key: string
  readonly words: string
  readonly wider: string | null
  readonly end: number | null
}

/** "Tested 11 times" counts tests. */
export function done(noun: Noun | null, tokens: readonly Token[], { start }: Range): Noun | null {
  if (noun?.key !== 'time') return noun
  const verb = tokens.filter((token) => token.end <= start && token.tag === 'VERB').pop()
  return verb ? { ...noun, key: keyOf(verb) } : noun
}

/** Verbs whose subject lasts as long as is told behind them. */
const lasts = /^(?:last|take|run|go|continue|drag|endure|stretch)$/

/** Words right before a duration, its hedge included, that may stand between it and the verb. */
const beforeDuration =
  /^(?:for|in|over|within|during|on|about|around|some|nearly|almost|only|just|barely|at|least|more|less|than|up|to|the|a|an|further|another|past)$/i

/** What goes on for a duration: the talks in "talks lasting 17 hours" and "the talks took all of ten hours", the shooting in "shot for two hours". */
export function whatLasts(before: readonly Token[]): Noun | null {
  const near = [...before].reverse()
  const at = near.findIndex(({ text }) => !beforeDuration.test(text))
  const verb = near[at]
  if (verb === undefined || !/^\p{L}/u.test(verb.text)) return null
  if (lasts.test(verb.lemma) || /^(?:lasting|taking|running)$/i.test(verb.text)) {
    const subject = near.slice(at + 1, at + 1 + longestPhrase).find(({ tag }) => tag === 'NOUN')
    return subject ? lasting(subject) : null
  }
  return at > 0 && verb.tag === 'VERB' && /^(?:for|in|over|within)$/i.test(near[at - 1]?.text ?? '') ? lasting(verb) : null
}

/** It stands apart from its duration, whose own words are what differs. */
function lasting(word: Token): Noun {
  return { key: keyOf(word), words: word.text, wider: null, start: null, end: null }
}

/** Words that may stand between a number and its noun, at most. */
const longestPhrase = 6

/** The head of the noun phrase after a number: "tank cars" in "two tank cars of styrene". */
export function nounAfter(tokens: readonly Token[]): Noun | null {
  let head: Token | null = null
  const words: string[] = []
  for (const [index, token] of tokens.slice(0, longestPhrase).entries()) {
    if (token.tag === 'NOUN' || (token.tag === 'PROPN' && head === null)) {
      head = token
      words.push(token.text)
    } else if (head !== null && !(token.text === 'and' && joinsHeads(tokens, index))) break
    else if (head !== null) words.push(token.text)
    else if (token.tag === 'NUM' && /^(?:of|the|its|their|his|her|our)$/i.test(tokens[index - 1]?.text ?? '')) continue
    else if (token.tag === 'ADJ' || token.text === '-' || token.tag === 'DET' || /^(?:of|other|our|its|his|their|the)$/i.test(token.text))
      words.push(token.text)
    else if (token.tag === 'VERB' && /(?:ed|ing)$/.test(token.text)) words.push(token.text)
    else break
  }
  return head
    ? {
        key: keyOf(head),
        wider: widerOf(head),
        start: null,
        words: words
          .join(' ')
          .replace(/^(?:of|-)\s*/, '')
          .replace(/ - /g, '-'),
        end: head.end,
      }
    : null
}

/** "27 tank and hopper cars": a noun in the singular, joined by "and" to further nouns of which the last is in the plural. */
function joinsHeads(tokens: readonly Token[], at: number): boolean {
  const [before, next, last] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]]
  return before?.tag === 'NOUN' && !before.text.endsWith('s') && next?.tag === 'NOUN' && last?.tag === 'NOUN' && last.text.endsWith('s')
}

function widerOf(noun: Token): string | null {
  return classOf(noun.lemma) ?? classOf(noun.text.toLowerCase()) ?? null
}

/** "At four" is an hour of the day, unless something is said to stand there: "the toll stood at four". */
const lastHour = 12
const standing = /^(?:stand|put|set|estimate|remain|hold|number|count)$/

/** The noun that a number behind it counts: "the crew of three", "put the crowd at 45,000", "the toll rose to 12". */
export function nounBefore(tokens: readonly Token[], value: number): Noun | null {
  const near = tokens.slice(-longestPhrase).reverse()
  const at = near.findIndex((token) => /^(?:of|at|to|was|were|is|reached|stood|by|number(?:ed|ing)?|:)$/i.test(token.text))
  if (at < 0 || at > 2) return null
  if (near[at]?.text === 'at' && value <= lastHour && !tokens.some(({ lemma }) => standing.test(lemma))) return null
  const noun = near.slice(at + 1).find((token) => token.tag === 'NOUN')
  return noun ? { key: keyOf(noun), words: noun.text, wider: widerOf(noun), start: noun.start, end: null } : null
}
