/**
 * The words in which a judgment says how likely something is, with what they stand for, and how sure the writer is of the
 * basis. Words and ranges are those of ICD 203 (2015), D.6.e.2; of its two rows of words one is used, since a reader
 * must not wonder whether "likely" and "probable" differ.
 */
import type { Confidence, Likelihood } from '../model/vocabulary'

type Words = {
  /** What it does to "This" in a sentence. */
  readonly verb: 'is' | 'has'
  readonly words: string
  /** Percent, as printed. */
  readonly range: string
}

export const likelihoodWords: { readonly [Degree in Likelihood]: Words } = {
  'almost-no-chance': { verb: 'has', words: 'almost no chance', range: '1–5 %' },
  'very-unlikely': { verb: 'is', words: 'very unlikely', range: '5–20 %' },
  unlikely: { verb: 'is', words: 'unlikely', range: '20–45 %' },
  'roughly-even': { verb: 'has', words: 'a roughly even chance', range: '45–55 %' },
  likely: { verb: 'is', words: 'likely', range: '55–80 %' },
  'very-likely': { verb: 'is', words: 'very likely', range: '80–95 %' },
  'almost-certain': { verb: 'is', words: 'almost certain', range: '95–99 %' },
}

/** The sentence about the event. */
export function likelihoodSentence(likelihood: Likelihood): string {
  const { verb, words, range } = likelihoodWords[likelihood]
  return `This ${verb} ${words} (${range}).`
}

/** The sentence about the basis. It names no likelihood: the two are different things, and readers mix them up. */
export function confidenceSentence(confidence: Confidence, reason: string): string {
  const why = reason
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!?]+$/, '')
  return `Confidence in this judgment is ${confidence}${why === '' ? '' : `: ${why}`}.`
}
