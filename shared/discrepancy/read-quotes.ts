/** Quotations and who says them. */
import type { Range } from '../model/schema'
import type { Quote, Sentence } from './frames'

const marks = /["“]([^"“”]{8,600})["”]|(?<![\p{L}\d])[‘']([^‘’'\n]{12,300})[’'](?![\p{L}\d])/gu
const reporting =
  'said|says|told|tells|added|adds|called|declared|warned|wrote|writes|argued|explained|insisted|announced|shouted|recalled|asked|replied|remarked|put it|quoted|comment|words of|according to|tweeted|posted|stated|concluded|cried|admitted'
const reportWord = new RegExp(`\\b(?:${reporting})\\b`, 'i')

/** The quotations of a paragraph. Shorter ones are labels ("important agreements"), not speech. */
export function quotesIn(text: string, paragraph: Range, sentences: readonly Sentence[]): readonly Quote[] {
  const words = text.slice(paragraph.start, paragraph.end)
  return [...words.matchAll(marks)].map((match) => {
    const start = paragraph.start + match.index
    const end = start + match[0].length
    return { start, end, words: plainWordsOf(match[1] ?? match[2] ?? ''), speaker: speakerNear(text, { start, end }, sentences) }
  })
}

export function plainWordsOf(words: string): readonly string[] {
  return words.toLowerCase().match(/[\p{L}\d]+(?:['’]\p{L}+)?/gu) ?? []
}

/** How far from the quotation its speaker may stand, in letters. */
const nearness = 140

/**
 * The name nearest to the quotation in its own sentence, where a word of reporting stands too; else the subject of the sentence
 * before ("...said he", "Then she spoke.") is left unnamed rather than guessed.
 */
function speakerNear(text: string, quote: Range, sentences: readonly Sentence[]): Quote['speaker'] {
  const around = sentences.filter((sentence) => sentence.start < quote.end + nearness && sentence.end > quote.start - nearness)
  const own = around.filter((sentence) => sentence.start < quote.end && sentence.end > quote.start)
  const first = Math.min(...own.map((sentence) => sentence.start))
  const last = Math.max(...own.map((sentence) => sentence.end))
  const outside = text.slice(first, quote.start) + text.slice(quote.end, last)
  if (!reportWord.test(outside)) return null
  const names = own
    .flatMap((sentence) => sentence.names)
    .filter((name) => name.kind === 'person' && (name.end <= quote.start || name.start >= quote.end))
  const nearest = names
    .map((name) => ({ name, gap: name.start >= quote.end ? name.start - quote.end : quote.start - name.end }))
    .sort((a, b) => a.gap - b.gap)[0]
  return nearest && nearest.gap <= nearness ? { start: nearest.name.start, end: nearest.name.end, name: nearest.name.name } : null
}

const according = /\baccording to (?:the |an? )?([^,.;]{3,60})/i
const saidBy =
  /(?:^|, |" )((?:the |an? )?(?:\p{Lu}[\p{L}.’'-]*|\p{Ll}+)(?: [\p{L}.’'-]+){0,5}?) (?:said|says|told|added|claimed|insisted|reckons?|believes?)\b/u
const saidAfter = /\b(?:said|says|added) ((?:the |an? )?[\p{L}.’' -]{3,50}?)(?:[,.;]|$)/u

/** Who a sentence is reported from, in the text's words; null when the source speaks itself. */
export function speakerOf(sentence: string): string | null {
  const found = according.exec(sentence)?.[1] ?? saidBy.exec(sentence)?.[1] ?? saidAfter.exec(sentence)?.[1]
  return found && !/^(?:it|that|this|there|he|she|they|who|which)$/i.test(found.trim()) ? found.trim() : null
}
