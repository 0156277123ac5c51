import { useState } from 'react'
import { enterLibrary } from '../../state/session'
import { showDialog } from '../../state/view'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { TextField } from '../../ui/text-field'
import { FolderChooser } from './folder-chooser'
import styles from './library-dialogs.module.css'

export function NewLibraryDialog() {
  const [title, setTitle] = useState('')
  const [path, setPath] = useState('')
  const [failure, setFailure] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const close = () => showDialog(null)
  const ready = title.trim() !== '' && path.trim() !== '' && !busy
  const make = async () => {
    if (!ready) return
    setBusy(true)
    const failed = await enterLibrary({ call: 'libraries.create', path: path.trim(), title: title.trim() }, close)
    setBusy(false)
    setFailure(failed)
  }
  return (
    <Dialog
      open
      title="New library"
      onClose={close}
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" disabled={!ready} onClick={() => void make()}>
            Make library
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <TextField
          label="Title"
          value={title}
          onChange={setTitle}
          autoFocus
          onEnter={() => void make()}
          placeholder="What is this about?"
        />
        <FolderChooser path={path} onPath={setPath} dialogTitle="Where should the library go?" mayBeNew />
        <p className={styles.hint}>
          The library becomes a folder of its own in there: plain files that you can copy, back up or put under git.
        </p>
        {failure ? (
          <p role="alert" className={styles.failure}>
            {failure}
          </p>
        ) : null}
      </div>
    </Dialog>
  )
}
