/** The office beside a name: before it, before it with a comma, or behind it in apposition. */
import type { Range } from '../model/schema'
import type { Token } from './language-reader'
import { neverNames } from './lexicon/no-names'
import { particles } from './lexicon/particles'
import { portfolioWords } from './lexicon/portfolios'
import { roleWords } from './lexicon/roles'

/** An office in the text's words, with its place. */
export type Title = Range & { readonly words: string }

const honorifics = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'prof', 'sir', 'dame', 'lord', 'lady', 'mr.', 'mrs.', 'ms.', 'dr.', 'prof.'])
const reporting =
  /^(?:said|says|told|tells|added|adds|declared|stated|argued|warned|explained|insisted|wrote|reported|announced|testified|recalled|noted|confirmed|denied)$/

/** Words that join the parts of a name or of an office. */
export const joining: ReadonlySet<string> = new Set([...particles, 'of', 'the', 'for', 'and', '&', 'in'])
export function isPortfolio(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text.toLowerCase() ?? ''
  return portfolioWords.has(word) || joining.has(word) || word === ','
}

/** Whether "of" or "for" stands before the run and an office before that. */
export function ofOffice(tokens: readonly Token[], from: number): boolean {
  const joint = tokens[from - 1]?.text
  return (
    (joint === 'of' || joint === 'for' || joint === 'and') &&
    tokens.slice(Math.max(0, from - 5), from - 1).some((token) => roleWords.has(token.text.toLowerCase()))
  )
}

/** "Natural Resources and Environment Minister": capitalised matters before the one that the run begins with. */
function pairedMatter(tokens: readonly Token[], at: number): boolean {
  const matter = (index: number) => portfolioWords.has(tokens[index]?.text.toLowerCase() ?? '')
  const capital = (index: number) => /^\p{Lu}/u.test(tokens[index]?.text ?? '')
  if (tokens[at - 1]?.text === 'and') return matter(at) && capital(at) && matter(at - 2) && capital(at - 2)
  return matter(at - 1) && capital(at - 1) && (tokens[at]?.text === 'and' || (matter(at) && capital(at)))
}

/** Whether the words that end at `at` are the matter of an office before them: "minister of industry". */
function overMatter(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text === ',') return false
  for (let index = at; index > 0 && at - index < longestMatter && isPortfolio(tokens, index); index -= 1)
    if (/^(?:of|for)$/.test(tokens[index]?.text ?? '') && roleWords.has(tokens[index - 1]?.text.toLowerCase() ?? '')) return true
  return false
}

export function honorific(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some((token) => honorifics.has(token.text.toLowerCase()))
}

export function isTitleWord(tokens: readonly Token[], at: number, to: number): boolean {
  const lower = tokens[at]?.text.toLowerCase() ?? ''
  if (honorifics.has(lower) || lower === '.') return true
  // "Fire Chief Marlene Voss": a role word ends the title; everything before it in the run belongs to it.
  return tokens.slice(at, to - 1).some((token) => roleWords.has(token.text.toLowerCase()) || roleWords.has(token.lemma)) && at < to - 1
}

/** Words that an office's matter may take before the name: "minister of trade and industry Aurel Pont". */
const longestMatter = 5

/** Whether the word before the run still belongs to the office: "deputy", "fire", "the city's chief". */
export function isTitleTail(tokens: readonly Token[], at: number, nameStart: number): boolean {
  const word = tokens[at - 1]
  if (word === undefined) return false
  if (nameStart - at < longestMatter && isPortfolio(tokens, at - 1) && overMatter(tokens, at - 1)) return true
  if (pairedMatter(tokens, at)) return true
  const lower = word.text.toLowerCase()
  const hasRole = tokens.slice(at, nameStart).some((token) => roleWords.has(token.text.toLowerCase()))
  if (!hasRole) return roleWords.has(lower)
  return (
    (word.tag === 'NOUN' || word.tag === 'ADJ' || word.tag === 'PROPN' || word.text === '-') &&
    !/^\p{Lu}/u.test(tokens[at]?.text ?? '') &&
    !neverNames.has(lower)
  )
}

export function titleBetween(tokens: readonly Token[], from: number, to: number, text: string): Title | null {
  const words = tokens.slice(from, to).filter((token) => !honorifics.has(token.text.toLowerCase()))
  if (!words.some((token) => roleWords.has(token.text.toLowerCase()))) return null
  const start = words[0]
  const end = words[words.length - 1]
  return start && end ? { start: start.start, end: end.end, words: text.slice(start.start, end.end) } : null
}

/** Words looked at behind a name for its office: "Beat Amrein, the head of the cantonal police,". */
const longestApposition = 14

export function titleAfter(tokens: readonly Token[], at: number, text: string): Title | null {
  if (tokens[at]?.text !== ',') return null
  // "The captain, Ivo Marsh, and the chief engineer": that is somebody else.
  if (/^(?:and|or|but)$/i.test(tokens[at + 1]?.text ?? '')) return null
  if (tokens[at + 1]?.text === 'who') return doneAfter(tokens, at + 2, text)
  let end = at + 1
  let role = -1
  while (end < tokens.length && end - at <= longestApposition) {
    const token = tokens[end]
    if (token === undefined || /^[,.;:"”()]$/.test(token.text) || (token.tag === 'VERB' && role >= 0) || reporting.test(token.lemma)) break
    const clause = token.tag === 'VERB' || token.tag === 'AUX' || token.tag === 'PRON' || token.tag === 'SCONJ'
    // "The deputy prosecutor who led the case": the office ends where its clause begins.
    if (clause && role >= 0) break
    if (clause) return null
    if (role < 0 && roleWords.has(token.text.toLowerCase())) role = end
    end += 1
  }
  let start = at + 1
  while (/^(?:a|an|the|its|his|her|their)$/i.test(tokens[start]?.text ?? '')) start += 1
  const first = tokens[start]
  const last = tokens[end - 1]
  if (role < 0 || role - start > 6 || first === undefined || last === undefined) return null
  return { start: first.start, end: last.end, words: text.slice(first.start, last.end) }
}

/** What somebody does is an office too: "Edda Voss, who chairs the board,". */
function doneAfter(tokens: readonly Token[], at: number, text: string): Title | null {
  const first = tokens[at]
  if (first === undefined || !officeVerbs.test(first.text)) return null
  const stop = tokens.findIndex(
    ({ text: word, tag }, index) => index > at && (/^[,.;:"”()]$/.test(word) || tag === 'VERB' || tag === 'AUX'),
  )
  const last = tokens[Math.min(stop < 0 ? tokens.length : stop, at + longestApposition) - 1]
  return last && last.start > first.start ? { start: first.start, end: last.end, words: text.slice(first.start, last.end) } : null
}

/** In the present tense: who once led an excavation holds no office. */
const officeVerbs = /^(?:chairs|heads|leads|runs|directs|manages|commands|edits|coaches)$/

/** Words before a name that give a rank and no office: what stands behind the name says more. */
const mereRank =
  /^(?:general|colonel|major|captain|lieutenant|sergeant|admiral|brigadier|professor|doctor|sheikh|senator|judge|justice|(?:lieutenant|major|brigadier)[ -](?:general|colonel))$/i

export function isMereRank({ words }: Title): boolean {
  return mereRank.test(words)
}

/** Words looked at before a name and its comma for the office: "the federation's president, Lukas Temel". */
const longestLead = 8

/** An office in apposition before the name: it begins with an article or an owner and holds a role. */
export function titleAhead(tokens: readonly Token[], at: number, text: string): Title | null {
  const end = tokens[at - 2]
  if (tokens[at - 1]?.text !== ',' || end === undefined) return null
  let role = false
  for (let index = at - 2; index >= 0 && at - index <= longestLead; index -= 1) {
    const token = tokens[index]
    if (token === undefined || /^[,.;:"”()]$/.test(token.text) || token.tag === 'VERB' || token.tag === 'AUX') return null
    if (roleWords.has(token.text.toLowerCase())) role = true
    const first = tokens[index + 1]
    if (role && first && /^(?:the|its|their|his|her)$/i.test(token.text))
      return { start: first.start, end: end.end, words: text.slice(first.start, end.end) }
  }
  return null
}
