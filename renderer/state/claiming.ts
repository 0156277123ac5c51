/** What a person does with claims and their evidence. */

import type { Evidence } from '../../shared/claims/evidence'
import type { Link } from '../../shared/model/link'
import type { ClaimId, LinkId } from '../../shared/model/schema'
import type { ClaimKind, CredibilityGrade, Stance } from '../../shared/model/vocabulary'
import { type AnnotationRef, markPlace, placeOf } from './annotating'
import { mutate, newBatch } from './library'
import { notify } from './notices'
import { openPassages } from './panes'
import { undoOf } from './undoing'
import { type PassagePlace, showDialog, useView } from './view'

export type ClaimDraft = { readonly text: string; readonly kind: ClaimKind; readonly memo: string; readonly tags: readonly string[] }

/** Makes the claim with its first evidence in one step, and chooses it in the panel. */
export async function addClaim(draft: ClaimDraft, evidence: readonly (AnnotationRef & { readonly stance: Stance })[]): Promise<boolean> {
  const added = await mutate('claims.add', { ...draft, tags: [...draft.tags], evidence: evidence.map((item) => ({ ...item })) })
  if (!added) return false
  useView.setState({ claimId: added.id, panel: 'claims', panelOpen: true })
  return true
}

/** `over`: what stood in these fields when the person began to change them. */
export async function changeClaim(id: ClaimId, patch: Partial<ClaimDraft>, over: Partial<ClaimDraft>): Promise<boolean> {
  return (await mutate('claims.update', { id, patch, over })) !== null
}

export async function removeClaim(id: ClaimId): Promise<void> {
  const batch = newBatch('delete')
  const removed = await mutate('claims.remove', { ids: [id], batch })
  if (!removed) return
  if (useView.getState().claimId === id) useView.setState({ claimId: null })
  notify('The claim is in the trash. Its passages stay marked.', { action: undoOf(batch) })
}

export async function attach(
  annotation: AnnotationRef,
  claimId: ClaimId,
  stance: Stance,
  reason: string,
  batch: string | null = null,
): Promise<boolean> {
  const added = await mutate('links.add', {
    from: { kind: 'annotation', id: annotation.id, sourceId: annotation.sourceId },
    to: { kind: 'claim', id: claimId },
    relation: stance,
    reason,
    batch,
  })
  if (!added) return false
  useView.setState({ claimId, panel: 'claims', panelOpen: true })
  return true
}

/** Marks words of a source and attaches them, in one step for undo. */
export async function attachNew(words: PassagePlace, claimId: ClaimId, stance: Stance, reason: string): Promise<boolean> {
  const batch = newBatch('attach')
  const ref = await markPlace(words, batch)
  return ref !== null && (await attach(ref, claimId, stance, reason, batch))
}

export function changeStance(link: Link, stance: Stance) {
  return mutate('links.update', { id: link.id, patch: { relation: stance } })
}

/** `over`: the reason as it was when this one was begun. */
export function changeReason(link: Link, reason: string, over: string, batch: string) {
  return mutate('links.update', { id: link.id, patch: { reason }, over: { reason: over }, batch })
}

export function changeCredibility(link: Link, credibility: CredibilityGrade | null) {
  return mutate('links.update', { id: link.id, patch: { credibility } })
}

export async function detach(id: LinkId): Promise<void> {
  const batch = newBatch('detach')
  const removed = await mutate('links.remove', { ids: [id], batch })
  if (removed) notify('The passage is detached from the claim.', { action: undoOf(batch) })
}

/** Shows one passage, or those of several pieces of evidence side by side: the first of each source, at most four. */
export async function showEvidence(items: readonly Evidence[]): Promise<void> {
  const bySource = new Map(items.map((item) => [item.sourceId, item] as const).reverse())
  const shown = items.filter((item) => bySource.get(item.sourceId) === item).slice(0, 4)
  const places = shown.map(({ annotation }) => (annotation ? placeOf(annotation) : null)).filter((place) => place !== null)
  if (places.length === 0 && shown.length > 0) return showDialog({ kind: 'lost' })
  await openPassages(places)
  const first = shown[0]
  if (first) useView.setState({ annotation: { id: first.annotationId, sourceId: first.sourceId } })
}
