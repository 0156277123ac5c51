/** What merging another library into this one will do, worked out before anything is written. Pure: the same libraries and choices give the same plan. */
import type { Put } from '../model/change'
import type { AnnotationId, BriefId, ClaimId, DecisionId, IsoTime, LinkId, SourceId } from '../model/schema'
import type { AnchorText } from '../text/anchor'
import type { Holdings, MergeChoice, MergePlan } from './holdings'
import { Ledger } from './ledger'
import { mergeAnnotations } from './merge-annotations'
import { mergeBriefs } from './merge-briefs'
import { mergeClaims } from './merge-claims'
import { mergeDecisions } from './merge-decisions'
import { mergeLinks } from './merge-links'
import { coloursHere, settingsWith } from './merge-settings'
import { mergeSources, type SourcePair } from './merge-sources'

type Input = {
  readonly ours: Holdings
  readonly theirs: Holdings
  readonly pairs: ReadonlyMap<SourceId, SourcePair>
  /** Texts here of the sources whose texts differ (`rewordedPairs`), by the ids here. */
  readonly texts: ReadonlyMap<SourceId, AnchorText>
  /** Their sources that cannot be read; each with the reason in a sentence. */
  readonly unreadable: ReadonlyMap<SourceId, string>
  readonly choices: Readonly<Record<string, MergeChoice>>
  readonly newId: (kind: 'ann' | 'clm' | 'lnk' | 'dcn' | 'brf') => string
  readonly at: IsoTime
}

export function planMerge({ ours, theirs: whole, pairs, texts, unreadable, choices, newId, at }: Input): MergePlan {
  const ledger = new Ledger(choices, ours.library)
  const theirs = { ...whole, sources: new Map([...whole.sources].filter(([id]) => pairs.has(id) || !unreadable.has(id))) }
  for (const [id, why] of unreadable) {
    const card = whole.sources.get(id)
    if (card && !pairs.has(id)) ledger.note(card.title ?? card.original.name, why)
  }
  const { newSources, patches } = mergeSources({ ours, theirs, pairs, ledger })
  const places = mergeAnnotations({
    ours,
    theirs,
    pairs,
    texts,
    incoming: newSources,
    colours: coloursHere(ours.library, theirs.library, ledger),
    newId: () => newId('ann') as AnnotationId,
    ledger,
  })
  const claims = mergeClaims({ ours, theirs, newId: () => newId('clm') as ClaimId, ledger })
  const links = mergeLinks({ ours, theirs, places, claims, newId: () => newId('lnk') as LinkId, ledger })
  const sourceHere = (id: SourceId) => pairs.get(id)?.here.id ?? id
  const decisions = mergeDecisions({ ours, theirs, sourceHere, places, links, newId: () => newId('dcn') as DecisionId, ledger })
  const idHere = (id: string): string =>
    places.get(id as AnnotationId)?.id ??
    claims.here.get(id as ClaimId) ??
    links.get(id as LinkId) ??
    decisions.get(id as DecisionId) ??
    sourceHere(id as SourceId)
  mergeBriefs({ ours, theirs, idHere, newId: () => newId('brf') as BriefId, ledger })
  const settings = settingsWith(ours.library, theirs.library)
  const library: readonly Put[] = settings === ours.library ? [] : [{ kind: 'library', record: { ...settings, changedAt: at } }]
  const { conflicts, notes, lost } = ledger
  return { counts: ledger.counts(), conflicts, notes, newSources, patches, puts: [...library, ...ledger.puts], lost }
}

/** Whether a plan would change nothing here. */
export function isIdle({ newSources, patches, puts }: MergePlan): boolean {
  return newSources.size === 0 && patches.size === 0 && puts.length === 0
}
