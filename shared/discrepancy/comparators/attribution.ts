/** The same quoted words in two mouths. */
import { editDistance } from '../../language/edit-distance'
import { plainName } from '../../language/names'
import type { Quote, SourceFrames } from '../frames'
import type { Proposal, Telling } from '../proposal'

/** Words two quotations must share in order to be the same speech; below it they may be a phrase of the day. */
const fewestSharedWords = 5

/** Share of the shorter quotation's words that must stand in the other. */
const sharedShare = 0.7

export function compareSpeakers(a: SourceFrames, b: SourceFrames): readonly Proposal[] {
  const proposals: Proposal[] = []
  for (const mine of a.quotes)
    for (const theirs of b.quotes) {
      if (mine.speaker === null || theirs.speaker === null || !sameWords(mine, theirs)) continue
      if (sameSpeaker(mine.speaker.name, theirs.speaker.name)) continue
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
  const theirs = new Set(b.words)
  const mine = new Set(a.words)
  const shared = [...mine].filter((word) => theirs.has(word)).length
  return shared >= fewestSharedWords && shared >= Math.min(mine.size, theirs.size) * sharedShare
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
  const words = quote.speaker
  const sentence = source.sentences.find((one) => one.start < quote.end && one.end > quote.start)
  return words && sentence ? { source, sentence, words, value: words.name } : null
}
