/** The same quoted words in two mouths. */
import { editDistance } from '../../language/edit-distance'
import { conceptOf } from '../../language/lexicon/concepts'
import { plainName } from '../../language/names'
import { roleKeys, rolesDiffer } from '../../language/roles'
import { stem } from '../../search/stem'
import type { Quote, SourceFrames } from '../frames'
import type { Proposal, Telling } from '../proposal'
import { plainWordsOf } from '../read-quotes'

/** Words two quotations must share in order to be the same speech; below it they may be a phrase of the day. */
const fewestSharedWords = 5

/** Share of the shorter quotation's words that must stand in the other. */
const sharedShare = 0.7

export function compareSpeakers(a: SourceFrames, b: SourceFrames): readonly Proposal[] {
  return [
    ...between(a, a.quotes, b, b.quotes),
    ...between(a, a.quotes, b, reportedSpeech(b)),
    ...between(a, reportedSpeech(a), b, b.quotes),
  ]
}

/** Sentences without a quotation that are reported of a named person: "Edda Voss said that …". */
function reportedSpeech(source: SourceFrames): readonly Quote[] {
  return source.sentences.flatMap((sentence): readonly Quote[] => {
    const { speaker, start, end, names } = sentence
    const name = speaker === null ? undefined : names.find(({ kind, name: words }) => kind === 'person' && speaker.includes(words))
    if (!name || source.quotes.some((quote) => quote.start < end && start < quote.end)) return []
    return [
      {
        start,
        end,
        words: plainWordsOf(source.text.slice(start, end)),
        speaker: { start: name.start, end: name.end, name: name.name, office: false },
      },
    ]
  })
}

function between(a: SourceFrames, spoken: readonly Quote[], b: SourceFrames, told: readonly Quote[]): readonly Proposal[] {
  const proposals: Proposal[] = []
  for (const mine of spoken)
    for (const theirs of told) {
      if (mine.speaker === null || theirs.speaker === null || !sameWords(mine, theirs)) continue
      if (!otherSpeaker({ source: a, speaker: mine.speaker }, { source: b, speaker: theirs.speaker })) continue
      const first = telling(a, mine)
      const second = telling(b, theirs)
      if (!first || !second) continue
      proposals.push({
        type: 'attribution',
        verdict: 'tension',
        rule: 'quote-speaker',
        tier: 'strong',
        strength: 3,
        fact: 'who said it',
        reason: `The same words are said by ${mine.speaker.name} in one source and by ${theirs.speaker.name} in the other.`,
        sides: [first, second],
      })
    }
  return proposals
}

function sameWords(a: Quote, b: Quote): boolean {
  const [mine, theirs] = [a, b].map(({ words }) => new Set(words.map((word) => conceptOf(word)?.key ?? stem(word)))) as [
    Set<string>,
    Set<string>,
  ]
  const shared = [...mine].filter((word) => theirs.has(word)).length
  return shared >= fewestSharedWords && shared >= Math.min(mine.size, theirs.size) * sharedShare
}

type Speaking = { readonly source: SourceFrames; readonly speaker: NonNullable<Quote['speaker']> }

/** Whether two people speak for sure: by their names, or an office that the other, as far as is told, does not hold. */
function otherSpeaker(a: Speaking, b: Speaking): boolean {
  if (!a.speaker.office && !b.speaker.office) return !sameSpeaker(a.speaker.name, b.speaker.name)
  const [mine, theirs] = [officesOf(a), officesOf(b)]
  const pairs = mine.flatMap((one) => theirs.map((other) => rolesDiffer(roleKeys(one), roleKeys(other))))
  return pairs.length > 0 && pairs.every((how) => how !== null)
}

function officesOf({ source, speaker }: Speaking): readonly string[] {
  if (speaker.office) return [speaker.name]
  return source.sentences.flatMap(({ names }) =>
    names.flatMap(({ name, title }) => (title !== null && sameSpeaker(name, speaker.name) ? [title.words] : [])),
  )
}

/** A surname is enough: the full name stands earlier in the text. A letter or two apart it is one name in two spellings. */
function sameSpeaker(a: string, b: string): boolean {
  const [mine, theirs] = [surname(a), surname(b)]
  const apart = Math.min(mine.length, theirs.length) >= longName ? spellingApart : 0
  return editDistance(mine, theirs, apart + 1) <= apart
}

/** Letters between two spellings of a name of five letters or more; in shorter ones they make another name. */
const spellingApart = 2
const longName = 5

function surname(name: string): string {
  return plainName(name).split(' ').pop() ?? ''
}

function telling(source: SourceFrames, quote: Quote): Telling | null {
  const speaker = quote.speaker
  if (!speaker) return null
  // "She said": the name stands sentences before, so the quotation itself is shown.
  const own = source.sentences.find((one) => one.start < quote.end && one.end > quote.start)
  const words = own && speaker.end < own.start ? { start: quote.start, end: quote.end } : speaker
  const sentence = source.sentences.find((one) => one.start < words.end && one.end > words.start)
  return sentence ? { source, sentence, words, value: speaker.name } : null
}
