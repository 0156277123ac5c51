import { useState } from 'react'
import { enterLibrary } from '../../state/session'
import { showDialog } from '../../state/view'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { FolderChooser } from './folder-chooser'
import styles from './library-dialogs.module.css'

export function OpenLibraryDialog() {
  const [path, setPath] = useState('')
  const [failure, setFailure] = useState<string | null>(null)
  const close = () => showDialog(null)
  const open = async (readOnly: boolean) => {
    const failed = await enterLibrary({ call: 'libraries.open', path: path.trim(), readOnly }, close)
    setFailure(failed)
  }
  return (
    <Dialog
      open
      title="Open library"
      onClose={close}
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button disabled={path.trim() === ''} onClick={() => void open(true)}>
            Open for reading
          </Button>
          <Button variant="primary" disabled={path.trim() === ''} onClick={() => void open(false)}>
            Open
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <FolderChooser path={path} onPath={setPath} dialogTitle="Which library?" />
        {failure ? (
          <p role="alert" className={styles.failure}>
            {failure}
          </p>
        ) : null}
      </div>
    </Dialog>
  )
}
