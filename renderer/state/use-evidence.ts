import { useMemo } from 'react'
import { evidenceByClaim } from '../../shared/claims/evidence'
import { useWorkspace } from './library'

/** The evidence of all claims, recomputed only when links, annotations or sources changed. */
export function useEvidence() {
  const links = useWorkspace((workspace) => workspace.links)
  const annotations = useWorkspace((workspace) => workspace.annotations)
  const sources = useWorkspace((workspace) => workspace.sources)
  return useMemo(() => evidenceByClaim({ links, annotations, sources }), [links, annotations, sources])
}
