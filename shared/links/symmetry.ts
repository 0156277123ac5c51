import type { Link, LinkEnd } from '../model/link'
import type { Relation } from '../model/vocabulary'

/** Relations that hold both ways: if A contradicts B, B contradicts A. They are stored once. */
export function isSymmetric(relation: Relation): boolean {
  return relation === 'contradicts' || relation === 'restates'
}

/**
 * The ends in the order they are stored. Symmetric links between two of a kind lie in the order of their ids, so that
 * swapping the ends makes no second link; between a passage and a claim the passage always comes first.
 */
export function orderedEnds(from: LinkEnd, to: LinkEnd, relation: Relation): { readonly from: LinkEnd; readonly to: LinkEnd } {
  if (from.kind !== to.kind) return from.kind === 'annotation' ? { from, to } : { from: to, to: from }
  return isSymmetric(relation) && to.id < from.id ? { from: to, to: from } : { from, to }
}

/** Whether a link says the same as the other: the same ends (either way, where the relation holds both ways) and relation. */
export function saysTheSame(a: Pick<Link, 'from' | 'to' | 'relation'>, b: Pick<Link, 'from' | 'to' | 'relation'>): boolean {
  if (a.relation !== b.relation) return false
  const [x, y] = [orderedEnds(a.from, a.to, a.relation), orderedEnds(b.from, b.to, b.relation)]
  return x.from.id === y.from.id && x.to.id === y.to.id
}
