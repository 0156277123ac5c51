/** Blocks of which the import could not tell whether they are text or furniture, and what a person says of them. */
import type { SourceId } from '../../shared/model/schema'
import type { SourceCard } from '../../shared/model/source'
import { mutate, shownTextHash, useLibrary } from './library'
import { activePane } from './view'

/** How many blocks of a source wait for a person. */
export function waitingIn(source: Pick<SourceCard, 'extraction'> | undefined): number {
  return source?.extraction?.waiting.length ?? 0
}

/** The source whose blocks in doubt are to be shown: that of the active pane, else the first that has any. */
export function sourceInDoubt(except: SourceId | null = null): SourceId | null {
  const { current } = useLibrary.getState()
  if (current.kind !== 'open') return null
  const { sources } = current.workspace
  const shown = activePane()?.sourceId ?? null
  if (shown !== null && shown !== except && waitingIn(sources.get(shown)) > 0) return shown
  return [...sources.values()].find((source) => source.id !== except && waitingIn(source) > 0)?.id ?? null
}

/** Folds blocks away as furniture, or restores them. Answers whether it could be done. */
export async function foldBlocks(id: SourceId, starts: readonly number[], folded: boolean, batch: string | null = null): Promise<boolean> {
  return (await mutate('sources.fold', { id, starts: [...starts], textHash: shownTextHash(id), folded, batch })) !== null
}

/** Says of a block that it is text (`keep`) or furniture (`fold`): one step for undo, under the key `batch`. */
export function decideBlock(id: SourceId, start: number, as: 'keep' | 'fold', batch: string): Promise<boolean> {
  return foldBlocks(id, [start], as === 'fold', batch)
}
