/** What all handlers that change something share. */
import { isDeepStrictEqual } from 'node:util'
import type { Changed } from '../../shared/api'
import { replacesUnseen } from '../../shared/merging/replaced-unseen'
import type { Brief } from '../../shared/model/brief'
import type { Change, Put, Removal } from '../../shared/model/change'
import type { Link } from '../../shared/model/link'
import type { BriefId, LinkId, SourceId } from '../../shared/model/schema'
import { emptyChange, isEmptyChange, type Workspace } from '../../shared/model/workspace'
import { CallError } from '../../shared/result'
import type { OpenLibrary, Step } from '../library/open-library'

/**
 * Brings the annotations of a source into the workspace. Its text may be gone: what was marked in it can be recoloured and
 * deleted all the same.
 */
export async function learnAnnotations(open: OpenLibrary, id: SourceId): Promise<void> {
  try {
    await open.read(id)
  } catch (error) {
    if (!(error instanceof CallError) || error.code !== 'damaged') throw error
  }
}

/** The brief of this name. `not-found` when there is none. */
export function demandBrief(open: OpenLibrary, id: BriefId): Brief {
  const brief = open.workspace().briefs.get(id)
  if (!brief) throw new CallError('not-found', 'This brief is not in the library any more. It may be in the trash.')
  return brief
}

/** Keeps a brief that is another now; `after` has the time of the change. */
export async function keepBrief(
  open: OpenLibrary,
  { before, after }: { readonly before: Brief; readonly after: Brief },
  step: Step,
): Promise<Changed> {
  if (sameValue({ ...before, changedAt: after.changedAt }, after)) return { change: emptyChange }
  return commitIfChanged(open, { puts: [{ kind: 'brief', record: after }], removals: [] }, step)
}

/** Commits a change, unless it changes nothing: then no step for undo is made. */
export async function commitIfChanged(open: OpenLibrary, change: Change, step: Step): Promise<Changed> {
  if (isEmptyChange(change)) return { change: emptyChange }
  await open.commit(change, step)
  return { change }
}

export function sameValue(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(a, b)
}

/** The fields of a patch that are given. */
export function given<Patch extends object>(patch: Patch): { [Key in keyof Patch]: Exclude<Patch[Key], undefined> } {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Patch]: Exclude<Patch[Key], undefined>
  }
}

/**
 * The version of a record that `after` replaces although whoever wrote it has not seen that version: `over` has what they wrote over.
 * Empty where nobody's words are lost.
 */
export function unseen(before: Put, after: Put['record'], over: object | undefined, { library }: Workspace): readonly Put[] {
  if (!over) return []
  const put = (record: object) => ({ kind: before.kind, record }) as Put
  return replacesUnseen({ before, after: put(after), seen: put({ ...before.record, ...given(over) }) }, library) ? [before] : []
}

/** Links go with either of their ends. */
export function linksEndingIn(links: ReadonlyMap<LinkId, Link>, ids: ReadonlySet<string>): Removal[] {
  return [...links.values()].filter((link) => ids.has(link.from.id) || ids.has(link.to.id)).map((link) => ({ kind: 'link', id: link.id }))
}

/** `3 annotations`, `1 annotation`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`
}
