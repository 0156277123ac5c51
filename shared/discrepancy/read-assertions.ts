/** What a clause asserts or denies: its predicates by class, with the words of denial that reach them. */
import type { Token } from '../language/language-reader'
import { peopleKeys } from '../language/lexicon/concepts'
import { plainWords } from '../language/lexicon/plain-words'
import { type PredicatePhrase, predicatesBeginning } from '../language/lexicon/predicates'
import { roleWords } from '../language/lexicon/roles'
import type { Range } from '../model/schema'
import { stem } from '../search/stem'
import type { Assertion } from './frames'
import { contrast, type Denial, denialsIn } from './read-denials'
import { keyOf } from './read-terms'
import { isUnreal } from './unreal'

/** Words that may stand between the parts of a phrase: "put the whole vote off". */
const widestGap = 2

/** How far behind a predicate a word such as "nothing" may stand and deny it: "found almost nothing". */
const objectReach = 3

type Match = Omit<Assertion, 'denial' | 'sign' | 'open'> & { readonly from: number; readonly to: number; readonly sign: 1 | -1 }

/** `opened` are the places of words that leave things open; what stands under one of them asserts nothing. */
export function assertionsIn(tokens: readonly Token[], opened: boolean): readonly Assertion[] {
  // "A voucher and not a refund was sent": the word denies what it is set against, and no predicate.
  const denials = denialsIn(tokens).filter(({ at }) => contrast(tokens, at) === null)
  return predicatesIn(tokens).map(({ from, to, sign, ...match }) => {
    const reaching = denials.filter((denial) => reaches(tokens, denial, from, to))
    const denied = countOf(tokens, reaching) % 2 === 1
    const denial = denied ? (reaching.find(({ kind }) => kind !== 'verb') ?? reaching[0] ?? null) : null
    return {
      ...match,
      sign: denied ? (sign === 1 ? -1 : 1) : sign,
      denial: denial && { start: denial.start, end: denial.end, everyone: reaching.some((one) => excludesAll(tokens, one, from)) },
      open: opened || isUnreal(tokens, from) || reaching.some((denial) => governed(tokens, denial, from)),
    }
  })
}

/** How often something is denied. "Never failed to pay" denies twice, "no guard and no visitor" or "not safe and not clean" once. */
function countOf(tokens: readonly Token[], reaching: readonly Denial[]): number {
  return reaching.filter(({ at, kind }, index) => {
    const next = reaching[index + 1]
    return next?.kind !== kind || !tokens.slice(at, next.at).some(({ text }) => /^(?:and|or|nor|,)$/i.test(text))
  }).length
}

/**
 * "Nobody was hurt" and "no injuries" exclude every case; "he was never hurt" speaks of him, "no horse was hurt" of horses.
 */
function excludesAll(tokens: readonly Token[], { at, everyone }: Denial, predicate: number): boolean {
  const word = tokens[at]?.text ?? ''
  if (!everyone || /^(?:never|nowhere|nor|nothing)$/i.test(word)) return false
  if (!/^no$/i.test(word)) return true
  const noun = tokens.findIndex(({ tag, text }, index) => index > at && (tag === 'NOUN' || /^one$/i.test(text)))
  return noun === predicate || isPeople(tokens[noun])
}

/** Words for people at large. "No horse" leaves the riders open. */
function isPeople(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (/^(?:one|member|public|bystander|employee)$/i.test(token.lemma) || peopleKeys.has(keyOf(token)) || roleWords.has(token.lemma))
  )
}

function predicatesIn(tokens: readonly Token[]): readonly Match[] {
  const found: Match[] = []
  tokens.forEach((token, at) => {
    const before = found.length
    // "Including" and "following" stand for prepositions.
    if (/^(?:including|following|regarding|concerning)$/i.test(token.text)) return
    // "The engine stood still", "still not found": nothing goes on.
    if (
      /^still$/i.test(token.text) &&
      (/^(?:stand|sit|lie|keep|hold)$/.test(tokens[at - 1]?.lemma ?? '') ||
        tokens.slice(at + 1, at + 4).some(({ text }) => /^(?:not|n['’]t|no|never)$/i.test(text)))
    )
      return
    const ended =
      lasting.test(token.lemma) &&
      tokens.slice(at + 1, at + 3).some((next) => phrasesAt(next).some(({ key, sign }) => key === 'persist' && sign === -1))
    for (const phrase of phrasesAt(token)) {
      // "The airport remains closed": what lasts is its end.
      if (ended && (phrase.key === 'persist' || phrase.key === 'stay')) continue
      const end = phraseEnd(tokens, at, phrase)
      const last = tokens[end]
      if (last === undefined || found.some(({ key, to }) => key === phrase.key && to >= at - 1)) continue
      found.push({
        start: token.start,
        end: last.end,
        key: phrase.key,
        singular: phrase.singular,
        contrary: phrase.contrary,
        sign: phrase.sign,
        from: at,
        to: end,
      })
    }
    if (found.length > before || token.tag !== 'VERB' || !/\p{L}{3}/u.test(token.text)) return
    if (vague.has(token.lemma) || plainWords.has(token.lemma) || plainWords.has(token.text.toLowerCase())) return
    found.push({
      start: token.start,
      end: token.end,
      key: `do ${keyOf(token)}`,
      singular: false,
      contrary: 'follows',
      sign: 1,
      from: at,
      to: at,
    })
  })
  return found
}

/** Words that say of a state that it lasts. */
const lasting = /^(?:remain|still|stay|continue|keep)$/

function phrasesAt(token: Token): readonly PredicatePhrase[] {
  return formsOf(token).flatMap((form) => predicatesBeginning(form).filter(({ tag }) => tag === null || fits(token, tag)))
}

function fits({ tag, text }: Token, wanted: 'v' | 'n'): boolean {
  return wanted === 'n' ? tag === 'NOUN' : tag === 'VERB' || (tag === 'ADJ' && /(?:ed|en)$/.test(text))
}

function formsOf(token: Token): readonly string[] {
  return [...new Set([stem(token.lemma), stem(token.text.toLowerCase())])]
}

/** The index of a phrase's last word; -1 when it does not stand here. */
function phraseEnd(tokens: readonly Token[], from: number, { rest }: PredicatePhrase): number {
  let at = from
  for (const word of rest) {
    const next = tokens.findIndex((token, index) => index > at && index <= at + widestGap + 1 && formsOf(token).includes(word))
    if (next < 0 || tokens.slice(at, next).some(({ tag }) => tag === 'PUNCT')) return -1
    at = next
  }
  return at
}

function reaches(tokens: readonly Token[], denial: Denial, from: number, to: number): boolean {
  if (denial.at > to) {
    // "The deal had no name" denies the name and not the deal.
    const between = tokens.slice(to + 1, denial.at)
    return (
      tokens[from]?.tag !== 'NOUN' &&
      denial.kind === 'quantifier' &&
      between.length <= objectReach &&
      !between.some(({ tag, text }) => tag === 'PUNCT' || text === 'that' || stops.test(text))
    )
  }
  // "Heard nothing of it": the denial stands within the phrase.
  if (denial.at >= from) return denial.kind === 'quantifier'
  const between = tokens.slice(denial.at + 1, from)
  if (between.some(({ text }) => stops.test(text))) return false
  // "Did not violate the sanctions" denies the violation; "made no sound" and "did not make a sound" deny the sound.
  if (tokens[from]?.tag === 'NOUN' && between.some(({ tag, lemma }) => tag === 'VERB' && !bearing.has(lemma))) return false
  return denial.kind !== 'without' || !between.some(({ tag, text }) => text === ',' || tag === 'AUX')
}

/** Verbs of so many meanings that sharing one says nothing. */
const vague: ReadonlySet<string> = new Set(
  'hold run stand turn set move pass lead bear carry draw meet bring raise cover cut drive serve face follow remain include involve base relate lie sit try lay catch pick fill force act mark'.split(
    ' ',
  ),
)

/** Verbs that only bear the noun which tells what is done. */
const bearing: ReadonlySet<string> = new Set(
  'make have take give receive get do show impose require reach hold carry find see hear issue file lodge bring report need suffer cause sustain record enter draw'.split(
    ' ',
  ),
)

/** Beyond these another statement begins. */
const stops = /^(?:but|whether|if|unless|because|although|though|while|;|:|—|–|who|which)$/i

/** "Did not want to close it", "never said that it closed": what another verb governs is neither denied nor told. */
function governed(tokens: readonly Token[], denial: Denial, from: number): boolean {
  const between = tokens.slice(denial.at + 1, from)
  const verb = between.findIndex(({ tag, lemma }) => tag === 'VERB' && !raising.has(lemma))
  return denial.kind !== 'verb' && verb >= 0 && between.slice(verb + 1).some(({ text }) => /^(?:to|that|whether|if)$/i.test(text))
}

/** Verbs that hand a denial on to the verb they govern: "was not allowed to open", "never had to pay". */
const raising: ReadonlySet<string> = new Set(['have', 'need', 'be', 'get', 'come', 'happen', 'appear', 'seem', 'manage', 'begin', 'start'])

/** Where the words of a range begin and end that tell the assertion together with its denial. */
export function spanOf({ start, end, denial }: Assertion): Range {
  return denial ? { start: Math.min(start, denial.start), end: Math.max(end, denial.end) } : { start, end }
}
