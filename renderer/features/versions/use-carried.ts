import { useMemo } from 'react'
import { inReadingOrder } from '../../../shared/desk/overlap'
import type { Annotation } from '../../../shared/model/annotation'
import type { Claim } from '../../../shared/model/claim'
import type { SourceId } from '../../../shared/model/schema'
import { prepareText } from '../../../shared/text/anchor'
import { type Carried, carried } from '../../../shared/versions/carry'
import { useOpen, useWorkspace } from '../../state/library'

/** A passage of the earlier version, what becomes of it, and the claims that stand on it. */
export type CarriedPassage = Carried & { readonly annotation: Annotation; readonly claims: readonly Claim[] }

/** The host does the same when it carries them over; this shows it beforehand. */
export function useCarried(earlier: SourceId, later: SourceId): readonly CarriedPassage[] {
  const text = useOpen((open) => open.texts.get(later))
  const { annotations, links, claims } = useWorkspace((workspace) => workspace)
  return useMemo(() => {
    if (text === undefined) return []
    const prepared = prepareText(text)
    const claimsOf = (id: Annotation['id']) =>
      [...links.values()].flatMap(({ from, to }) => (from.id === id && to.kind === 'claim' ? (claims.get(to.id) ?? []) : []))
    return inReadingOrder([...annotations.values()].filter(({ sourceId }) => sourceId === earlier)).map((annotation) => ({
      annotation,
      ...carried(annotation, prepared),
      claims: claimsOf(annotation.id),
    }))
  }, [text, annotations, links, claims, earlier])
}
