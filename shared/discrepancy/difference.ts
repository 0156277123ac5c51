/** A proposal as plain data: what is kept of a compared pair when the frames of its sources are put away. */
import type { FindingSide } from '../model/finding'
import { cutBetweenWords } from '../text/cut'
import { type Proposal, quoted, type Telling } from './proposal'
import { plainWordsOf } from './read-quotes'

export type DifferenceSide = Omit<FindingSide, 'alsoIn' | 'against'> & {
  readonly published: string | null
  /** Counted from 0 in the body of its source. */
  readonly paragraph: number
  /** The differing words, plain. */
  readonly words: readonly string[]
  /** The words with a little of what stands around them: what the identity of a finding is made of. */
  readonly context: string
}

export type Difference = Omit<Proposal, 'sides'> & { readonly sides: readonly [DifferenceSide, DifferenceSide] }

/** Letters of the fact: about two lines of the panel. */
const factLength = 70

export function differenceOf({ sides: [first, second], fact, ...proposal }: Proposal): Difference {
  return { ...proposal, fact: cutBetweenWords(fact, factLength), sides: [sideOf(first), sideOf(second)] }
}

/** Characters of context that make a finding's identity besides its words. */
const contextLength = 24

function sideOf({ source, sentence, words, value }: Telling): DifferenceSide {
  const around = { start: Math.max(0, words.start - contextLength), end: words.end + contextLength }
  return {
    sourceId: source.id,
    start: words.start,
    end: words.end,
    sentence: { start: sentence.start, end: sentence.end },
    value,
    speaker: sentence.speaker,
    published: source.published,
    paragraph: sentence.paragraph,
    words: plainWordsOf(source.text.slice(words.start, words.end)),
    context: quoted(source, around).toLowerCase(),
  }
}
