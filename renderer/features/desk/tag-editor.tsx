import type { Annotation } from '../../../shared/model/annotation'
import { refOf } from '../../state/annotating'
import { useEdits } from '../../state/edits'
import { mutate, useWorkspace } from '../../state/library'
import { useView } from '../../state/view'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/text-field'
import styles from './bars.module.css'

/** The tags of an annotation, separated by commas; those in use are offered. */
export function TagEditor({ annotation }: { readonly annotation: Annotation }) {
  const annotations = useWorkspace((workspace) => workspace.annotations)
  const defined = useWorkspace((workspace) => workspace.library.tags)
  const { fields, edit, changed, over } = useEdits({ tags: annotation.tags.join(', ') })
  const words = fields.tags
  const known = [...new Set([...defined.map(({ name }) => name), ...[...annotations.values()].flatMap(({ tags }) => tags)])].sort()
  const close = () => useView.setState({ editing: null })
  const save = async () => {
    if (await mutate('annotations.update', { ...refOf(annotation), patch: tagsOf(changed), over: tagsOf(over) })) close()
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
        onChange={(tags) => edit({ tags })}
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

function tagsOf({ tags }: { readonly tags?: string }): { readonly tags?: readonly string[] } {
  if (tags === undefined) return {}
  const each = tags.split(',').map((tag) => tag.trim())
  return { tags: [...new Set(each.filter((tag) => tag !== ''))] }
}
