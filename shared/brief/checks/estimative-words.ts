/** English words of likelihood and of confidence, as ICD 203 lists them. */

/** The row of words that briefs use, and "very (un)likely" beside them. */
const used = /\b(?:almost no chance|unlikely|likely|roughly even chance|almost certain(?:ly)?)\b/i

/** The other row: the same degrees in other words. */
const other =
  /\b(?:remote(?:ly)? (?:chance|possibility|likelihood)|(?:highly )?improbabl[ey]|roughly even odds|(?:highly )?probabl[ey]|nearly certain(?:ly)?)\b/i

const sure = /\b(?:(?:high|moderate|low) confidence|confidence is (?:high|moderate|low)|confident)\b/i

/** The first word of the other row. */
export function otherLikelihoodWord(words: string): string | null {
  return other.exec(words)?.[0] ?? null
}

export function saysLikelihood(words: string): boolean {
  return used.test(words) || other.test(words)
}

export function saysConfidence(words: string): boolean {
  return sure.test(words)
}
