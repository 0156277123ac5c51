/** Merging another library into the open one: the preview a person looks over, what they choose, and how far it is. */
import { create } from 'zustand'
import type { MergePreview, Progress } from '../../shared/api'
import { type MergeChoice, type MergeCounts, mergedKinds } from '../../shared/merging/holdings'
import type { LibraryId } from '../../shared/model/schema'
import type { Failure } from '../../shared/result'
import { ask, newBatch, openLibraryNow, useLibrary } from './library'
import { notify } from './notices'
import { undoOf } from './undoing'

/** How far a preview or a merge of this window's library is; null when none runs. */
export const useMerging = create<{ readonly progress: Progress | null }>(() => ({ progress: null }))

export function hearMerging(library: LibraryId, progress: Progress | null): void {
  const { current } = useLibrary.getState()
  if (current.kind === 'open' && current.id === library) useMerging.setState({ progress })
}

export async function previewMerge(path: string): Promise<MergePreview | Failure> {
  const result = await ask('merging.preview', { path })
  return result.ok ? result.value : result.error
}

/** Merges, and says what came in, with the way back. Answers what went wrong, or null. */
export async function mergeLibrary(path: string, choices: Readonly<Record<string, MergeChoice>>): Promise<Failure | null> {
  const batch = newBatch('merge')
  const result = await ask('merging.merge', { path, choices, batch })
  if (!result.ok) return result.error
  const { title, counts, lost } = result.value
  const waiting = lost === 0 ? '' : ` ${lost} of the annotations wait under “Review lost passages…”.`
  notify(`“${title}” is merged into “${openLibraryNow().workspace.library.title}”: ${addedWords(counts)}.${waiting}`, {
    action: undoOf(batch),
  })
  return null
}

export function cancelMerge(): void {
  void ask('merging.cancel', {})
}

/** `2 sources, 1 claim came in`. */
function addedWords(counts: MergeCounts): string {
  const parts = mergedKinds.flatMap((kind) => (counts[kind].added > 0 ? [counted(counts[kind].added, kind)] : []))
  return parts.length === 0 ? 'nothing new came in' : `${parts.join(', ')} came in`
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
