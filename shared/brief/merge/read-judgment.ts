/** A judgment read back from the blocks it was drawn as (shared/brief/judgment.ts). */
import type { Confidence, Likelihood } from '../../model/vocabulary'
import { confidences, likelihoods } from '../../model/vocabulary'
import { likeness, sameParagraph } from '../../text/like-paragraphs'
import { likelihoodSentence } from '../likelihood'
import { plainWords } from '../plain-words'
import type { CopyBlock } from './copy'

export type JudgmentCopy = {
  /** Block by block, without the citations behind its last word, which come from its claims. */
  readonly statement: readonly string[]
  readonly likelihood: Likelihood | null
  readonly confidence: Confidence | null
  readonly confidenceReason: string
  /** Lines below the statement that say nothing that a judgment can hold: a degree in other words, another basis. */
  readonly unread: readonly string[]
  /** How many sources it stands on, which Crossread counts. */
  readonly basis: string
  /** The lines below the statement, as they stand. */
  readonly lines: readonly string[]
}

const degrees = new Map(likelihoods.map((degree) => [likelihoodSentence(degree), degree]))
const confidenceForm = /^Confidence in this judgment is (\w+)(?:: (.*))?\.$/s
const basisForm = /^(?:Based on \d+ independent sources? \(\d+ reports?\)|No source supports it)\.$/

/** Citations at the end of a statement. */
export const closingCitations = /(?:\s*\[\^ann_[0-9a-z]{8,40}\])+\s*$/

/** `known` are the lines that the judgment was exported with: one that was rewritten is still that line, and no statement. */
export function readJudgment(blocks: readonly CopyBlock[], known: readonly string[] = []): JudgmentCopy {
  const statement: string[] = []
  const lines: string[] = []
  const unread: string[] = []
  let likelihood: Likelihood | null = null
  let confidence: Confidence | null = null
  let confidenceReason = ''
  let basis = ''
  for (const words of blocks.flatMap((block) => (block.inner.length > 0 ? block.inner : [block.words]))) {
    const plain = plainWords(words)
    const degree = degrees.get(plain)
    const [, sure, reason] = confidenceForm.exec(plain) ?? []
    const level = confidences.find((other) => other === sure)
    if (degree) likelihood = degree
    else if (level) {
      confidence = level
      confidenceReason = (reason ?? '').replace(/\s+/g, ' ')
    } else if (basisForm.test(plain) || known.some((line) => likeness(line, plain) >= sameParagraph)) {
      if (basisForm.test(plain)) basis = plain
      if (known.length > 0 && !known.includes(plain)) unread.push(plain)
    } else {
      statement.push(words)
      continue
    }
    lines.push(plain)
  }
  const last = statement.pop()?.replace(closingCitations, '') ?? ''
  return { statement: last === '' ? statement : [...statement, last], likelihood, confidence, confidenceReason, unread, basis, lines }
}
