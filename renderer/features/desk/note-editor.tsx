import { useEffect, useRef, useState } from 'react'
import type { Annotation } from '../../../shared/model/annotation'
import { refOf } from '../../state/annotating'
import { mutate, newBatch } from '../../state/library'
import { useView } from '../../state/view'
import { Button } from '../../ui/button'
import { TextArea } from '../../ui/text-area'
import styles from './bars.module.css'

/** A pause in typing; short enough that a crash costs a word at most. */
const saveDelayMs = 400

/** Writes a note. Saved while typing; the whole run of typing is one step to undo. */
export function NoteEditor({ annotation }: { readonly annotation: Annotation }) {
  const [words, setWords] = useState(annotation.note)
  const batch = useRef(newBatch('note'))
  const saved = useRef(annotation.note)
  const latest = useRef(words)
  latest.current = words
  const ref = useRef(refOf(annotation))

  const save = useRef(async () => {
    const note = latest.current
    if (note === saved.current) return
    if (await mutate('annotations.update', { ...ref.current, patch: { note }, batch: batch.current })) saved.current = note
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: each keystroke begins the pause anew
  useEffect(() => {
    const timer = setTimeout(() => void save.current(), saveDelayMs)
    return () => clearTimeout(timer)
  }, [words])
  useEffect(() => {
    const keep = () => void save.current()
    // A window that is closed while one types takes no word with it.
    window.addEventListener('pagehide', keep)
    return () => {
      window.removeEventListener('pagehide', keep)
      keep()
    }
  }, [])

  const close = () => {
    void save.current()
    useView.setState({ editing: null })
  }
  return (
    <>
      <TextArea label="Note (Markdown)" value={words} onChange={setWords} onSubmit={close} onEscape={close} autoFocus />
      <div className={styles.editorActs}>
        <Button onClick={close}>Done</Button>
      </div>
    </>
  )
}
