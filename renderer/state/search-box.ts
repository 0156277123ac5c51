/**
 * The search box as it was left: its words and the hit that was chosen, so that the next hit is a key away, and whether hits
 * are peeked at. For as long as the window shows the library.
 */
import { create } from 'zustand'
import type { LibraryId } from '../../shared/model/schema'
import { useLibrary } from './library'

type SearchBox = {
  readonly library: LibraryId | null
  readonly words: string
  /** The chosen entry, by its key. */
  readonly chosen: string | null
  /** The chosen hit is shown in its context, beside the list. */
  readonly peeking: boolean
  /** What was looked for lately, the latest first. */
  readonly recent: readonly string[]
}

/** As many as are seen at a glance above the help. */
const mostRecent = 5

const fresh: SearchBox = { library: null, words: '', chosen: null, peeking: false, recent: [] }

const useSearchBox = create<SearchBox>(() => fresh)

export function usePeeking(): boolean {
  return useSearchBox(({ peeking }) => peeking)
}

/** What the box was left with in the open library. */
export function leftSearch(): Pick<SearchBox, 'words' | 'chosen' | 'recent'> {
  const box = useSearchBox.getState()
  return box.library === openId() ? box : fresh
}

export function leaveSearch(words: string, chosen: string | null): void {
  useSearchBox.setState({ library: openId(), words, chosen, recent: leftSearch().recent })
}

/** Notes that these words were looked for and found something. */
export function rememberSearch(words: string): void {
  const search = words.trim()
  const { recent } = leftSearch()
  useSearchBox.setState({ library: openId(), recent: [search, ...recent.filter((other) => other !== search)].slice(0, mostRecent) })
}

export function setPeeking(peeking: boolean): void {
  useSearchBox.setState({ peeking })
}

function openId(): LibraryId | null {
  const { current } = useLibrary.getState()
  return current.kind === 'open' ? current.id : null
}
