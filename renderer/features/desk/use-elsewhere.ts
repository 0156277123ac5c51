import { useMemo } from 'react'
import { sharedWording } from '../../../shared/desk/counterparts'
import { type Elsewhere, elsewhere, wordingElsewhere } from '../../../shared/desk/elsewhere'
import type { SourceId } from '../../../shared/model/schema'
import { useOpenFindings } from '../../state/findings'
import { useOpen, useWorkspace } from '../../state/library'
import { useView } from '../../state/view'
import { longestSearched } from './use-counterparts'

/** What other sources say of the passages of one, in the order of its text: links and discrepancies with any source. */
export function useElsewhere(sourceId: SourceId): readonly Elsewhere[] {
  const links = useWorkspace((workspace) => workspace.links)
  const annotations = useWorkspace((workspace) => workspace.annotations)
  const findings = useOpenFindings()
  return useMemo(
    () =>
      elsewhere(
        sourceId,
        links.values(),
        annotations,
        findings.map(({ finding }) => finding),
      ),
    [sourceId, links, annotations, findings],
  )
}

/** Wording that the other open panes share with a source. It is looked for when it is first asked for. */
export function useSharedWording(sourceId: SourceId): () => readonly Elsewhere[] {
  const texts = useOpen((open) => open.texts)
  const panes = useView((view) => view.panes)
  return useMemo(() => {
    let known: readonly Elsewhere[] | null = null
    const mine = texts.get(sourceId) ?? ''
    const others = panes.filter((pane) => pane.sourceId !== sourceId)
    return () => {
      known ??= others.flatMap((other) => {
        const text = texts.get(other.sourceId) ?? ''
        if (mine.length + text.length > longestSearched) return []
        return wordingElsewhere(sharedWording(mine, text), other.sourceId, text)
      })
      return known
    }
  }, [texts, panes, sourceId])
}
