/** Links whose ends are both there are shown; the others wait until they are. */
import type { Change } from './change'
import type { Link, LinkEnd } from './link'
import type { LinkId } from './schema'
import { applyChange, type Workspace } from './workspace'

export type Dangling = ReadonlyMap<LinkId, Link>

/** Whether both ends of a link are there. */
export function stands(link: Link, { claims, annotations }: Pick<Workspace, 'claims' | 'annotations'>): boolean {
  const isThere = (end: LinkEnd) => (end.kind === 'claim' ? claims.has(end.id) : annotations.has(end.id))
  return isThere(link.from) && isThere(link.to)
}

/**
 * What a change that others made to the records means for what is shown, and the links that dangle after it: one that lost
 * an end goes, though its record is kept; one whose ends are back comes.
 */
export function settleLinks(
  change: Change,
  workspace: Workspace,
  before: Dangling,
): { readonly change: Change; readonly dangling: Dangling } {
  const dangling = new Map(before)
  for (const removal of change.removals) if (removal.kind === 'link') dangling.delete(removal.id)
  for (const put of change.puts) if (put.kind === 'link') dangling.delete(put.record.id)
  const after = applyChange(workspace, change)
  const gone = mayLoseLinks(change) ? [...after.links.values()].filter((link) => !stands(link, after)) : []
  const back = [...dangling.values()].filter((link) => stands(link, after))
  for (const link of back) dangling.delete(link.id)
  for (const link of gone) dangling.set(link.id, link)
  const hidden = new Set<string>(gone.map(({ id }) => id))
  return {
    change: {
      puts: [
        ...change.puts.filter((put) => put.kind !== 'link' || !hidden.has(put.record.id)),
        ...back.map((record) => ({ kind: 'link' as const, record })),
      ],
      removals: [...change.removals, ...gone.flatMap(({ id }) => (workspace.links.has(id) ? [{ kind: 'link' as const, id }] : []))],
    },
    dangling,
  }
}

/** All links are looked through only where that may find something: a library may hold many, and changes may come one by one. */
function mayLoseLinks({ puts, removals }: Change): boolean {
  return puts.some(({ kind }) => kind === 'link') || removals.some(({ kind }) => kind === 'claim' || kind === 'annotation')
}
