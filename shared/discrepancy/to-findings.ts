/** From proposals to findings: one per fact, with a stable identity, strongest first. */
import type { Finding, FindingSide } from '../model/finding'
import type { Severity, Verdict } from '../model/vocabulary'
import { type Group, groupByFact } from './group'
import type { Proposal, Telling } from './proposal'

const order: { readonly [Kind in Verdict]: number } = {
  conflict: 1,
  tension: 0.9,
  variant: 0.2,
  dispute: 0.1,
  update: 0.1,
  scope: 0.1,
  precision: 0.1,
  'cannot-tell': 0,
}

/** Characters of context that make a finding's identity besides its words. */
const contextLength = 24

export function toFindings(proposals: readonly Proposal[]): readonly Finding[] {
  return groupByFact(proposals)
    .map(finding)
    .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1))
}

function finding({ best, sides: tellings }: Group): Finding {
  const { type, verdict, tier, rule, fact, reason, strength } = best
  const sides = [...tellings].sort((a, b) => (a.source.published ?? '').localeCompare(b.source.published ?? ''))
  const key = `${type}-${rule}-${hash(best.sides.map(context).sort().join('|'))}`
  return {
    key,
    type,
    verdict,
    tier,
    severity: severityOf(verdict),
    rule,
    score: order[verdict] * strength,
    fact,
    reason,
    sides: sides.map(side),
  }
}

/** How grave the difference is where it holds; the folds keep the gravity of a tension. */
function severityOf(verdict: Verdict): Severity {
  return verdict === 'conflict' ? 'contradiction' : verdict === 'variant' ? 'variant' : 'tension'
}

function side({ source, sentence, words, value }: Telling): FindingSide {
  return {
    sourceId: source.id,
    start: words.start,
    end: words.end,
    sentence: { start: sentence.start, end: sentence.end },
    value,
    speaker: sentence.speaker,
  }
}

function context({ source, words }: Telling): string {
  return source.text
    .slice(Math.max(0, words.start - contextLength), words.end + contextLength)
    .replace(/\s+/g, ' ')
    .toLowerCase()
}

/** FNV-1a over UTF-16 code units, twice with different seeds: 64 bits, enough to tell the findings of a library apart. */
function hash(text: string): string {
  return [0x811c9dc5, 0x01000193]
    .map((seed) => {
      let value = seed
      for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
      return (value >>> 0).toString(16).padStart(8, '0')
    })
    .join('')
}
