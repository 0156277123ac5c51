import type { Handlers } from '../../shared/api'
import { orderedEnds, saysTheSame } from '../../shared/links/symmetry'
import type { Change } from '../../shared/model/change'
import type { Claim } from '../../shared/model/claim'
import type { Link } from '../../shared/model/link'
import type { ClaimId, LinkId } from '../../shared/model/schema'
import { emptyChange } from '../../shared/model/workspace'
import { CallError } from '../../shared/result'
import { type Authorship, signed } from './authorship'
import { commitIfChanged, counted, given, linksEndingIn, sameValue, unseen } from './committing'
import { type HostDeps, timeOf } from './host-deps'
import { demandEnd } from './links'
import type { Shelf } from './shelf'

type ClaimCalls = Pick<Handlers, 'claims.add' | 'claims.update' | 'claims.remove'>

/** Statements in the person's own words. */
export function claimHandlers(deps: HostDeps, shelf: Shelf, author: Authorship): ClaimCalls {
  return {
    async 'claims.add'({ library, batch, text, kind, memo, tags, evidence }) {
      return shelf.change(library, async (open) => {
        const now = timeOf(deps.clock)
        const by = await author()
        const claim: Claim = {
          id: deps.newId('clm') as ClaimId,
          text,
          kind,
          memo: memo ?? '',
          tags: tags ?? [],
          madeAt: now,
          changedAt: now,
        }
        const links: Link[] = []
        for (const { id, sourceId, stance, reason } of evidence ?? []) {
          const end = { kind: 'annotation', id, sourceId } as const
          await demandEnd(open, end)
          const ends = orderedEnds(end, { kind: 'claim', id: claim.id }, stance)
          const link: Link = {
            id: deps.newId('lnk') as LinkId,
            ...ends,
            relation: stance,
            reason: reason ?? '',
            credibility: null,
            madeAt: now,
            changedAt: now,
          }
          if (!links.some((other) => saysTheSame(other, link))) links.push(link)
        }
        const change: Change = {
          puts: [
            { kind: 'claim', record: signed(claim, by) },
            ...links.map((link) => ({ kind: 'link' as const, record: signed(link, by) })),
          ],
          removals: [],
        }
        await open.commit(change, { label: 'Make a claim', batch })
        return { change, id: claim.id }
      })
    },

    async 'claims.update'({ library, batch, id, patch, over }) {
      return shelf.change(library, async (open) => {
        const before = open.workspace().claims.get(id)
        if (!before) throw new CallError('not-found', 'This claim is not in the library any more. It may be in the trash.')
        const after: Claim = { ...before, ...given(patch) }
        if (sameValue(before, after)) return { change: emptyChange }
        const by = signed(after, await author())
        const change: Change = { puts: [{ kind: 'claim', record: { ...by, changedAt: timeOf(deps.clock) } }], removals: [] }
        const lost = unseen({ kind: 'claim', record: before }, after, over, open.workspace())
        await open.commit(change, { label: 'Edit claim', batch, unseen: lost })
        return { change }
      })
    },

    async 'claims.remove'({ library, batch, ids }) {
      return shelf.change(library, async (open) => {
        const { claims, links } = open.workspace()
        const present = ids.filter((id) => claims.has(id))
        const change: Change = {
          puts: [],
          removals: [...linksEndingIn(links, new Set(present)), ...present.map((id) => ({ kind: 'claim' as const, id }))],
        }
        return commitIfChanged(open, change, { label: `Delete ${counted(present.length, 'claim')}`, batch })
      })
    },
  }
}
