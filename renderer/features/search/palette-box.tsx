import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { rankCommands } from '../../../shared/search/rank-commands'
import { keysLabel } from '../../state/keyboard'
import { leaveSearch, leftSearch, rememberSearch, setPeeking, usePeeking } from '../../state/search-box'
import { showDialog } from '../../state/view'
import { Button } from '../../ui/button'
import { Kbd } from '../../ui/kbd'
import { HitPeek } from './hit-peek'
import styles from './palette.module.css'
import { commandEntry, hitEntry, type PaletteEntry, searchEntry } from './palette-entries'
import { PaletteList } from './palette-list'
import { statusOf } from './palette-status'
import { recentCommands, rememberCommand } from './recent-commands'
import { isSaved, SaveSearch, saveOrForget, useSavedSearches } from './saved-searches'
import { SearchHelp } from './search-help'
import { useHits } from './use-hits'

/** Commands shown beside hits; alone, all of them. */
const commandsBesideHits = 6

type Mode = 'all' | 'search'

/** What was typed, and the entry that is chosen; none, or one that is not listed any more: the first. */
type Box = { readonly words: string; readonly chosen: string | null }

export function PaletteBox({ mode }: { readonly mode: Mode }) {
  const id = useId()
  const [{ words, chosen }, setBox] = useState<Box>(() => (mode === 'search' ? leftSearch() : { words: '', chosen: null }))
  const [{ recent }] = useState(leftSearch)
  const peeking = usePeeking()
  const { hits, more } = useHits(words)
  const saved = useSavedSearches()
  const field = useRef<HTMLInputElement>(null)

  const entries = useMemo((): readonly PaletteEntry[] => {
    const ranked = mode === 'search' ? [] : rankCommands(words, recentCommands()).map(commandEntry)
    const sorted = [...ranked.filter((entry) => entry.enabled), ...ranked.filter((entry) => !entry.enabled)]
    const searches = saved.map((search) => searchEntry(search, 'Saved searches'))
    if (mode === 'search' && words.trim() === '') {
      const lately = recent.filter((search) => !isSaved(saved, search))
      return [...lately.map((search) => searchEntry(search, 'Recent searches')), ...searches]
    }
    const kept = mode === 'search' ? [] : searches.filter(({ label }) => label.toLowerCase().includes(words.trim().toLowerCase()))
    const found = (hits?.hits ?? []).map(hitEntry)
    return found.length > 0 ? [...sorted.slice(0, commandsBesideHits), ...kept, ...found] : [...sorted, ...kept]
  }, [mode, words, hits, saved, recent])
  const at = entries.findIndex(({ key }) => key === chosen)
  const current = at < 0 ? Math.min(0, entries.length - 1) : at
  const entry = entries[current]
  const canPeek = entries.some(({ hit }) => hit !== undefined)

  // Whoever comes back types over the words of the last search, or goes on to its next hit.
  useEffect(() => field.current?.select(), [])
  const setWords = (next: string) => setBox({ words: next, chosen: null })
  const choose = (next: PaletteEntry | undefined) => setBox({ words, chosen: next?.key ?? null })
  useEffect(() => {
    if (mode === 'search') leaveSearch(words, chosen)
  }, [mode, words, chosen])

  const foundFor = hits && hits.total > 0 && words.trim() !== '' ? words : null
  const looked = useRef(foundFor)
  looked.current = foundFor
  useEffect(
    () => () => {
      if (mode === 'search' && looked.current !== null) rememberSearch(looked.current)
    },
    [mode],
  )

  const run = (wanted: PaletteEntry | undefined) => {
    if (!wanted?.enabled) return
    if (wanted.words !== undefined) {
      if (mode === 'search') return setWords(wanted.words)
      leaveSearch(wanted.words, null)
      return showDialog({ kind: 'palette', mode: 'search' })
    }
    if (mode === 'search') leaveSearch(words, wanted.key)
    showDialog(null)
    if (wanted.group === 'Commands') rememberCommand(wanted.key)
    // The dialog gives the focus back first, so that the act finds the window as it was.
    setTimeout(wanted.run, 0)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }
    const step = steps[event.key]
    if (step !== undefined) {
      event.preventDefault()
      choose(entries[Math.max(0, Math.min(entries.length - 1, current + step))])
    }
    if (mode === 'search' && event.key.toLowerCase() === 's' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void saveOrForget(words)
    }
    if (mode === 'search' && event.key === 'Delete' && words === '' && entry?.words !== undefined && isSaved(saved, entry.words)) {
      event.preventDefault()
      void saveOrForget(entry.words)
    }
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      if (event.altKey) setPeeking(!peeking)
      else run(entry)
    }
  }

  return (
    <div className={styles.box}>
      <input
        ref={field}
        className={styles.input}
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={entry ? `${id}-${current}` : undefined}
        aria-label={mode === 'search' ? 'Search the library' : 'Search or run a command'}
        placeholder={
          mode === 'search' ? 'Words, “a phrase”, -not this, source: tag: before: after: has:note' : 'A command, or words to search for'
        }
        // biome-ignore lint/a11y/noAutofocus: the palette opens to be typed into
        autoFocus
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className={styles.found} data-empty={entries.length === 0}>
        {/* Pointing chooses while hits are peeked at: that is what shows them. */}
        <PaletteList
          id={id}
          entries={entries}
          current={current}
          onRun={run}
          onPoint={(pointed) => (peeking && pointed.hit && pointed.key !== entry?.key ? choose(pointed) : undefined)}
          onEnd={more}
        />
        {peeking && canPeek ? <HitPeek hit={entry?.hit ?? null} /> : null}
      </div>
      {mode === 'search' && words.trim() === '' ? <SearchHelp saved={saved.length > 0} /> : null}
      <div className={styles.status}>
        <p role="status">{words.trim() === '' ? hintOf(mode, entry, saved) : statusOf(words, entries.length, hits)}</p>
        {canPeek ? (
          <Button variant="quiet" onClick={() => setPeeking(!peeking)}>
            {peeking ? 'Close the peek' : 'Peek at the hit'} <Kbd>{keysLabel('Alt+Enter')}</Kbd>
          </Button>
        ) : null}
        {mode === 'search' && words.trim() !== '' ? <SaveSearch words={words} saved={isSaved(saved, words)} /> : null}
      </div>
    </div>
  )
}

/** What the keys do with a search that is chosen in the empty box. */
function hintOf(mode: Mode, entry: PaletteEntry | undefined, saved: readonly string[]): string {
  if (mode !== 'search' || entry?.words === undefined) return ''
  return isSaved(saved, entry.words) ? 'Enter looks for it, Delete forgets it.' : 'Enter looks for it.'
}
