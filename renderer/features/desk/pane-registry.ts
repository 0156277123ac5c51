/** The panes on the desk, by their key: where their text is drawn and what scrolls it. */
import type { SourceId, Range as TextRange } from '../../../shared/model/schema'
import { blockElements, domRange } from './text-map'

export type PaneHandle = { readonly key: string; readonly sourceId: SourceId; readonly scroller: HTMLElement; readonly root: HTMLElement }

const handles = new Map<string, PaneHandle>()
const listeners = new Set<() => void>()

/** Registers a drawn pane. Returns the way to take it back. */
export function registerPane(handle: PaneHandle): () => void {
  handles.set(handle.key, handle)
  for (const listener of listeners) listener()
  return () => {
    if (handles.get(handle.key) === handle) handles.delete(handle.key)
    for (const listener of listeners) listener()
  }
}

export function paneHandle(key: string): PaneHandle | null {
  return handles.get(key) ?? null
}

export function paneHandles(): readonly PaneHandle[] {
  return [...handles.values()]
}

export function onPanes(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The rectangle of the first line of a passage on the screen; null when it is not drawn. */
export function passageRect(handle: PaneHandle, range: TextRange): DOMRect | null {
  return domRange(blockElements(handle.root), range)?.getClientRects()[0] ?? null
}
