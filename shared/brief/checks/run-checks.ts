/** All that a sceptic would ask of a brief before it leaves the house. */
import type { BriefMaterial } from '../../api'
import type { BuiltBrief } from '../build-brief'
import { changedBehind } from './changed-behind'
import { type Check, checkedOf, type Notice } from './check'
import { claimWithoutEvidence } from './claim-without-evidence'
import { confirmedByOne } from './confirmed-by-one'
import { likelihoodWithConfidence } from './likelihood-with-confidence'
import { mixedLikelihoodWords } from './mixed-likelihood-words'
import { quoteCutShort } from './quote-cut-short'
import { quoteNotExact } from './quote-not-exact'
import { sentenceWithoutNote } from './sentence-without-note'
import { undecidedConflict } from './undecided-conflict'
import { undecidedFinding } from './undecided-finding'

const checks: readonly Check[] = [
  quoteNotExact,
  quoteCutShort,
  undecidedConflict,
  undecidedFinding,
  confirmedByOne,
  sentenceWithoutNote,
  likelihoodWithConfidence,
  mixedLikelihoodWords,
  changedBehind,
  claimWithoutEvidence,
]

export type CheckReport = {
  /** Quotes in the brief, and those of them not as in their source. */ readonly quotes: number
  readonly inexact: number
  readonly notices: readonly Notice[]
}

/** What is wrong or doubtful, the wrong first; and how many quotes the brief holds. */
export function runChecks(material: BriefMaterial, built?: BuiltBrief): CheckReport {
  const brief = checkedOf(material, built)
  const notices = checks.flatMap((check) => check(brief))
  const isBad = ({ level }: Notice) => level === 'bad'
  const inexact = quoteNotExact(brief).length
  return { quotes: brief.built.used.length, inexact, notices: [...notices.filter(isBad), ...notices.filter((notice) => !isBad(notice))] }
}
