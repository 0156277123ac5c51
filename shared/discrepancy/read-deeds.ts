/** Who did what, where the clause names the doer: before the verb, or after "by", "of" and "from". Light grammar, by tags alone. */
import type { Token } from '../language/language-reader'
import { deedOfNoun, deedsOfVerb } from '../language/lexicon/deeds'
import type { Deed } from './frames'
import { keyOf } from './read-terms'

/** How far behind a verb its particle, or the "by" with the doer, may stand. */
const particleReach = 4

/** Longest doer read, in words. */
const longestDoer = 7

/** A clause with a denial or a condition tells no deed. */
const unreal = /^(?:not|n['’]t|no|never|nobody|none|if|unless|whether|may|might|could|would|deny|denies|denied|denying)$/i

/** The deeds of one clause. */
export function deedsIn(tokens: readonly Token[]): readonly Deed[] {
  if (tokens.some(({ text }) => unreal.test(text))) return []
  return tokens.flatMap((token, at) => {
    const read = token.tag === 'VERB' ? ofVerb(tokens, at) : token.tag === 'NOUN' ? ofNoun(tokens, at) : null
    return read ? [read] : []
  })
}

function ofVerb(tokens: readonly Token[], at: number): Deed | null {
  const verb = tokens[at]
  if (!verb) return null
  const behind = tokens.slice(at + 1, at + 1 + particleReach)
  const deed = deedsOfVerb(verb.lemma).find(({ particle }) => particle === null || behind.some(({ lemma }) => lemma === particle))
  if (!deed) return null
  const passive = isPassive(tokens, at)
  const by = behind.findIndex(({ text }) => /^by$/i.test(text))
  const doer = by >= 0 ? phrase(tokens, at + by + 2) : passive ? null : before(tokens, at)
  return doer && made(deed.key, tokens, [at], doer)
}

/** "At the proposal of the mayor", "after a tip from a clerk". */
function ofNoun(tokens: readonly Token[], at: number): Deed | null {
  const key = deedOfNoun(tokens[at]?.lemma ?? '')
  if (key === undefined || !/^(?:of|from|by)$/i.test(tokens[at + 1]?.text ?? '')) return null
  const doer = phrase(tokens, at + 2)
  return doer && made(key, tokens, [at], doer)
}

function isPassive(tokens: readonly Token[], at: number): boolean {
  const verb = tokens[at]?.text ?? ''
  const near = tokens.slice(Math.max(0, at - 3), at)
  return /(?:ed|en|n|t|nt|ught|und|ought)$/i.test(verb) && near.some(({ lemma }) => lemma === 'be' || lemma === 'get')
}

type Doer = { readonly from: number; readonly to: number }

const inPhrase = (token: Token | undefined) =>
  token !== undefined &&
  (token.tag === 'NOUN' ||
    token.tag === 'PROPN' ||
    token.tag === 'ADJ' ||
    token.tag === 'DET' ||
    token.text === '-' ||
    /^['’]s$/.test(token.text))

function phrase(tokens: readonly Token[], from: number): Doer | null {
  let to = from
  while (to < tokens.length && to - from < longestDoer && inPhrase(tokens[to])) to += 1
  return named(tokens, from, to)
}

/** The noun phrase that ends before the verb and its helpers; "who" and a comma are gone over to what they stand for. */
function before(tokens: readonly Token[], at: number): Doer | null {
  let to = at
  while (to > 0 && /^(?:AUX|ADV|PART)$/.test(tokens[to - 1]?.tag ?? '')) to -= 1
  if (/^(?:who|that|which)$/i.test(tokens[to - 1]?.text ?? '')) to -= tokens[to - 2]?.text === ',' ? 2 : 1
  let from = to
  while (from > 0 && to - from < longestDoer && inPhrase(tokens[from - 1])) from -= 1
  return named(tokens, from, to)
}

function named(tokens: readonly Token[], from: number, to: number): Doer | null {
  return tokens.slice(from, to).some(({ tag }) => tag === 'NOUN' || tag === 'PROPN') ? { from, to } : null
}

function made(key: string, tokens: readonly Token[], words: readonly number[], { from, to }: Doer): Deed | null {
  const [first, last] = [tokens[from], tokens[to - 1]]
  const said = tokens[words[0] ?? 0]
  if (!first || !last || !said) return null
  const keys = tokens.slice(from, to).flatMap((token) => (token.tag === 'NOUN' || token.tag === 'PROPN' ? [keyOf(token)] : []))
  return { key, start: said.start, end: said.end, doer: { start: first.start, end: last.end, keys } }
}
