/** What a person does among alternatives: says what a passage does to a claim, takes it back, looks at the passage. */
import { type Evidence, evidenceByClaim } from '../../shared/claims/evidence'
import type { Stance } from '../../shared/model/vocabulary'
import { isMe } from './authors'
import { attach, changeStance, detach, showEvidence } from './claiming'
import { openLibraryNow } from './library'
import { openSource } from './panes'
import { type AlternativesPlace, useView } from './view'

/** What was said of the passage towards the claim, by anyone. */
function judgmentsAt({ claimId, annotationId }: AlternativesPlace): readonly Evidence[] {
  const items = claimId ? (evidenceByClaim(openLibraryNow().workspace).get(claimId) ?? []) : []
  return items.filter((item) => item.annotationId === annotationId)
}

/** The judgment that keys act on: the one the person went to, else their own, else the first. */
export function chosenJudgment(place: AlternativesPlace | null, items: readonly Evidence[]): Evidence | null {
  return items.find(({ link }) => link.id === place?.linkId) ?? items.find(({ link }) => isMe(link.author)) ?? items[0] ?? null
}

/** Says what the chosen passage does to the claim of its column. */
export async function judge(stance: Stance): Promise<void> {
  const place = useView.getState().alternativesPlace
  if (!place?.claimId) return
  const chosen = chosenJudgment(place, judgmentsAt(place))
  if (!chosen) await attach({ id: place.annotationId, sourceId: place.sourceId }, place.claimId, stance, '')
  else if (chosen.stance !== stance) await changeStance(chosen.link, stance)
}

/** Attaches the passage to the claim of its column beside what others said of it; what the person said already, digits change. */
export async function judgeBeside(): Promise<void> {
  const place = useView.getState().alternativesPlace
  if (!place?.claimId || judgmentsAt(place).some(({ link }) => isMe(link.author))) return
  await attach({ id: place.annotationId, sourceId: place.sourceId }, place.claimId, 'supports', '')
}

/** Takes back what was said of the passage towards the claim. */
export async function takeBackJudgment(): Promise<void> {
  const place = useView.getState().alternativesPlace
  const chosen = place && chosenJudgment(place, judgmentsAt(place))
  if (chosen) await detach(chosen.link.id)
}

/** Goes on to what the next person said, and round again. */
export function goToNextJudgment(): void {
  const place = useView.getState().alternativesPlace
  if (!place) return
  const items = judgmentsAt(place)
  const chosen = chosenJudgment(place, items)
  const next = chosen ? items[(items.indexOf(chosen) + 1) % items.length] : undefined
  if (next) useView.setState({ alternativesPlace: { ...place, linkId: next.link.id } })
}

/** Shows the passage on the desk. */
export async function openJudged(): Promise<void> {
  const place = useView.getState().alternativesPlace
  if (!place) return
  const everywhere = [...evidenceByClaim(openLibraryNow().workspace).values()].flat()
  const passage = chosenJudgment(place, judgmentsAt(place)) ?? everywhere.find(({ annotationId }) => annotationId === place.annotationId)
  await (passage ? showEvidence([passage]) : openSource(place.sourceId))
}
