/** Words looked for in the open panes. They stay for the next pane, and for the next time. */
import { create } from 'zustand'
import type { Range, SourceId } from '../../shared/model/schema'
import { findAll } from '../../shared/text/find'
import { type FoundPlace, placeFrom, placeShown, type Sought } from '../../shared/text/find-places'
import { openLibraryNow } from './library'
import { activePane, maxPanes, type Pane, useView } from './view'

type Find = {
  readonly words: string
  /** In all open panes, not only in the one where the bar is. */
  readonly everywhere: boolean
  /** The hit that was gone to. */
  readonly place: FoundPlace | null
}

export const useFind = create<Find>(() => ({ words: '', everywhere: false, place: null }))

/** What is found in the panes that are looked through. */
export function soughtIn(
  { words, everywhere }: Pick<Find, 'words' | 'everywhere'>,
  panes: readonly Pane[],
  home: string,
  texts: ReadonlyMap<SourceId, string>,
): readonly Sought[] {
  return panes
    .filter(({ key }) => everywhere || key === home)
    .map(({ key, sourceId }) => ({ pane: key, hits: hitsIn(key, texts.get(sourceId) ?? '', words) }))
}

/** Kept for each pane, so that scrolling and stepping find the same hits, not the like. */
const found = new Map<string, { readonly text: string; readonly words: string; readonly hits: readonly Range[] }>()

function hitsIn(pane: string, text: string, words: string): readonly Range[] {
  const known = found.get(pane)
  if (known?.text === text && known.words === words) return known.hits
  if (found.size >= 2 * maxPanes) found.clear()
  const hits = findAll(text, words)
  found.set(pane, { text, words, hits })
  return hits
}

/** Opens the bar in the active pane, with the words of last time. */
export function openFind(pane = activePane()): void {
  if (pane) useView.setState(({ find }) => ({ find: { pane: pane.key, turn: (find?.turn ?? 0) + 1 } }))
}

/** Goes to the next hit or the one before, and opens the bar where it is not open or has no words yet. */
export function stepFind(by: 1 | -1): void {
  const { find, panes } = useView.getState()
  const home = panes.find(({ key }) => key === find?.pane)?.key ?? activePane()?.key
  const known = useFind.getState()
  if (home === undefined) return
  if (find?.pane !== home || known.words.trim() === '') openFind()
  const sought = soughtIn(known, panes, home, openLibraryNow().texts)
  useFind.setState({ place: placeFrom(sought, placeShown(sought, known.place, home), by) })
}
