/** From a source's text to its frames: body, sentences, clauses, typed facts. Pure: the same text and date give the same frames. */
import { datesIn } from '../language/dates'
import type { LanguageReader, Token } from '../language/language-reader'
import { namesIn } from '../language/names'
import { sentencesIn } from '../language/sentences'
import { whyUnread } from '../language/which-language'
import type { Range, SourceId } from '../model/schema'
import type { Block } from '../model/source'
import { withAcronyms } from './acronyms'
import { bodyParagraphs } from './body'
import { type Clause, framesVersion, type Sentence, type SourceFrames } from './frames'
import { assertionsIn } from './read-assertions'
import { clausesOf } from './read-clauses'
import { deedsIn } from './read-deeds'
import { absentThings } from './read-denials'
import { ordinalsOf } from './read-ordinals'
import { negationsIn, openingsIn, orderIn, placesIn } from './read-polarity'
import { quantitiesIn } from './read-quantities'
import { plainWordsOf, quotesIn, speakerOf } from './read-quotes'
import { keyOf, termsOf } from './read-terms'
import { withReferents } from './referents'

export type { SourceFrames } from './frames'
export { framesVersion } from './frames'

/** A source as the engine takes it. */
export type ComparedText = {
  readonly id: SourceId
  readonly title: string
  /** `2031-03-04` or coarser; null: the text resolves no relative date. */
  readonly published: string | null
  /** The language tag the source states; null: the engine looks for itself. */
  readonly language: string | null
  readonly text: string
  /** Null: body and furniture are told apart here. */
  readonly blocks: readonly Block[] | null
}

/** Sentences read of one source. What follows in longer ones (30,000 is a book) is not compared. */
const mostSentences = 4_000

export function readFrames(source: ComparedText, language: LanguageReader): SourceFrames {
  const paragraphs = bodyParagraphs(source.text, source.blocks)
  const body = paragraphs.map(({ start, end }) => source.text.slice(start, end))
  const unread = whyUnread(body.join('\n').slice(0, 20_000), source.language)
  const frames = { version: framesVersion, id: source.id, title: source.title, published: source.published, unread, text: source.text }
  if (unread !== null) return { ...frames, sentences: [], quotes: [], paragraphs: [] }
  const sentences: Sentence[] = []
  for (const [index, paragraph] of paragraphs.entries()) {
    if (sentences.length >= mostSentences) break
    sentences.push(...readParagraph(source, paragraph, index, language))
  }
  const quotes = paragraphs.flatMap((paragraph) => quotesIn(source.text, paragraph, sentences))
  return {
    ...frames,
    sentences: withReferents(withAcronyms(sentences, source.text), quotes, source.text),
    quotes,
    paragraphs: body.map((words) => plainWordsOf(words).join(' ')),
  }
}

function readParagraph(source: ComparedText, paragraph: Range, index: number, language: LanguageReader): readonly Sentence[] {
  const words = source.text.slice(paragraph.start, paragraph.end)
  const tokens = language.read(words).map((token) => ({ ...token, start: token.start + paragraph.start, end: token.end + paragraph.start }))
  let reached = 0
  return sentencesIn(source.text, paragraph).map((range) => {
    // Sentences and tokens both run forward: a paragraph of thousands is gone through once.
    while (reached < tokens.length && (tokens[reached]?.start ?? 0) < range.start) reached += 1
    const first = reached
    while (reached < tokens.length && (tokens[reached]?.end ?? 0) <= range.end) reached += 1
    return readSentence(source, range, index, tokens.slice(first, reached))
  })
}

function readSentence(source: ComparedText, range: Range, paragraph: number, tokens: readonly Token[]): Sentence {
  const words = source.text.slice(range.start, range.end)
  const dates = datesIn(words, range.start, source.published)
  const ordinals = ordinalsOf(words, range.start, tokens, dates)
  const quantities = quantitiesIn(words, range.start, tokens, [...dates, ...ordinals])
  const within = <Item extends Range>(items: readonly Item[], clause: Range) =>
    items.filter((item) => item.start >= clause.start && item.start < clause.end)
  const clauses = clausesOf(tokens).map((part): Clause => {
    const place = { start: part[0]?.start ?? range.start, end: part[part.length - 1]?.end ?? range.end }
    const text = source.text.slice(place.start, place.end)
    const openings = openingsIn(text, place.start)
    const opened = openings.some(({ force }) => force === 'possible' || force === 'unknown') || words.endsWith('?')
    return {
      ...place,
      terms: termsOf(part),
      quantities: within(quantities, place),
      ordinals: within(ordinals, place),
      dates: within(dates, place),
      places: placesIn(text, place.start),
      negations: negationsIn(part, text, place.start),
      assertions: assertionsIn(part, opened),
      absences: absentThings(part).map(({ start, end, words: things }) => ({ start, end, keys: things.map(keyOf) })),
      deeds: deedsIn(part),
      referents: [],
      openings,
      order: orderIn(text, place.start),
    }
  })
  return { ...range, paragraph, clauses, names: namesIn(tokens, source.text), speaker: speakerOf(words) }
}
