/** One finding for one fact: proposals between several sources that meet in a telling are one. */
import type { Proposal, Telling } from './proposal'

export type Group = { readonly best: Proposal; readonly sides: readonly Telling[] }

export function groupByFact(proposals: readonly Proposal[]): readonly Group[] {
  const groups: { best: Proposal; sides: Telling[] }[] = []
  for (const proposal of [...proposals].sort((a, b) => b.strength - a.strength)) {
    const known = groups.find(
      ({ best, sides }) =>
        best.type === proposal.type &&
        best.verdict === proposal.verdict &&
        ((best.fact === proposal.fact && factual.has(best.type)) ||
          proposal.sides.some((side) => sides.some((other) => sameTelling(side, other)))),
    )
    if (!known) groups.push({ best: proposal, sides: [...proposal.sides] })
    // Further sources that share a spelling or an office with one of the two add nothing to it.
    else if (!factual.has(proposal.type))
      for (const side of proposal.sides) if (known.sides.every((other) => other.source !== side.source)) known.sides.push(side)
  }
  return groups
}

/** Findings about a person are one whatever the sentence: the person is the fact. */
const factual: ReadonlySet<string> = new Set(['name', 'title'])

/** Two tellings of one source with overlapping words tell one fact. */
function sameTelling(a: Telling, b: Telling): boolean {
  return a.source === b.source && a.words.start < b.words.end && b.words.start < a.words.end
}
