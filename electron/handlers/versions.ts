import type { Handlers } from '../../shared/api'
import { orderedEnds } from '../../shared/links/symmetry'
import type { Annotation } from '../../shared/model/annotation'
import type { Put } from '../../shared/model/change'
import type { Link, LinkEnd } from '../../shared/model/link'
import type { AnnotationId } from '../../shared/model/schema'
import { CallError } from '../../shared/result'
import { prepareText } from '../../shared/text/anchor'
import { carried } from '../../shared/versions/carry'
import { lineageOf } from '../../shared/versions/lineage'
import { type HostDeps, timeOf } from './host-deps'
import type { Shelf } from './shelf'

type VersionCalls = Pick<Handlers, 'versions.carry' | 'versions.lost'>

/** Later versions of sources: what was marked in the earlier one comes along. */
export function versionHandlers(deps: HostDeps, shelf: Shelf): VersionCalls {
  return {
    async 'versions.carry'({ library, batch, from, to }) {
      return shelf.change(library, async (open) => {
        const later = await open.read(to)
        const earlier = await open.read(from)
        if (later.source.versionOf !== null || lineageOf(from, open.workspace().sources).family === to)
          throw new CallError('invalid-input', 'This source is known as a version of another one already, so nothing was changed.')
        const prepared = prepareText(later.text)
        const now = timeOf(deps.clock)
        const copies = new Map<AnnotationId, Annotation>()
        for (const annotation of earlier.annotations) {
          const id = deps.newId('ann') as AnnotationId
          copies.set(annotation.id, { ...annotation, ...carried(annotation, prepared), id, sourceId: to, changedAt: now })
        }
        const links = [...open.workspace().links.values()].flatMap((link) => linkTo(link, copies) ?? [])
        const puts: Put[] = [
          { kind: 'source', record: { ...later.source, versionOf: from } },
          ...[...copies.values()].map((record): Put => ({ kind: 'annotation', record })),
          ...links.map((record): Put => ({ kind: 'link', record: { ...record, changedAt: now } })),
        ]
        await open.commit({ puts, removals: [] }, { label: 'Carry annotations over', batch })
        return { change: { puts, removals: [] } }
      })
    },

    async 'versions.lost'({ library }) {
      const all = await shelf.get(library).open.allAnnotations()
      return all.filter(({ state }) => state.kind === 'lost' && !state.kept)
    },
  }
}

/** The link with its ends on the copies; null when none of its ends was copied. */
function linkTo(link: Link, copies: ReadonlyMap<AnnotationId, Annotation>): Link | null {
  const moved = (end: LinkEnd): LinkEnd => {
    const copy = end.kind === 'annotation' ? copies.get(end.id) : undefined
    return copy ? { kind: 'annotation', id: copy.id, sourceId: copy.sourceId } : end
  }
  const [from, to] = [moved(link.from), moved(link.to)]
  return from === link.from && to === link.to ? null : { ...link, ...orderedEnds(from, to, link.relation) }
}
