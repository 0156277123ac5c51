import { useMemo } from 'react'
import { inText } from '../../../shared/desk/overlap'
import type { Annotation } from '../../../shared/model/annotation'
import type { SourceId } from '../../../shared/model/schema'
import { openLibraryNow, useWorkspace } from '../../state/library'

/** The annotations that stand in the text of a source, in the order in which they are read. */
export function annotationsOf(sourceId: SourceId): readonly Annotation[] {
  return inText([...openLibraryNow().workspace.annotations.values()].filter((annotation) => annotation.sourceId === sourceId))
}

export function useSourceAnnotations(sourceId: SourceId): readonly Annotation[] {
  const annotations = useWorkspace((workspace) => workspace.annotations)
  return useMemo(() => inText([...annotations.values()].filter((annotation) => annotation.sourceId === sourceId)), [annotations, sourceId])
}
