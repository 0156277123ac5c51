import type { SourceId } from '../../../shared/model/schema'
import { runCommand } from '../../state/commands'
import { mutate } from '../../state/library'
import { notify } from '../../state/notices'

/** Deletes sources with their annotations and links; they wait in the trash. Answers whether it could be done. */
export async function removeSources(ids: readonly SourceId[]): Promise<boolean> {
  const removed = await mutate('sources.remove', { ids: [...ids] })
  if (!removed) return false
  notify(
    ids.length === 1
      ? 'The source is in the trash, with its annotations.'
      : `${ids.length} sources are in the trash, with their annotations.`,
    {
      action: { label: 'Undo', run: () => runCommand('history.undo') },
    },
  )
  return true
}
