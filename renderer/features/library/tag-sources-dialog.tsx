import { useState } from 'react'
import type { SourceId } from '../../../shared/model/schema'
import { mutate, newBatch, useWorkspace } from '../../state/library'
import { notify } from '../../state/notices'
import { undoOf } from '../../state/undoing'
import { showDialog } from '../../state/view'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { TextField } from '../../ui/text-field'
import styles from './library-dialogs.module.css'

/** Puts tags on several sources, or takes them off, in one step. */
export function TagSourcesDialog({ sourceIds }: { readonly sourceIds: readonly SourceId[] }) {
  const all = useWorkspace((workspace) => workspace.sources)
  const sources = sourceIds.flatMap((id) => all.get(id) ?? [])
  const close = () => showDialog(null)
  const [words, setWords] = useState('')
  const [off, setOff] = useState<ReadonlySet<string>>(new Set())
  const worn = [...new Set(sources.flatMap(({ tags }) => tags))].sort()
  const known = [...new Set([...all.values()].flatMap(({ tags }) => tags))].sort()
  const add = words
    .split(';')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '')
  const ready = add.length + off.size > 0
  const what = sources.length === 1 ? '1 source' : `${sources.length} sources`
  const save = async () => {
    const batch = newBatch('tags')
    if (!ready || !(await mutate('sources.tag', { ids: sources.map(({ id }) => id), add, remove: [...off], batch }))) return
    close()
    notify(`The tags of ${what} were changed.`, { action: undoOf(batch) })
  }
  return (
    <Dialog
      open
      size="narrow"
      title={`Tag ${what}`}
      onClose={close}
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" disabled={!ready} onClick={() => void save()}>
            Save tags
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextField
          label="Tags to add, separated by semicolons"
          value={words}
          onChange={setWords}
          onEnter={() => void save()}
          autoFocus
          list={known}
        />
        {worn.length === 0 ? null : (
          <fieldset className={styles.worn}>
            <legend>Tags to keep</legend>
            {worn.map((tag) => (
              <label key={tag}>
                <input
                  type="checkbox"
                  checked={!off.has(tag)}
                  onChange={(event) => {
                    const next = new Set(off)
                    if (event.target.checked) next.delete(tag)
                    else next.add(tag)
                    setOff(next)
                  }}
                />
                {tag} <span className={styles.hint}>on {sources.filter(({ tags }) => tags.includes(tag)).length}</span>
              </label>
            ))}
          </fieldset>
        )}
      </div>
    </Dialog>
  )
}
