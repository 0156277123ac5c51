/** Quotations and who says them. */
import { roleWords } from '../language/lexicon/roles'
import type { Range } from '../model/schema'
import type { Quote, Sentence } from './frames'

const marks = /["“„]([^"“”„]{8,600})["”“]|[«‹]([^«»‹›]{8,600})[»›]|(?<![\p{L}\d])[‘']([^‘’'\n]{12,300})[’'](?![\p{L}\d])/gu
const reporting =
  'said|says|told|tells|added|adds|called|declared|warned|wrote|writes|argued|explained|insisted|announced|shouted|recalled|asked|replied|remarked|put it|quoted|comment|words of|according to|tweeted|posted|stated|concluded|cried|admitted'
const reportWord = new RegExp(`\\b(?:${reporting})\\b`, 'i')

/** The quotations of a paragraph; `sentences` are those of the whole source. Shorter ones are labels ("important agreements"), not speech. */
export function quotesIn(text: string, paragraph: Range, sentences: readonly Sentence[]): readonly Quote[] {
  const words = text.slice(paragraph.start, paragraph.end)
  const quotes: Quote[] = []
  for (const match of words.matchAll(marks)) {
    const start = paragraph.start + match.index
    const range = { start, end: start + match[0].length }
    const speaker = speakerNear(text, range, sentences) ?? speakerOfSpeech(text, range, quotes[quotes.length - 1])
    quotes.push({ ...range, words: plainWordsOf(match[1] ?? match[2] ?? match[3] ?? ''), speaker })
  }
  return quotes
}

/** A quotation with nothing but the end of a sentence between goes on with the speech before it, if that speech was given to someone. */
function speakerOfSpeech(text: string, quote: Range, before: Quote | undefined): Quote['speaker'] {
  if (!before || quote.start - before.end > nearness) return null
  const between = text.slice(before.end, quote.start)
  const ended = /[.!?]\s*$/.test(between) && (between.match(/[.!?](?:\s|$)/g) ?? []).length === 1
  return ended && /^[^,;:]{0,3}(?:$|\s|\p{Lu})/u.test(text.slice(quote.end, quote.end + 3)) ? before.speaker : null
}

export function plainWordsOf(words: string): readonly string[] {
  return words.toLowerCase().match(/[\p{L}\d]+(?:['’]\p{L}+)?/gu) ?? []
}

/** How far from the quotation its speaker may stand, in letters. */
const nearness = 140

const pronoun = /^[\s,]*(?:(?:he|she)\b|\p{Ll}+ (?:he|she)\b)/u

/**
 * The name nearest to the quotation in its own sentence, where a word of reporting stands too, or where the quotation ends in a comma: then
 * the sentence goes on with who said it. "He said" is whoever the sentence before begins with.
 */
function speakerNear(text: string, quote: Range, sentences: readonly Sentence[]): Quote['speaker'] {
  const own = sentences.filter((sentence) => sentence.start < quote.end && sentence.end > quote.start)
  const first = Math.min(...own.map((sentence) => sentence.start))
  const last = Math.max(...own.map((sentence) => sentence.end))
  const after = text.slice(quote.end, last)
  if (!reportWord.test(text.slice(first, quote.start) + after) && text[quote.end - 2] !== ',') return speakerBehind(text, quote, sentences)
  if (pronoun.test(after)) return subjectBefore(first, sentences)
  const names = own.flatMap((sentence) => sentence.names).filter((name) => name.end <= quote.start || name.start >= quote.end)
  const persons = names.filter(({ kind }) => kind === 'person')
  const nearest = (persons.length > 0 ? persons : names.filter(({ start }) => besideQuote.test(text.slice(quote.end, start))))
    .map((name) => ({ name, gap: name.start >= quote.end ? name.start - quote.end : quote.start - name.end }))
    .sort((a, b) => a.gap - b.gap)[0]
  return nearest && nearest.gap <= nearness ? named(nearest.name) : officeBehind(text, quote)
}

/** "That was how the prosecutor Jan Oster put it": a sentence behind the quotation that gives it to somebody. */
function speakerBehind(text: string, quote: Range, sentences: readonly Sentence[]): Quote['speaker'] {
  const next = sentences.find(({ start }) => start >= quote.end && start - quote.end <= 2)
  if (!next || !pointingBack.test(text.slice(next.start, next.end))) return null
  const name = next.names.find(({ kind }) => kind === 'person')
  return name ? named(name) : null
}

const pointingBack =
  /^(?:That (?:is|was) (?:how|what)|So (?:said|spoke)|Thus|(?:These|Those) (?:are|were) the words of|The words (?:are|were))\b/

/** An office without a name, right behind the quotation: "the finance minister said". */
function officeBehind(text: string, quote: Range): Quote['speaker'] {
  const match = officeSaid.exec(text.slice(quote.end, quote.end + nearness))
  const office = match?.groups?.['after'] ?? match?.groups?.['before']
  if (!match || office === undefined || !roleWords.has(office.split(' ').pop() ?? '')) return null
  const start = quote.end + match[0].indexOf(office)
  return { start, end: start + office.length, name: office, office: true }
}

const officeSaid =
  /^[\s,]*(?:(?:the|its|his|her|their)\s+(?<before>(?:\p{Ll}[\p{Ll}-]* ){0,3}\p{Ll}[\p{Ll}-]*)\s+(?:said|says|told|added|declared|insisted)\b|(?:said|says|added|declared|insisted)\s+(?:the|its|his|her|their)\s+(?<after>(?:\p{Ll}[\p{Ll}-]* ){0,3}\p{Ll}[\p{Ll}-]*)(?=[,.;]|$))/u

/** A surname alone is known for a speaker's by its place: right behind the quotation, or behind one word of reporting. */
const besideQuote = /^[\s,]+(?:\p{Ll}+ )?$/u

/** The first name of the sentence that ends before `at`. */
function subjectBefore(at: number, sentences: readonly Sentence[]): Quote['speaker'] {
  const before = sentences.filter(({ end }) => end <= at).pop()
  const name = before?.names.find(({ kind }) => kind === 'person') ?? before?.names[0]
  return name ? named(name) : null
}

function named({ start, end, name }: Range & { readonly name: string }): Quote['speaker'] {
  return { start, end, name, office: false }
}

const according = /\baccording to (?:the |an? )?([^,.;]{3,60})/i
const saidBy =
  /(?:^|, |" )((?:the |an? )?(?:\p{Lu}[\p{L}.’'-]*|\p{Ll}+)(?: [\p{L}.’'-]+){0,5}?) (?:said|says|told|added|claimed|insisted|reckons?|believes?)\b/u
const saidAfter = /\b(?:said|says|added) ((?:the |an? )?[\p{L}.’' -]{3,50}?)(?:[,.;]|$)/u

/** Who a sentence is reported from, in the text's words; null when the source speaks itself. */
export function speakerOf(sentence: string): string | null {
  const found = according.exec(sentence)?.[1] ?? saidBy.exec(sentence)?.[1] ?? saidAfter.exec(sentence)?.[1]
  const name = found?.trim().replace(/^(?:as|while|when|but|and|although|though|since|because|after|before) (?=\p{Lu})/iu, '')
  return name && !/^(?:it|that|this|there|he|she|they|who|which)$/i.test(name) ? name : null
}
