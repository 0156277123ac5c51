import { useEffect, useState } from 'react'
import { ask, openLibraryNow } from '../../state/library'
import { type PassagePlace, showDialog } from '../../state/view'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import styles from './finding-dialogs.module.css'

/** Why the engine did or did not flag two passages, step by step. */
export function ExplainDialog({ passages }: { readonly passages: readonly [PassagePlace, PassagePlace] }) {
  const [sentences, setSentences] = useState<readonly string[] | null>(null)
  useEffect(() => {
    let stale = false
    const [one, other] = passages.map(({ sourceId, range }) => ({ sourceId, range: { ...range } }))
    if (!one || !other) return
    void ask('findings.explain', { passages: [one, other] }).then((result) => {
      if (!stale) setSentences(result.ok ? result.value.sentences : [result.error.message])
    })
    return () => {
      stale = true
    }
  }, [passages])
  const close = () => showDialog(null)
  return (
    <Dialog
      open
      title="Why these two are, or are not, a discrepancy"
      focus="text"
      onClose={close}
      footer={
        <Button variant="primary" onClick={close}>
          Done
        </Button>
      }
    >
      {passages.map(({ sourceId, range }) => (
        <blockquote key={`${sourceId}:${range.start}`} className={styles.passage}>
          “{openLibraryNow().texts.get(sourceId)?.slice(range.start, range.end).replace(/\s+/g, ' ')}”
        </blockquote>
      ))}
      <div role="status">
        {sentences === null ? (
          <p>Comparing…</p>
        ) : (
          <ul className={styles.explanation}>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  )
}
