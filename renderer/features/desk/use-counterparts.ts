import { useMemo } from 'react'
import { type Counterpart, sharedWording } from '../../../shared/desk/counterparts'
import type { SourceId } from '../../../shared/model/schema'
import { placeOf } from '../../state/annotating'
import { useOpenFindings } from '../../state/findings'
import { useOpen, useWorkspace } from '../../state/library'

/** Texts that together are longer are not searched for shared wording: it would be waited for. Links and findings still join them. */
export const longestSearched = 2_000_000

/** For two open sources, the places that go together: links, open findings, shared wording. Asked for when somebody scrolls. */
export function useCounterparts(): (here: SourceId, there: SourceId) => readonly Counterpart[] {
  const links = useWorkspace((workspace) => workspace.links)
  const annotations = useWorkspace((workspace) => workspace.annotations)
  const texts = useOpen((open) => open.texts)
  const findings = useOpenFindings()
  return useMemo(() => {
    const known = new Map<string, readonly Counterpart[]>()
    const gather = (here: SourceId, there: SourceId): readonly Counterpart[] => {
      const pairs: Counterpart[] = []
      for (const { from, to } of links.values()) {
        if (from.kind !== 'annotation' || to.kind !== 'annotation') continue
        const [a, b] = from.sourceId === here ? [from, to] : [to, from]
        if (a.sourceId !== here || b.sourceId !== there) continue
        const [mine, theirs] = [a, b].map(({ id }) => annotations.get(id)).map((mark) => (mark ? placeOf(mark) : null))
        if (mine && theirs) pairs.push({ here: mine.range, there: theirs.range })
      }
      for (const { finding } of findings) {
        const [mine, theirs] = [here, there].map((id) => finding.sides.find(({ sourceId }) => sourceId === id))
        if (mine && theirs) pairs.push({ here: mine, there: theirs })
      }
      const [ours, others] = [texts.get(here) ?? '', texts.get(there) ?? '']
      return ours.length + others.length > longestSearched ? pairs : [...pairs, ...sharedWording(ours, others)]
    }
    return (here, there) => {
      const key = `${here} ${there}`
      const pairs = known.get(key) ?? gather(here, there)
      known.set(key, pairs)
      return pairs
    }
  }, [links, annotations, texts, findings])
}
