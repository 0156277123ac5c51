import type { SearchHit } from '../../../shared/api'
import type { CommandSpec } from '../../../shared/commands'
import type { AnnotationId, BriefId, ClaimId, LinkId, Range } from '../../../shared/model/schema'
import { placeOf } from '../../state/annotating'
import { commandOf, runCommand } from '../../state/commands'
import { keysLabel } from '../../state/keyboard'
import { openLibraryNow } from '../../state/library'
import { openPassage, openPassages, openSource } from '../../state/panes'
import { useView } from '../../state/view'

/** A line of the palette. */
export type PaletteEntry = {
  readonly key: string
  readonly group: string
  readonly label: string
  readonly detail: string
  readonly marks: readonly Range[]
  readonly keys: string | null
  readonly enabled: boolean
  readonly run: () => void
  /** Words that choosing it puts into the box, which stays open. */
  readonly words?: string
  /** What can be peeked at. */
  readonly hit?: SearchHit
}

export function commandEntry(spec: CommandSpec): PaletteEntry {
  const [keys] = spec.keys
  return {
    key: spec.id,
    group: 'Commands',
    label: spec.label,
    detail: '',
    marks: [],
    keys: keys ? keysLabel(keys) : null,
    enabled: commandOf(spec.id as Parameters<typeof commandOf>[0])?.enabled() ?? false,
    run: () => runCommand(spec.id),
  }
}

/** A search that was kept with the library, or made lately. */
export function searchEntry(words: string, group: 'Saved searches' | 'Recent searches'): PaletteEntry {
  return {
    key: `${group}:${words}`,
    group,
    label: words,
    detail: '',
    marks: [],
    keys: null,
    enabled: true,
    run: () => {},
    words,
  }
}

const groups: { readonly [Kind in SearchHit['kind']]: string } = {
  source: 'Sources',
  text: 'In the texts',
  annotation: 'Annotations',
  claim: 'Claims',
  link: 'Reasons',
  brief: 'Briefs',
}

export function hitEntry(hit: SearchHit): PaletteEntry {
  return {
    // A text is found at several places.
    key: `${hit.kind}:${hit.id}:${hit.range?.start ?? ''}`,
    group: groups[hit.kind],
    label: hit.title,
    detail: hit.snippet,
    marks: hit.marks,
    keys: null,
    enabled: true,
    run: () => void openHit(hit),
    hit,
  }
}

async function openHit(hit: SearchHit): Promise<void> {
  switch (hit.kind) {
    case 'source':
      if (hit.sourceId) await openSource(hit.sourceId)
      return
    case 'text':
      if (hit.sourceId && hit.range) await openPassage(hit.sourceId, hit.range)
      return
    case 'annotation': {
      if (!hit.sourceId) return
      if (hit.range) await openPassage(hit.sourceId, hit.range)
      else await openSource(hit.sourceId)
      useView.setState({ annotation: { id: hit.id as AnnotationId, sourceId: hit.sourceId }, selection: null })
      return
    }
    case 'claim':
      useView.setState({ screen: 'desk', panelOpen: true, panel: 'claims', claimId: hit.id as ClaimId })
      return
    case 'link':
      return openLink(hit.id as LinkId)
    case 'brief':
      if (openLibraryNow().workspace.briefs.has(hit.id as BriefId)) useView.setState({ screen: 'brief', briefId: hit.id as BriefId })
  }
}

/** The card that the reason stands on: the claim's, or the link's between its two passages. */
async function openLink(id: LinkId): Promise<void> {
  const { links, annotations } = openLibraryNow().workspace
  const link = links.get(id)
  if (!link) return
  const claim = [link.from, link.to].find((end) => end.kind === 'claim')
  if (claim) return useView.setState({ screen: 'desk', panelOpen: true, panel: 'claims', claimId: claim.id as ClaimId })
  const places = [link.from, link.to].flatMap((end) => {
    const annotation = annotations.get(end.id as AnnotationId)
    return (annotation && placeOf(annotation)) ?? []
  })
  await openPassages(places)
  useView.setState({ linkId: id })
}
