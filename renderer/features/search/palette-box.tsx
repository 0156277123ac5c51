import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { rankCommands } from '../../../shared/search/rank-commands'
import { showDialog } from '../../state/view'
import { Kbd } from '../../ui/kbd'
import styles from './palette.module.css'
import { commandEntry, hitEntry, type PaletteEntry, searchEntry } from './palette-entries'
import { recentCommands, rememberCommand } from './recent-commands'
import { isSaved, SaveSearch, saveOrForget, useSavedSearches } from './saved-searches'
import { Snippet } from './snippet'
import { useHits } from './use-hits'

/** Commands shown beside hits; alone, all of them. */
const commandsBesideHits = 6

export function PaletteBox({ mode }: { readonly mode: 'all' | 'search' }) {
  const id = useId()
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const hits = useHits(words)
  const saved = useSavedSearches()

  const entries = useMemo((): readonly PaletteEntry[] => {
    const ranked = mode === 'search' ? [] : rankCommands(words, recentCommands()).map(commandEntry)
    const sorted = [...ranked.filter((entry) => entry.enabled), ...ranked.filter((entry) => !entry.enabled)]
    if (mode === 'search' && words.trim() === '') return saved.map(searchEntry)
    const found = (hits?.hits ?? []).map(hitEntry)
    return found.length > 0 ? [...sorted.slice(0, commandsBesideHits), ...found] : sorted
  }, [mode, words, hits, saved])
  const current = Math.min(at, entries.length - 1)

  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  })

  const run = (entry: PaletteEntry | undefined) => {
    if (!entry?.enabled) return
    if (entry.words !== undefined) return setWords(entry.words)
    showDialog(null)
    if (entry.group === 'Commands') rememberCommand(entry.key)
    // The dialog gives the focus back first, so that the act finds the window as it was.
    setTimeout(entry.run, 0)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }
    const step = steps[event.key]
    if (step !== undefined) {
      event.preventDefault()
      setAt(Math.max(0, Math.min(entries.length - 1, current + step)))
    }
    if (mode === 'search' && event.key.toLowerCase() === 's' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void saveOrForget(words)
    }
    if (mode === 'search' && event.key === 'Delete' && words === '' && entries[current]?.words !== undefined) {
      event.preventDefault()
      void saveOrForget(entries[current].words)
    }
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      run(entries[current])
    }
  }

  return (
    <div className={styles.box}>
      <input
        className={styles.input}
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={entries[current] ? `${id}-${current}` : undefined}
        aria-label={mode === 'search' ? 'Search the library' : 'Search or run a command'}
        placeholder={
          mode === 'search' ? 'Words, “a phrase”, -not this, source: tag: before: after: has:note' : 'A command, or words to search for'
        }
        // biome-ignore lint/a11y/noAutofocus: the palette opens to be typed into
        autoFocus
        value={words}
        onChange={(event) => {
          setWords(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={`${id}-list`} role="listbox" aria-label="Results" className={styles.list}>
        {entries.map((entry, index) => (
          <Entry
            key={entry.key}
            id={`${id}-${index}`}
            entry={entry}
            chosen={index === current}
            heading={entry.group !== entries[index - 1]?.group}
            onRun={() => run(entry)}
          />
        ))}
      </div>
      <div className={styles.status}>
        <p role="status">{statusOf(words, entries.length, hits)}</p>
        {mode === 'search' && words.trim() !== '' ? <SaveSearch words={words} saved={isSaved(saved, words)} /> : null}
      </div>
    </div>
  )
}

function statusOf(words: string, entries: number, hits: ReturnType<typeof useHits>): string {
  const aside = hits?.misread.map((sentence) => `${sentence} `).join('') ?? ''
  if (hits && hits.instead.length > 0 && hits.total > 0)
    return `${aside}Nothing has ${hits.instead.map(({ typed }) => `“${typed}”`).join(', ')}. Found with words like ${hits.instead.map(({ taken }) => `“${taken}”`).join(', ')}: ${hits.total}.`
  if (hits?.indexing) return `${hits.total} found so far; the index is still being built`
  if (hits)
    return hits.total === 0 && entries === 0
      ? `${aside}Nothing found. Fewer or other words may help.`
      : `${aside}${hits.total} found in the library`
  return words.trim() === '' ? '' : 'Searching…'
}

type EntryProps = {
  readonly id: string
  readonly entry: PaletteEntry
  readonly chosen: boolean
  readonly heading: boolean
  readonly onRun: () => void
}

function Entry({ id, entry, chosen, heading, onRun }: EntryProps) {
  return (
    <>
      {heading ? (
        <div role="presentation" className={styles.heading}>
          {entry.group}
        </div>
      ) : null}
      {/* The box keeps the focus; its keys choose and run. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: see above */}
      <div id={id} role="option" aria-selected={chosen} aria-disabled={!entry.enabled} className={styles.entry} onClick={onRun}>
        <span className={styles.label}>{entry.label}</span>
        {entry.keys ? <Kbd>{entry.keys}</Kbd> : null}
        {entry.detail === '' ? null : <Snippet text={entry.detail} marks={entry.marks} />}
      </div>
    </>
  )
}
