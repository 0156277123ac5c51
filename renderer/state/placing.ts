/** Placing a lost passage by hand: its source comes to the desk, and the next selection can be its place. */
import type { Annotation } from '../../shared/model/annotation'
import { type AnnotationRef, refOf, setRanges } from './annotating'
import { loadSource, openLibraryNow } from './library'
import { notify } from './notices'
import { openSource } from './panes'
import { showDialog, useView } from './view'

export async function beginPlacing(annotation: Annotation): Promise<void> {
  showDialog(null)
  useView.setState({ placing: refOf(annotation) })
  await openSource(annotation.sourceId, 'beside')
}

export function givePlacingUp(): void {
  useView.setState({ placing: null })
}

/** Puts the passage that is being placed on the selected words. */
export async function placeOnSelection(): Promise<void> {
  const { placing, selection } = useView.getState()
  if (!placing) return
  if (selection?.sourceId !== placing.sourceId) return notify('Select the words of its source first that the passage belongs to.')
  const annotation = await annotationOf(placing)
  if (!annotation || !(await setRanges(annotation, [selection.range]))) return
  useView.setState({ placing: null, selection: null, annotation: placing })
  window.getSelection()?.removeAllRanges()
}

async function annotationOf({ id, sourceId }: AnnotationRef): Promise<Annotation | null> {
  await loadSource(sourceId)
  return openLibraryNow().workspace.annotations.get(id) ?? null
}
