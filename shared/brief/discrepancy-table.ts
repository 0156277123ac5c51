/** What was accepted of what the sources disagree on, as a table: the fact, each telling with its quote, what it is, what was decided. */
import type { PhrasingContent, RootContent } from 'mdast'
import type { Annotation } from '../model/annotation'
import type { Decision } from '../model/decision'
import type { Acceptance, Verdict } from '../model/vocabulary'
import { quoteOf } from '../text/passage'
import type { Citations } from './citations'
import { classed, strong, table } from './nodes'

/** What a finding is called outside the program. */
export const verdictWords: { readonly [V in Verdict]: string } = {
  conflict: 'conflict',
  tension: 'tension',
  variant: 'variant',
  update: 'later update',
  precision: 'different precision',
  scope: 'different scope',
  dispute: 'disputed by the parties',
  'cannot-tell': 'cannot be told',
}

/** What accepting it made of it. */
export const acceptanceWords: { readonly [As in Acceptance]: string } = {
  contradicts: 'contradiction',
  qualifies: 'qualification',
  restates: 'the same in other words',
  variant: 'variant of one name',
}

/** Empty while nothing was accepted. Dismissed findings are left out: they were judged not to be discrepancies. */
export function discrepancyTable(
  decisions: readonly Decision[],
  { annotations }: { readonly annotations: ReadonlyMap<Annotation['id'], Annotation> },
  citations: Citations,
): readonly RootContent[] {
  const rows = decisions.flatMap(({ fact, sides, verdict, outcome }) => {
    if (outcome.kind !== 'accepted') return []
    const tellings = sides.flatMap((side, index): PhrasingContent[] => {
      const id = outcome.annotationIds[index]
      const annotation = id === undefined ? undefined : annotations.get(id)
      const words: readonly PhrasingContent[] = annotation
        ? [
            { type: 'text', value: ` (${citations.attribution(annotation)}: “${quoteOf(annotation.anchors)}”)` },
            citations.cite(annotation.id),
          ]
        : [{ type: 'text', value: ` (“${quoteOf([side.anchor])}”; its passage is not marked any more)` }]
      return [...(index > 0 ? [{ type: 'text' as const, value: '; ' }] : []), strong(side.value), ...words]
    })
    return [[fact, tellings, verdictWords[verdict], acceptanceWords[outcome.as]]]
  })
  return rows.length > 0 ? [classed(table(['Fact', 'What the sources say', 'Found as', 'Accepted as'], rows), 'discrepancies')] : []
}
