import { useRef } from 'react'
import type { Annotation } from '../../../shared/model/annotation'
import { refOf } from '../../state/annotating'
import { mutate, newBatch } from '../../state/library'
import { useSavedWords } from '../../state/saved-words'
import { useView } from '../../state/view'
import { Button } from '../../ui/button'
import { TextArea } from '../../ui/text-area'
import styles from './bars.module.css'

/** Writes a note. Saved while typing; the whole run of typing is one step to undo. */
export function NoteEditor({ annotation }: { readonly annotation: Annotation }) {
  const ref = useRef(refOf(annotation))
  const batch = useRef(newBatch('note'))
  const { words, setWords, refused, keep } = useSavedWords({
    subject: annotation.id,
    stored: annotation.note,
    save: async (note, over) =>
      (await mutate('annotations.update', { ...ref.current, patch: { note }, over: { note: over }, batch: batch.current })) !== null,
  })
  const close = async () => {
    if ((await keep()) && useView.getState().annotation?.id === ref.current.id) useView.setState({ editing: null })
  }
  return (
    <>
      <TextArea
        label="Note (Markdown)"
        value={words}
        onChange={setWords}
        onSubmit={() => void close()}
        onEscape={() => void close()}
        autoFocus
      />
      <div className={styles.editorActs}>
        {refused ? <span className={styles.refused}>Not saved yet. The words stay here.</span> : null}
        <Button onClick={() => void close()}>Done</Button>
      </div>
    </>
  )
}
