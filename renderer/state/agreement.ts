/** What two voices both speak to, side by side on the desk. */
import type { Evidence } from '../../shared/claims/evidence'
import type { Matter, VoiceGroup } from '../../shared/matrix/agreement'
import type { ClaimId } from '../../shared/model/schema'
import { placeOf } from './annotating'
import { showEvidence } from './claiming'
import { openLibraryNow } from './library'
import { openPassages } from './panes'
import { showDialog, useView } from './view'

type EvidenceOf = ReadonlyMap<ClaimId, readonly Evidence[]>

/** Shows the passages that a count is of: of a claim the first by which each voice takes its side, of a link both. */
export async function openMatter(matter: Matter, voices: readonly [VoiceGroup, VoiceGroup], evidence: EvidenceOf): Promise<void> {
  if (matter.kind === 'claim') return showEvidence(voices.flatMap((voice) => sideOf(evidence.get(matter.claimId) ?? [], voice)))
  const { annotations } = openLibraryNow().workspace
  const places = matter.passages.flatMap(({ id }) => {
    const annotation = annotations.get(id)
    return (annotation && placeOf(annotation)) ?? []
  })
  if (places.length === 0) return showDialog({ kind: 'lost' })
  await openPassages(places)
  const [first] = matter.passages
  useView.setState({ annotation: { id: first.id, sourceId: first.sourceId } })
}

function sideOf(items: readonly Evidence[], { sources }: VoiceGroup): readonly Evidence[] {
  return items.filter(({ sourceId, stance }) => stance !== 'qualifies' && sources.some(({ id }) => id === sourceId)).slice(0, 1)
}
