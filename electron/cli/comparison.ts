/** Findings in the form in which other programs read them. */
import { differingPair } from '../../shared/findings/differing-pair'
import type { Finding, FindingSide } from '../../shared/model/finding'
import type { Verdict } from '../../shared/model/vocabulary'

type Passage = {
  readonly source: string
  readonly quote: string
  readonly start: number
  readonly end: number
  /** Further sources that print the same wording. */
  readonly alsoIn: readonly string[]
}

export type Entry = Pick<Finding, 'type' | 'severity' | 'verdict' | 'tier' | 'score' | 'fact' | 'reason'> & {
  readonly a: Passage
  readonly b: Passage
}

/** Where each verdict is listed. Spelling and title variants stand last among the discrepancies. */
const lists = {
  conflict: 'discrepancies',
  tension: 'discrepancies',
  variant: 'discrepancies',
  update: 'updates',
  precision: 'precision',
  scope: 'scope',
  dispute: 'disputes',
  'cannot-tell': 'disputes',
} as const satisfies {
  readonly [Kind in Verdict]: string
}
type Lists<Listed> = Readonly<Record<(typeof lists)[Verdict], readonly Listed[]>>

/** One entry for a finding. `nameOf` gives the caller's own id of a source; null when there are no two sides to show. */
export function entryOf(finding: Finding, nameOf: (id: string) => string, quoteOf: (side: FindingSide) => string): Entry | null {
  const pair = differingPair(finding.sides)
  if (!pair) return null
  const { type, severity, verdict, tier, score, fact, reason } = finding
  const passage = (side: FindingSide): Passage => ({
    source: nameOf(side.sourceId),
    quote: quoteOf(side),
    start: side.start,
    end: side.end,
    alsoIn: side.alsoIn.map(nameOf),
  })
  return { type, severity, verdict, tier, score, fact, reason, a: passage(pair[0]), b: passage(pair[1]) }
}

/** Entries by what their verdict makes of them, each list in the order they came. */
export function listed<Listed extends Pick<Entry, 'verdict'>>(entries: readonly Listed[]): Lists<Listed> {
  const result: Record<(typeof lists)[Verdict], Listed[]> = { discrepancies: [], updates: [], precision: [], scope: [], disputes: [] }
  for (const entry of entries) result[lists[entry.verdict]].push(entry)
  return result
}
