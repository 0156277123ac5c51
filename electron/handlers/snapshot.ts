import type { Snapshot } from '../../shared/api'
import type { AnnotationId } from '../../shared/model/schema'
import type { Shelved } from './shelf'

/** What a window needs to draw a library it opens. */
export function snapshotOf({ id, open }: Shelved): Snapshot {
  const { library, sources, claims, links, decisions, briefs, annotations } = open.workspace()
  const linked = new Set<AnnotationId>()
  for (const { from, to } of links.values()) for (const end of [from, to]) if (end.kind === 'annotation') linked.add(end.id)
  return {
    path: open.path,
    readOnly: open.readOnly,
    library: { ...library, id },
    sources: [...sources.values()],
    claims: [...claims.values()],
    links: [...links.values()],
    decisions: [...decisions.values()],
    briefs: [...briefs.values()],
    annotations: [...linked].flatMap((annotation) => annotations.get(annotation) ?? []),
    problems: open.problems,
    history: open.history(),
  }
}
