/** What a person does with passages: mark, recolour, move ends, link, copy. The first click always creates. */
import type { Annotation } from '../../shared/model/annotation'
import type { LinkEnd } from '../../shared/model/link'
import type { AnnotationId, Range, SourceId } from '../../shared/model/schema'
import { type ColourId, colourIds } from '../../shared/model/vocabulary'
import { mutate, newBatch, openLibraryNow, shownTextHash } from './library'
import { dismissText, notify } from './notices'
import { openPassage } from './panes'
import { type PassagePlace, showDialog, type TextSelection, useView } from './view'

export type AnnotationRef = { readonly id: AnnotationId; readonly sourceId: SourceId }

export function refOf(annotation: Annotation): AnnotationRef {
  return { id: annotation.id, sourceId: annotation.sourceId }
}

/** Where a passage begins, to show it; null for a lost one, whose old place holds other words. */
export function placeOf({ sourceId, anchors, state }: Annotation): { readonly sourceId: SourceId; readonly range: Range } | null {
  const first = anchors[0]
  return first && state.kind !== 'lost' ? { sourceId, range: { start: first.start, end: first.end } } : null
}

/** Goes to a marked passage; what is lost is shown where it waits for a place. Answers whether it stands in its text. */
export async function goToAnnotation(annotation: Annotation): Promise<boolean> {
  const place = placeOf(annotation)
  if (place) await openPassage(place.sourceId, place.range)
  else showDialog({ kind: 'lost' })
  return place !== null
}

export function chosenAnnotation(): Annotation | null {
  const chosen = useView.getState().annotation
  return chosen ? (openLibraryNow().workspace.annotations.get(chosen.id) ?? null) : null
}

export function chooseAnnotation(annotation: AnnotationRef | null): void {
  useView.setState({ annotation, editing: null })
}

/** Marks the selection and chooses the new annotation. The selection is let go, so that the mark is seen. */
export async function annotateSelection(
  selection: TextSelection,
  colour: ColourId,
  batch: string | null = null,
): Promise<AnnotationRef | null> {
  const { sourceId, range } = selection
  const added = await mutate('annotations.add', { sourceId, ranges: [range], textHash: shownTextHash(sourceId), colour, batch })
  if (!added) return null
  const ref = { id: added.id, sourceId }
  useView.setState({ selection: null, annotation: ref, editing: null })
  window.getSelection()?.removeAllRanges()
  return ref
}

/** Marks words that were found and not selected, in the colour that was used last. */
export async function markPlace({ sourceId, range }: PassagePlace, batch: string): Promise<AnnotationRef | null> {
  const place = { ranges: [{ ...range }], textHash: shownTextHash(sourceId) }
  const added = await mutate('annotations.add', { sourceId, ...place, colour: lastColour(), batch })
  return added ? { id: added.id, sourceId } : null
}

/** Colour key: marks the selection, or recolours the chosen annotation when nothing is selected. */
export async function useColour(colour: ColourId): Promise<void> {
  const { selection } = useView.getState()
  if (selection) await annotateSelection(selection, colour)
  else {
    const chosen = chosenAnnotation()
    if (chosen && chosen.colour !== colour) await mutate('annotations.update', { ...refOf(chosen), patch: { colour } })
  }
}

/** The passage that an act is about: the chosen annotation, or the selection, which is marked first. */
export async function passageForAct(batch: string): Promise<AnnotationRef | null> {
  const { selection, annotation } = useView.getState()
  if (selection) return annotateSelection(selection, lastColour(), batch)
  return annotation
}

/** The colour that was used last in this library, so that "note", "claim" and "link" mark as the person marks. */
function lastColour(): ColourId {
  let latest: Annotation | null = null
  for (const annotation of openLibraryNow().workspace.annotations.values()) {
    if (!latest || annotation.id > latest.id) latest = annotation
  }
  return latest?.colour ?? colourIds[0]
}

export async function removeAnnotation(ref: AnnotationRef): Promise<void> {
  const removed = await mutate('annotations.remove', { ends: [ref] })
  if (removed && useView.getState().annotation?.id === ref.id) chooseAnnotation(null)
}

export function setRanges(annotation: Annotation, ranges: readonly Range[], batch: string | null = null) {
  const patch = { ranges: ranges.map((range) => ({ ...range })), textHash: shownTextHash(annotation.sourceId) }
  return mutate('annotations.update', { ...refOf(annotation), patch, batch })
}

export async function addRangeToChosen(): Promise<void> {
  const { selection } = useView.getState()
  const chosen = chosenAnnotation()
  if (!selection || !chosen || chosen.sourceId !== selection.sourceId) return
  const done = await setRanges(chosen, [...chosen.anchors.map(({ start, end }) => ({ start, end })), selection.range])
  if (done) {
    useView.setState({ selection: null })
    window.getSelection()?.removeAllRanges()
  }
}

function endOf(ref: AnnotationRef): LinkEnd {
  return { kind: 'annotation', ...ref }
}

const askForOther = 'Choose the other passage and press L again. Escape gives up.'

/**
 * First use: remembers the passage as one end. Second use, with another passage: asks how the two relate. The dialog
 * then makes the link.
 */
export async function linkPassage(): Promise<void> {
  const batch = newBatch('link')
  const ref = await passageForAct(batch)
  if (!ref) return
  const { linkFrom } = useView.getState()
  if (!linkFrom) {
    useView.setState({ linkFrom: endOf(ref) })
    return notify(askForOther)
  }
  if (linkFrom.id === ref.id) return notify('That is the same passage. Choose another one, in this source or in another.')
  dismissText(askForOther)
  useView.setState({ linkFrom: null, dialog: { kind: 'link', from: linkFrom, to: endOf(ref) } })
}

/** Marks the selection if there is one, then opens the claim dialog with the passage as its first evidence; away from the desk, without. */
export async function makeClaim(): Promise<void> {
  const ref = useView.getState().screen === 'desk' ? await passageForAct(newBatch('claim')) : null
  useView.setState({ dialog: { kind: 'claim', claimId: null, evidence: ref ? [ref] : [], text: '' } })
}

export async function editChosen(part: 'note' | 'tags'): Promise<void> {
  const ref = await passageForAct(newBatch(part))
  if (ref) useView.setState({ annotation: ref, editing: part })
}
