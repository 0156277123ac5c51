/** Words of denial, and what each of them can deny. */
import type { Token } from '../language/language-reader'
import type { Range } from '../model/schema'

export type Denial = Range & {
  /** Position among the tokens. */
  readonly at: number
  /** `quantifier`: "no guard", "nobody", "never"; `adverb`: "not"; `verb`: "fail", "refuse", "deny"; `without`. */
  readonly kind: 'quantifier' | 'adverb' | 'verb' | 'without'
  /** Excludes everyone and everything it ranges over, as "nobody" and "never" do. */
  readonly everyone: boolean
}

const quantifiers = /^(?:no|none|nobody|nothing|nowhere|neither|nor|never)$/i
const adverbs = /^(?:not|n['’]t|cannot)$/i
const verbs = /^(?:fail|refuse|deny|decline|lack|avoid|prevent|forget|unable|neglect|omit|reject|dispute|rebut)$/i
/** "Failed to stop" denies that it stopped; "failed a test" denies nothing. */
const needTo = /^(?:fail|refuse|decline|forget|unable|neglect|omit)$/i
const withouts = /^(?:without|minus|short of)$/i

/** Phrases in which a word of denial denies nothing. */
const harmless =
  /\b(?:not only|no (?:fewer|less|more|longer|later|sooner) than|not just|not merely|no doubt|cannot rule out|not rule out|not ruled out|not (?:be )?excluded?|did not immediately|whether or not|not necessarily|not least|not to mention|no matter|no comment|if not|not until|not before|not long|not far|nothing (?:but|less|if not)|not all|not every|not everyone|not always|not without|no wonder|no stranger|no secret|never mind|never before|why not|none other|no one (?:else|knows)|nobody knows|not so much|no longer)\b/gi

const notOne = /^(?:a|one|any|anyone|anybody|anything|once|ever|even)$/i

/** The words of denial in a clause, in order. */
export function denialsIn(tokens: readonly Token[]): readonly Denial[] {
  const text = tokens.map((token) => token.text).join(' ')
  const starts: number[] = []
  let reached = 0
  for (const token of tokens) {
    starts.push(reached)
    reached += token.text.length + 1
  }
  const idle = [...text.matchAll(harmless)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
  return tokens.flatMap((token, at): Denial[] => {
    const kind = kindOf(token)
    const place = starts[at] ?? 0
    // "Did not fall until dawn" says that it fell.
    if (tokens.slice(at + 1).some(({ text: word }) => /^(?:until|till)$/i.test(word))) return []
    const next = tokens[at + 1]?.text ?? ''
    const to = tokens.slice(at + 1, at + 3).some(({ text: word }) => /^to$/i.test(word))
    if (
      kind === null ||
      (kind === 'verb' && needTo.test(token.lemma) && !to) ||
      idle.some(({ start, end }) => place >= start && place < end)
    )
      return []
    const following = tokens.slice(at + 1, at + 4).some(({ text: word }) => notOne.test(word))
    return [
      {
        start: token.start,
        end: token.end,
        at,
        kind,
        everyone: kind === 'quantifier' || (kind === 'adverb' && notOne.test(next) && following),
      },
    ]
  })
}

function kindOf({ text, lemma }: Token): Denial['kind'] | null {
  if (quantifiers.test(text)) return 'quantifier'
  if (adverbs.test(text)) return 'adverb'
  if (withouts.test(text)) return 'without'
  return verbs.test(lemma) || verbs.test(text) ? 'verb' : null
}

/** Nouns under which something is looked for: "no trace of gold" denies the gold. */
const signs = /^(?:trace|sign|evidence|indication|mention|record|hint|suggestion|question|kind|sort|form)$/i

/** Verbs whose object, denied, is not there: "found no letter", "no letter was found". Of "no train will stop" there may be trains. */
const showing = new Set(
  'be have find see hear receive get hold make impose report show record detect give bring issue use take carry contain send establish provide exist observe register'.split(
    ' ',
  ),
)

/** Words of the noun phrase that a denial begins. */
const phraseTags: ReadonlySet<string> = new Set(['NOUN', 'ADJ', 'PROPN', 'DET', 'NUM'])

/** A thing that is said not to be there: "there was no siren", "no siren was heard", "no trace of an ammunition store". */
export function absentThings(tokens: readonly Token[]): readonly (Range & { readonly words: readonly Token[] })[] {
  return denialsIn(tokens).flatMap(({ at, start, kind, everyone }) => {
    const contrasted = kind === 'adverb' ? contrast(tokens, at) : null
    if (contrasted !== null) return [{ start, end: contrasted.end, words: contrasted.words }]
    const determines = /^no$/i.test(tokens[at]?.text ?? '') || (kind === 'adverb' && everyone)
    if (!determines) return []
    const { words, end } = phraseAfter(tokens, at + 1)
    const things = words.filter(({ tag, text }) => tag !== 'DET' && tag !== 'NUM' && !signs.test(text))
    const last = things[things.length - 1]
    return last && shown(tokens, at, end) ? [{ start, end: last.end, words: things }] : []
  })
}

/** "A voucher and not a refund", "of ash, not of oak", "not by the wind but by a lorry": what is named after "not" is denied. */
export function contrast(tokens: readonly Token[], at: number): { readonly words: readonly Token[]; readonly end: number } | null {
  if (!/^not$/i.test(tokens[at]?.text ?? '') || tokens[at - 1]?.tag === 'AUX') return null
  const from = tokens[at + 1]?.tag === 'ADP' ? at + 2 : at + 1
  const { words, end } = phraseAfter(tokens, from)
  const things = words.filter(({ tag }) => tag === 'NOUN' || tag === 'PROPN' || tag === 'ADJ')
  const last = things[things.length - 1]
  const joined = /^(?:,|and|but|—|–|-)$/.test(tokens[at - 1]?.text ?? '')
  const answered = tokens.slice(end, end + 2).some(({ text }) => /^(?:but)$/i.test(text))
  if (last === undefined || last.tag === 'ADJ' || !(joined || answered)) return null
  return tokens[end]?.tag === 'VERB' || tokens[end]?.tag === 'AUX' ? null : { words: things, end: last.end }
}

/** Longest noun phrase read, in words. */
const longestPhrase = 8

function phraseAfter(tokens: readonly Token[], from: number): { readonly words: readonly Token[]; readonly end: number } {
  const words: Token[] = []
  let end = from
  for (const token of tokens.slice(from, from + longestPhrase)) {
    const named = words[words.length - 1]?.text ?? ''
    if (/^(?:of|for)$/i.test(token.text) && signs.test(named)) words.pop()
    else if (phraseTags.has(token.tag) || (token.tag === 'VERB' && /(?:ed|en|ing)$/.test(token.text) && words.length === 0))
      words.push(token)
    else if (token.text !== '-') break
    end += 1
  }
  return { words, end }
}

/** Whether the verb before the phrase, or the passive one behind it, says that something is there or comes to light. */
function shown(tokens: readonly Token[], from: number, end: number): boolean {
  const before = tokens
    .slice(0, from)
    .reverse()
    .find(({ tag }) => tag === 'VERB' || tag === 'AUX')
  const behind = tokens.slice(end).find(({ tag }) => tag === 'VERB')
  const passive = tokens.slice(end, end + 4).some(({ lemma }) => lemma === 'be')
  return before ? showing.has(before.lemma) : passive && behind !== undefined && showing.has(behind.lemma)
}
