/** Findings in the form in which other programs read them. */
import type { Finding, FindingSide } from '../../shared/model/finding'
import type { Verdict } from '../../shared/model/vocabulary'

type Passage = { readonly source: string; readonly quote: string; readonly start: number; readonly end: number }
type Entry = Pick<Finding, 'type' | 'severity' | 'verdict' | 'tier' | 'score' | 'fact' | 'reason'> & {
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
type List = (typeof lists)[Verdict]

/** Whether a side is the first of the fact with its value: sources that say the same are not listed against the other again. */
function tellsAnew(sides: readonly FindingSide[], side: FindingSide): boolean {
  return sides.find(({ value }) => value.toLowerCase() === side.value.toLowerCase()) === side
}

/** One entry for each fact and pair of differing values. `nameOf` gives the caller's own id of a source. */
export function comparison(
  findings: readonly Finding[],
  nameOf: (id: string) => string,
  textOf: (id: string) => string,
): Readonly<Record<List, readonly Entry[]>> {
  const passage = ({ sourceId, start, end }: FindingSide): Passage => ({
    source: nameOf(sourceId),
    quote: textOf(sourceId).slice(start, end),
    start,
    end,
  })
  const result: Record<List, Entry[]> = { discrepancies: [], updates: [], precision: [], scope: [], disputes: [] }
  for (const { sides, type, severity, verdict, tier, score, fact, reason } of findings)
    for (const [index, first] of sides.entries())
      for (const second of sides
        .slice(index + 1)
        .filter((side) => tellsAnew(sides, side) && tellsAnew(sides, first) && side.value !== first.value))
        result[lists[verdict]].push({ type, severity, verdict, tier, score, fact, reason, a: passage(first), b: passage(second) })
  return result
}
