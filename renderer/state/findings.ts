/** What the comparison found, as this window knows it, beside what was decided. */
import { useMemo } from 'react'
import { create } from 'zustand'
import type { ComparisonState } from '../../shared/api'
import { isQueued, type Reviewed, reviewedFindings } from '../../shared/findings/reviewed'
import type { Decision } from '../../shared/model/decision'
import type { FindingSide } from '../../shared/model/finding'
import type { LibraryId, SourceId } from '../../shared/model/schema'
import { ask, openLibraryNow, updateOpen, useLibrary, useWorkspace } from './library'
import { type FindingFilter, useView } from './view'

type Found = Pick<ComparisonState, 'findings' | 'unread' | 'failure'> & {
  readonly library: LibraryId | null
  /** The host has said what its last comparison found; before, no findings means nothing. */
  readonly known: boolean
  /** Put off by the person in this window: they come last in the queue. */
  readonly skipped: ReadonlySet<string>
}

const nothing: Found = { library: null, known: false, findings: [], unread: [], failure: null, skipped: new Set() }

export const useFindings = create<Found>(() => nothing)

/** Asks for findings whenever a library is opened or a comparison has ended. Returns the way to stop. */
export function followFindings(): () => void {
  return useLibrary.subscribe(({ current }, before) => {
    if (current.kind !== 'open') return
    const isSame = before.current.kind === 'open' && before.current.id === current.id && before.current.compared === current.compared
    if (!isSame) void load(current.id)
  })
}

async function load(library: LibraryId): Promise<void> {
  useFindings.setState(useFindings.getState().library === library ? { known: false } : { ...nothing, library })
  const ended = openLibraryNow().compared
  const result = await ask('findings.list', {})
  if (!result.ok || useFindings.getState().library !== library) return
  const { findings, unread, failure, progress } = result.value
  // A window that opened a library others have open missed the events before; one that has heard of the end since knows better.
  if (progress) updateOpen(library, (open) => (open.compared === ended ? { ...open, comparing: progress } : open))
  useFindings.setState({ known: true, findings, unread, failure })
}

/** One list for all who look at the same findings and decisions: matching them costs a millisecond and is asked for by every row. */
let matched: { readonly of: readonly [Found['findings'], ReadonlyMap<string, Decision>]; readonly reviewed: readonly Reviewed[] } | null =
  null

function reviewedOf(findings: Found['findings'], decisions: ReadonlyMap<string, Decision>): readonly Reviewed[] {
  if (matched?.of[0] === findings && matched.of[1] === decisions) return matched.reviewed
  const { sources } = openLibraryNow().workspace
  // A source that was just deleted leaves at once; the comparison without it follows.
  const there = findings.filter((finding) => finding.sides.every(({ sourceId }) => sources.has(sourceId)))
  matched = { of: [findings, decisions], reviewed: reviewedFindings(there, decisions.values()) }
  return matched.reviewed
}

export function reviewedNow(): readonly Reviewed[] {
  return reviewedOf(useFindings.getState().findings, openLibraryNow().workspace.decisions)
}

/** All findings with their decisions, strongest first. */
export function useReviewed(): readonly Reviewed[] {
  const findings = useFindings((found) => found.findings)
  const decisions = useWorkspace((workspace) => workspace.decisions)
  return useMemo(() => reviewedOf(findings, decisions), [findings, decisions])
}

/** What waits for a decision in the main queue. */
export function useOpenFindings(): readonly Reviewed[] {
  const reviewed = useReviewed()
  return useMemo(() => reviewed.filter(({ finding, decision }) => decision === null && isQueued(finding)), [reviewed])
}

/** How many open findings a source has a side in. */
export function useOpenCounts(): ReadonlyMap<SourceId, number> {
  const open = useOpenFindings()
  return useMemo(() => {
    const counts = new Map<SourceId, number>()
    for (const { finding } of open) for (const { sourceId } of finding.sides) counts.set(sourceId, (counts.get(sourceId) ?? 0) + 1)
    return counts
  }, [open])
}

export function stateOf({ decision }: Reviewed): FindingFilter['state'] {
  return decision === null ? 'open' : decision.outcome.kind
}

function passes({ finding }: Reviewed, { type, tier, sourceId }: FindingFilter): boolean {
  return (
    (type === null || finding.type === type) &&
    (tier === null || finding.tier === tier) &&
    (sourceId === null || finding.sides.some((side) => side.sourceId === sourceId))
  )
}

/** The panel's list under a filter, in the order it is shown: the queue, its variants, then what the folds hold. */
export function listed(reviewed: readonly Reviewed[], filter: FindingFilter, skipped: ReadonlySet<string>): readonly Reviewed[] {
  const shown = reviewed.filter((entry) => stateOf(entry) === filter.state && passes(entry, filter))
  const rank = ({ finding }: Reviewed) =>
    (isQueued(finding) ? (finding.verdict === 'variant' ? 2 : 0) : 4) + (skipped.has(finding.key) ? 1 : 0)
  return [...shown].sort((a, b) => rank(a) - rank(b))
}

/** What the keys for next and previous walk through: the queue, not the folds, unless one of a fold is under review. */
export function walkedNow(): readonly Reviewed[] {
  const { findingFilter, findingKey } = useView.getState()
  const all = listed(reviewedNow(), findingFilter, useFindings.getState().skipped)
  const chosen = all.find(({ finding }) => finding.key === findingKey)
  const inFold = chosen && !isQueued(chosen.finding)
  return all.filter(({ finding }) => (inFold ? finding.verdict === chosen.finding.verdict : isQueued(finding)))
}

export function chosenFinding(): Reviewed | null {
  const { findingKey } = useView.getState()
  return findingKey === null ? null : (reviewedNow().find(({ finding }) => finding.key === findingKey) ?? null)
}

/** Where a telling's words stand. */
export function placeOfSide({ sourceId, start, end }: FindingSide) {
  return { sourceId, range: { start, end } }
}
