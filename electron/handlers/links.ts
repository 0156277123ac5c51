import type { Handlers } from '../../shared/api'
import { orderedEnds, saysTheSame } from '../../shared/links/symmetry'
import type { Change } from '../../shared/model/change'
import type { Link, LinkEnd } from '../../shared/model/link'
import type { LinkId } from '../../shared/model/schema'
import { emptyChange } from '../../shared/model/workspace'
import { CallError } from '../../shared/result'
import type { OpenLibrary } from '../library/open-library'
import { type Authorship, signed } from './authorship'
import { commitIfChanged, counted, given, sameValue, unseen } from './committing'
import { type HostDeps, timeOf } from './host-deps'
import type { Shelf } from './shelf'

type LinkCalls = Pick<Handlers, 'links.add' | 'links.update' | 'links.remove'>

/** Relations between passages and claims. */
export function linkHandlers(deps: HostDeps, shelf: Shelf, author: Authorship): LinkCalls {
  return {
    async 'links.add'({ library, batch, from, to, relation, reason }) {
      return shelf.change(library, async (open) => {
        if (from.id === to.id) throw new CallError('invalid-input', 'A passage or claim cannot be linked with itself.')
        await demandEnd(open, from)
        await demandEnd(open, to)
        const now = timeOf(deps.clock)
        const made: Link = {
          id: deps.newId('lnk') as LinkId,
          ...orderedEnds(from, to, relation),
          relation,
          reason: reason ?? '',
          credibility: null,
          madeAt: now,
          changedAt: now,
        }
        const link = signed(made, await author())
        demandSense(link, open)
        const change: Change = { puts: [{ kind: 'link', record: link }], removals: [] }
        await open.commit(change, { label: evidence(link) ? 'Attach a passage' : 'Link two passages', batch })
        return { change, id: link.id }
      })
    },

    async 'links.update'({ library, batch, id, patch, over }) {
      return shelf.change(library, async (open) => {
        const before = open.workspace().links.get(id)
        if (!before) throw new CallError('not-found', 'This link is not in the library any more. It may be in the trash.')
        const changed = { ...before, ...given(patch) }
        const turned: Link = { ...changed, ...orderedEnds(changed.from, changed.to, changed.relation) }
        if (sameValue(before, turned)) return { change: emptyChange }
        const after = signed(turned, await author())
        demandSense(after, open)
        const change: Change = { puts: [{ kind: 'link', record: { ...after, changedAt: timeOf(deps.clock) } }], removals: [] }
        await open.commit(change, {
          label: patch.relation ? 'Change relation' : patch.reason === undefined ? 'Grade evidence' : 'Edit reason',
          batch,
          unseen: unseen({ kind: 'link', record: before }, after, over, open.workspace()),
        })
        return { change }
      })
    },

    async 'links.remove'({ library, batch, ids }) {
      return shelf.change(library, async (open) => {
        const { links } = open.workspace()
        const present = ids.filter((id) => links.has(id))
        const change: Change = { puts: [], removals: present.map((id) => ({ kind: 'link', id })) }
        return commitIfChanged(open, change, { label: `Delete ${counted(present.length, 'link')}`, batch })
      })
    },
  }
}

function evidence(link: Link): boolean {
  return link.from.kind !== link.to.kind
}

/** Both ends of a link must be there. */
export async function demandEnd(open: OpenLibrary, end: LinkEnd): Promise<void> {
  if (end.kind === 'claim') {
    if (!open.workspace().claims.has(end.id))
      throw new CallError('not-found', 'The claim at one end is not in the library any more, so no link was made.')
    return
  }
  if (!open.workspace().annotations.has(end.id)) await open.read(end.sourceId)
  if (open.workspace().annotations.get(end.id)?.sourceId !== end.sourceId) {
    throw new CallError('not-found', 'The passage at one end is not in the library any more, so no link was made.')
  }
}

function demandSense(link: Link, open: OpenLibrary): void {
  if (evidence(link) && link.relation === 'restates') {
    throw new CallError('invalid-input', 'A passage supports, contradicts or qualifies a claim; it does not restate it.')
  }
  for (const other of open.workspace().links.values()) {
    // What another person says of the same passage and claim is theirs: both stand, and can be compared.
    const isTheirs = evidence(link) && other.author !== link.author
    if (other.id !== link.id && !isTheirs && saysTheSame(other, link))
      throw new CallError('invalid-input', `These two are linked as “${link.relation}” already.`)
  }
}
