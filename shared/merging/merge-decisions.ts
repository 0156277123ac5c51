/** Their decisions on findings. What another person decided on the same finding stands beside ours. */
import type { Put } from '../model/change'
import type { Decision } from '../model/decision'
import type { AnnotationId, DecisionId, LinkId, SourceId } from '../model/schema'
import type { Holdings } from './holdings'
import type { Ledger } from './ledger'
import type { Places } from './merge-annotations'
import { outcomeOf } from './record-fields'

type Input = {
  readonly ours: Holdings
  readonly theirs: Holdings
  readonly sourceHere: (id: SourceId) => SourceId
  readonly places: Places
  readonly links: ReadonlyMap<LinkId, LinkId>
  readonly newId: () => DecisionId
  readonly ledger: Ledger
}

/** Which decision here each of theirs is. */
export function mergeDecisions({ ours, theirs, sourceHere, places, links, newId, ledger }: Input): ReadonlyMap<DecisionId, DecisionId> {
  const byKey = new Map<string, Decision[]>()
  for (const decision of ours.decisions.values()) byKey.set(decision.key, [...(byKey.get(decision.key) ?? []), decision])
  const ids = new Map<DecisionId, DecisionId>()
  for (const decision of theirs.decisions.values()) {
    const record: Decision = {
      ...decision,
      sides: decision.sides.map((side) => ({ ...side, sourceId: sourceHere(side.sourceId) })),
      outcome: outcomeHere(decision.outcome, places, links),
    }
    const onSame = byKey.get(decision.key) ?? []
    const own = ours.decisions.get(decision.id)
    const same = own && own.author === record.author ? own : onSame.find((other) => other.author === record.author)
    ids.set(decision.id, same?.id ?? own?.id ?? decision.id)
    if (same ? outcomeOf(same) === outcomeOf(record) : record.author === undefined && own && outcomeOf(own) === outcomeOf(record)) {
      ledger.count('decision', 'known')
    } else if (same) {
      const choice = ledger.conflictOf(put(record), ledger.differing(put(same), put(record)), ['ours', 'theirs'])
      if (choice === 'theirs') ledger.puts.push(put({ ...record, id: same.id }))
    } else ledger.add(put({ ...record, id: own ? newId() : decision.id }))
  }
  return ids
}

function outcomeHere(outcome: Decision['outcome'], places: Places, links: ReadonlyMap<LinkId, LinkId>): Decision['outcome'] {
  if (outcome.kind === 'dismissed') return outcome
  const annotationIds = outcome.annotationIds.map((id): AnnotationId => places.get(id)?.id ?? id)
  return { ...outcome, annotationIds, linkIds: outcome.linkIds.map((id) => links.get(id) ?? id) }
}

function put(record: Decision): Extract<Put, { kind: 'decision' }> {
  return { kind: 'decision', record }
}
