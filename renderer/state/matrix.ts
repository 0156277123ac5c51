/** What a person does in the matrix, and what the window knows of which sources were read. */
import { useEffect, useMemo, useState } from 'react'
import { type Evidence, evidenceByClaim } from '../../shared/claims/evidence'
import { readSources, sideBySide } from '../../shared/matrix/matrix'
import type { SourceId } from '../../shared/model/schema'
import type { Stance } from '../../shared/model/vocabulary'
import { changeStance, detach, showEvidence } from './claiming'
import { ask, openLibraryNow, useWorkspace } from './library'
import { notify, notifyFailure } from './notices'
import { useOpened } from './opened'
import { openSource } from './panes'
import { type MatrixPlace, showDialog, useView } from './view'

/** Sources asked about at once: the list of annotations answers at most 1,000, and a question should stay small. */
const askedAtOnce = 500
const answeredAtOnce = 1_000

/** Those of `ids` in which something is marked. A source with many marks may fill an answer, so what is left is asked again. */
export async function markedAmong(ids: readonly SourceId[]): Promise<ReadonlySet<SourceId>> {
  const marked = new Set<SourceId>()
  for (let at = 0; at < ids.length; at += askedAtOnce) {
    let left = ids.slice(at, at + askedAtOnce)
    while (left.length > 0) {
      const result = await ask('annotations.list', { filter: { sourceIds: left }, offset: 0, limit: answeredAtOnce })
      if (!result.ok) {
        notifyFailure(result.error)
        return marked
      }
      for (const { sourceId } of result.value.annotations) marked.add(sourceId)
      if (result.value.total <= result.value.annotations.length) break
      left = left.filter((id) => !marked.has(id))
    }
  }
  return marked
}

/** Sources that were opened on this computer or marked by anyone. Marks in sources that this window has not read, the host knows. */
export function useReadSources(): ReadonlySet<SourceId> {
  const opened = useOpened(({ ids }) => ids)
  const annotations = useWorkspace((workspace) => workspace.annotations)
  const sources = useWorkspace((workspace) => workspace.sources)
  const [marked, setMarked] = useState<ReadonlySet<SourceId>>(new Set())
  const known = useMemo(() => readSources(opened, annotations.values()), [opened, annotations])
  const unknown = useMemo(() => [...sources.keys()].filter((id) => !known.has(id)), [sources, known])
  useEffect(() => {
    let stale = false
    void markedAmong(unknown).then((found) => {
      if (!stale) setMarked(found)
    })
    return () => {
      stale = true
    }
  }, [unknown])
  return useMemo(() => new Set([...known, ...marked]), [known, marked])
}

/** The passages in the chosen cell; none where it is a gap or a heading. */
export function passagesAt(place: MatrixPlace | null): readonly Evidence[] {
  if (!place?.claimId || !place.sourceId) return []
  return (evidenceByClaim(openLibraryNow().workspace).get(place.claimId) ?? []).filter(({ sourceId }) => sourceId === place.sourceId)
}

/** The passage that keys act on: the one the person went to, else the first. */
export function chosenPassage(place: MatrixPlace | null, passages: readonly Evidence[]): Evidence | null {
  return passages.find(({ link }) => link.id === place?.linkId) ?? passages[0] ?? null
}

/** Gives the chosen passage another stance towards its claim. */
export async function takeStance(stance: Stance): Promise<void> {
  const place = useView.getState().matrixPlace
  const passage = chosenPassage(place, passagesAt(place))
  if (!passage) return fillCell(stance)
  if (passage.stance !== stance) await changeStance(passage.link, stance)
}

/** Asks which passage of the source speaks to the claim, without leaving the cell. */
export function fillCell(stance: Stance): void {
  const place = useView.getState().matrixPlace
  if (place?.claimId && place.sourceId) showDialog({ kind: 'cell-evidence', claimId: place.claimId, sourceId: place.sourceId, stance })
  else notify('Choose a cell: a claim in its line, a source in its column.')
}

/** Takes the chosen passage back from the claim; it stays marked in its source. */
export async function emptyCell(): Promise<void> {
  const place = useView.getState().matrixPlace
  const passage = chosenPassage(place, passagesAt(place))
  if (passage) await detach(passage.link.id)
}

/** Goes on to the next passage of a cell that holds several, and round again. */
export function goToNextPassage(): void {
  const place = useView.getState().matrixPlace
  const passages = passagesAt(place)
  const chosen = chosenPassage(place, passages)
  if (!place || !chosen) return
  const next = passages[(passages.indexOf(chosen) + 1) % passages.length]
  if (next) useView.setState({ matrixPlace: { ...place, linkId: next.link.id } })
}

/**
 * Opens what a place stands for on the desk: the passage and, unless `alone`, what other sources say about the claim beside
 * it; all sides of a claim; or the source itself, with the claim chosen, so that a passage can be attached.
 */
export async function openPlace(place: MatrixPlace, alone: boolean): Promise<void> {
  if (place.claimId) useView.setState({ claimId: place.claimId, panel: 'claims', panelOpen: true })
  const all = place.claimId ? (evidenceByClaim(openLibraryNow().workspace).get(place.claimId) ?? []) : []
  const chosen = chosenPassage(place, passagesAt(place))
  if (chosen) return showEvidence(alone ? [chosen] : sideBySide(chosen, all))
  if (place.sourceId) return openSource(place.sourceId)
  if (all.length > 0) return showEvidence(all)
  if (place.claimId) notify('Nothing speaks to this claim yet. Choose a passage on the desk and attach it with E.')
}
