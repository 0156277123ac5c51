import { useEffect, useRef, useState } from 'react'
import type { Row } from '../../../shared/versions/compare'
import { Button } from '../../ui/button'
import { Words } from '../../ui/words'
import styles from './versions.module.css'

type Item = { readonly key: number; readonly row: Row } | { readonly key: number; readonly skipped: number }

const labels = { same: 'Unchanged', changed: 'Changed', removed: 'Taken out', added: 'Put in' } as const

/** The changes from top to bottom, with unchanged paragraphs folded to a line; J and K walk from one to the next. */
export function ChangeList({ rows }: { readonly rows: readonly Row[] }) {
  const list = useRef<HTMLOListElement>(null)
  const [at, setAt] = useState(-1)
  const items = folded(rows)
  const changes = rows.filter(({ kind }) => kind !== 'same').length
  const walk = (by: 1 | -1) => {
    if (changes === 0) return
    const next = Math.max(0, Math.min(changes - 1, at + by))
    setAt(next)
    const change = list.current?.querySelectorAll<HTMLElement>('[data-change]')[next]
    change?.focus()
    change?.scrollIntoView({ block: 'center' })
  }
  // On the window: while the dialog is read the focus lies on its text, around this list.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || (event.key !== 'j' && event.key !== 'k')) return
      event.preventDefault()
      walk(event.key === 'j' ? 1 : -1)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  })
  return (
    <section aria-label="What changed">
      <div className={styles.bar}>
        <h3 className={styles.heading}>What changed</h3>
        <span role="status">{at < 0 ? `${changes} ${changes === 1 ? 'paragraph' : 'paragraphs'}` : `${at + 1} of ${changes}`}</span>
        <Button disabled={changes === 0} onClick={() => walk(-1)}>
          Previous change (K)
        </Button>
        <Button disabled={changes === 0} onClick={() => walk(1)}>
          Next change (J)
        </Button>
      </div>
      {changes === 0 ? <p>The paragraphs are the same, word for word.</p> : null}
      <ol ref={list} className={styles.rows}>
        {items.map((item) =>
          'skipped' in item ? (
            <li key={item.key} className={styles.skipped}>
              {item.skipped === 1 ? '1 paragraph unchanged' : `${item.skipped} paragraphs unchanged`}
            </li>
          ) : (
            <li key={item.key} className={styles.row} data-kind={item.row.kind} data-change tabIndex={-1}>
              <span className={styles.label}>{labels[item.row.kind]}</span>
              <Words pieces={item.row.pieces} />
            </li>
          ),
        )}
      </ol>
    </section>
  )
}

function folded(rows: readonly Row[]): readonly Item[] {
  const items: Item[] = []
  rows.forEach((row, key) => {
    const last = items[items.length - 1]
    if (row.kind !== 'same') items.push({ key, row })
    else if (last && 'skipped' in last) items[items.length - 1] = { ...last, skipped: last.skipped + 1 }
    else items.push({ key, skipped: 1 })
  })
  return items
}
