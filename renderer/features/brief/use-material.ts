import { useEffect, useState } from 'react'
import type { BriefMaterial } from '../../../shared/api'
import { citedAnnotations } from '../../../shared/brief/cited-annotations'
import { showsTimeline } from '../../../shared/brief/section-kinds'
import type { BriefId } from '../../../shared/model/schema'
import { ask, useWorkspace } from '../../state/library'
import { notifyFailure } from '../../state/notices'

/** What a brief is drawn from, read anew when the library changes; the brief itself is always the newest. */
export function useMaterial(id: BriefId | null): BriefMaterial | null {
  const [material, setMaterial] = useState<BriefMaterial | null>(null)
  const claims = useWorkspace((workspace) => workspace.claims)
  const links = useWorkspace((workspace) => workspace.links)
  const decisions = useWorkspace((workspace) => workspace.decisions)
  const annotations = useWorkspace((workspace) => workspace.annotations)
  const sources = useWorkspace((workspace) => workspace.sources)
  const needs = useWorkspace((workspace) => needsOf(workspace.briefs, id))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the records are what tells that the material is stale
  useEffect(() => {
    if (!id) return setMaterial(null)
    let stale = false
    void ask('briefs.gather', { id }).then((result) => {
      if (stale) return
      if (result.ok) setMaterial(result.value)
      else if (result.error.code !== 'not-found') notifyFailure(result.error)
    })
    return () => {
      stale = true
    }
  }, [id, claims, links, decisions, annotations, sources, needs])
  return material && material.brief.id === id ? material : null
}

/** Prose that cites another passage needs that passage's source, a timeline needs dates; other typing needs nothing new. */
function needsOf(briefs: ReadonlyMap<BriefId, BriefMaterial['brief']>, id: BriefId | null): string {
  const brief = id ? briefs.get(id) : undefined
  return brief ? [showsTimeline(brief), ...citedAnnotations(brief)].join() : ''
}
