import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { rankCommands } from '../../../shared/search/rank-commands'
import { showDialog } from '../../state/view'
import { Kbd } from '../../ui/kbd'
import styles from './palette.module.css'
import { commandEntry, hitEntry, type PaletteEntry } from './palette-entries'
import { recentCommands, rememberCommand } from './recent-commands'
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

  const entries = useMemo((): readonly PaletteEntry[] => {
    const ranked = mode === 'search' ? [] : rankCommands(words, recentCommands()).map(commandEntry)
    const sorted = [...ranked.filter((entry) => entry.enabled), ...ranked.filter((entry) => !entry.enabled)]
    const found = (hits?.hits ?? []).map(hitEntry)
    return found.length > 0 ? [...sorted.slice(0, commandsBesideHits), ...found] : sorted
  }, [mode, words, hits])
  const current = Math.min(at, entries.length - 1)

  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  })

  const run = (entry: PaletteEntry | undefined) => {
    if (!entry?.enabled) return
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
        placeholder={mode === 'search' ? 'Words, “a phrase”, -not this' : 'A command, or words to search for'}
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
      <p role="status" className={styles.status}>
        {statusOf(words, entries.length, hits)}
      </p>
    </div>
  )
}

function statusOf(words: string, entries: number, hits: ReturnType<typeof useHits>): string {
  if (hits?.indexing) return `${hits.total} found so far; the index is still being built`
  if (hits)
    return hits.total === 0 && entries === 0 ? 'Nothing found. Fewer or other words may help.' : `${hits.total} found in the library`
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
