/** Findings in the form in which other programs read them. */
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

/** The first two sides that differ: a program that reads pairs is told of each fact once, the finding itself holds every source. */
function differingPair(sides: readonly FindingSide[]): readonly [FindingSide, FindingSide] | null {
  for (const [index, first] of sides.entries()) {
    const second = sides.slice(index + 1).find((side) => side.value.toLowerCase() !== first.value.toLowerCase())
    if (second) return [first, second]
  }
  const [first, second] = sides
  return first && second ? [first, second] : null
}

/** One entry for each fact. `nameOf` gives the caller's own id of a source. */
export function comparison(
  findings: readonly Finding[],
  nameOf: (id: string) => string,
  textOf: (id: string) => string,
): Readonly<Record<List, readonly Entry[]>> {
  const passage = ({ sourceId, start, end, alsoIn }: FindingSide): Passage => ({
    source: nameOf(sourceId),
    quote: textOf(sourceId).slice(start, end),
    start,
    end,
    alsoIn: alsoIn.map(nameOf),
  })
  const result: Record<List, Entry[]> = { discrepancies: [], updates: [], precision: [], scope: [], disputes: [] }
  for (const { sides, type, severity, verdict, tier, score, fact, reason } of findings) {
    const pair = differingPair(sides)
    if (pair) result[lists[verdict]].push({ type, severity, verdict, tier, score, fact, reason, a: passage(pair[0]), b: passage(pair[1]) })
  }
  return result
}
