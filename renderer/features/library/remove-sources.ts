import type { SourceId } from '../../../shared/model/schema'
import { mutate, newBatch } from '../../state/library'
import { notify } from '../../state/notices'
import { undoOf } from '../../state/undoing'

/** Deletes sources with their annotations and links; they wait in the trash. Answers whether it could be done. */
export async function removeSources(ids: readonly SourceId[]): Promise<boolean> {
  const batch = newBatch('delete')
  const removed = await mutate('sources.remove', { ids: [...ids], batch })
  if (!removed) return false
  notify(
    ids.length === 1
      ? 'The source is in the trash, with its annotations.'
      : `${ids.length} sources are in the trash, with their annotations.`,
    { action: undoOf(batch) },
  )
  return true
}
