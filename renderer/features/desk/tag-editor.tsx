import { useState } from 'react'
import type { Annotation } from '../../../shared/model/annotation'
import { refOf } from '../../state/annotating'
import { mutate, useWorkspace } from '../../state/library'
import { useView } from '../../state/view'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/text-field'
import styles from './bars.module.css'

/** The tags of an annotation, separated by commas; those in use are offered. */
export function TagEditor({ annotation }: { readonly annotation: Annotation }) {
  const annotations = useWorkspace((workspace) => workspace.annotations)
  const defined = useWorkspace((workspace) => workspace.library.tags)
  const [words, setWords] = useState(annotation.tags.join(', '))
  const known = [...new Set([...defined.map(({ name }) => name), ...[...annotations.values()].flatMap(({ tags }) => tags)])].sort()
  const close = () => useView.setState({ editing: null })
  const save = async () => {
    const tags = [
      ...new Set(
        words
          .split(',')
          .map((tag) => tag.trim())
          .filter((tag) => tag !== ''),
      ),
    ]
    if (await mutate('annotations.update', { ...refOf(annotation), patch: { tags } })) close()
  }
  // The list completes the last tag; those before it stay.
  const before = words.includes(',') ? `${words.slice(0, words.lastIndexOf(',') + 1)} ` : ''
  return (
    <div
      role="group"
      aria-label="Tags"
      onKeyDown={(event) => {
        if (event.key === 'Escape') close()
      }}
    >
      <TextField
        label="Tags, separated by commas"
        value={words}
        onChange={setWords}
        onEnter={() => void save()}
        autoFocus
        list={known.map((tag) => `${before}${tag}`)}
      />
      <div className={styles.editorActs}>
        <Button onClick={close}>Cancel</Button>
        <Button variant="primary" onClick={() => void save()}>
          Save tags
        </Button>
      </div>
    </div>
  )
}
