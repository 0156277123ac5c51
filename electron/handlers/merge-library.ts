/** Merging one open library into another: working out the plan, and carrying it out as one step. The other library is only read. */
import { createHash } from 'node:crypto'
import type { Progress } from '../../shared/api'
import type { Holdings, MergeChoice, MergePlan } from '../../shared/merging/holdings'
import { planMerge } from '../../shared/merging/merge-plan'
import { pairSources, rewordedPairs } from '../../shared/merging/merge-sources'
import type { Put } from '../../shared/model/change'
import type { SourceId } from '../../shared/model/schema'
import type { Source } from '../../shared/model/source'
import { CallError } from '../../shared/result'
import { type AnchorText, prepareText } from '../../shared/text/anchor'
import type { NewSource, OpenLibrary, Step } from '../library/open-library'
import { type HostDeps, timeOf } from './host-deps'

export type Merging = {
  readonly open: OpenLibrary
  readonly other: OpenLibrary
  readonly choices: Readonly<Record<string, MergeChoice>>
  readonly deps: Pick<HostDeps, 'clock' | 'newId'>
  readonly onProgress: (progress: Progress) => void
  /** Throws when the person has cancelled. */
  readonly goOn: () => void
}

/** Reads both libraries and says what merging would do. Writes nothing. */
export async function planOf({ open, other, choices, deps, onProgress, goOn }: Merging): Promise<MergePlan> {
  const [ours, theirs] = [await holdingsOf(open), await holdingsOf(other)]
  const pairs = pairSources(ours, theirs)
  const unreadable = new Map<SourceId, string>()
  const fresh = [...theirs.sources.keys()].filter((id) => !pairs.has(id))
  for (const [done, id] of fresh.entries()) {
    goOn()
    onProgress({ done, total: fresh.length })
    const why = await whyUnreadable(other, id)
    if (why !== null) unreadable.set(id, why)
  }
  const texts = new Map<SourceId, AnchorText>()
  for (const { here } of rewordedPairs(pairs)) texts.set(here.id, prepareText((await open.read(here.id)).text))
  const newId = (kind: 'ann' | 'clm' | 'lnk' | 'dcn' | 'brf') => deps.newId(kind)
  const plan = planMerge({ ours, theirs, pairs, texts, unreadable, choices, newId, at: timeOf(deps.clock) })
  const damage = other.problems.map(({ file, message }) => ({ title: file, why: message }))
  return { ...plan, notes: [...plan.notes, ...damage] }
}

/** Records of one change: many enough to be quick, few enough that cancelling is heard within a second. */
const recordsAtOnce = 1_000

/** Carries a plan out, as one step for undo. When it cannot be finished, what was written of it is taken back. */
export async function carryOut(
  plan: MergePlan,
  { open, other, onProgress, goOn }: Merging,
  step: Step & { readonly batch: string },
): Promise<void> {
  const total = plan.newSources.size + Math.ceil(plan.puts.length / recordsAtOnce) + 1
  let done = 0
  let begun = false
  const next = async (act: () => Promise<unknown>) => {
    goOn()
    onProgress({ done, total })
    await act()
    begun = true
    done += 1
  }
  try {
    for (const [id, { versionOf }] of plan.newSources) await next(async () => open.addSource(await wholeSource(other, id, versionOf), step))
    const patched: Put[] = []
    for (const [id, patch] of plan.patches)
      patched.push({ kind: 'source', record: { ...(await open.read(id)).source, ...patch } as Source })
    if (patched.length > 0) await next(() => open.commit({ puts: patched, removals: [] }, step))
    for (let at = 0; at < plan.puts.length; at += recordsAtOnce)
      await next(() => open.commit({ puts: plan.puts.slice(at, at + recordsAtOnce), removals: [] }, step))
  } catch (error) {
    // Half a merge is no merge; should taking back fail as well, what came in is whole records, and merging again adds the rest.
    if (begun) await open.undo().catch(() => undefined)
    throw error
  }
}

async function holdingsOf(open: OpenLibrary): Promise<Holdings> {
  const annotations = await open.allAnnotations()
  const { library, sources, claims, links, decisions, briefs } = open.workspace()
  return { library, sources, claims, links, decisions, briefs, annotations }
}

async function whyUnreadable(other: OpenLibrary, id: SourceId): Promise<string | null> {
  try {
    const { source, text } = await other.read(id)
    return sha256(Buffer.from(text)) === source.textHash
      ? null
      : 'Its text was changed by another program. Open that library once for writing, so that its passages are found again, then merge.'
  } catch (error) {
    if (error instanceof CallError) return error.message
    throw error
  }
}

/** A source with its text and its original file. Where that file is gone or another, the text stands in for it. */
async function wholeSource(other: OpenLibrary, id: SourceId, versionOf: SourceId | null): Promise<NewSource> {
  const { source, text } = await other.read(id)
  const original = await other.original(id)
  if (original && sha256(original) === source.original.hash) return { source: { ...source, versionOf }, text, original }
  const bytes = Buffer.from(text)
  const standIn = { ...source.original, extension: '.txt', bytes: bytes.length, hash: sha256(bytes) }
  return { source: { ...source, versionOf, original: standIn }, text, original: bytes }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
