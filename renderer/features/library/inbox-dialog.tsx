import { useState } from 'react'
import { setInbox, useInbox } from '../../state/inbox'
import { showDialog } from '../../state/view'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { FolderChooser } from './folder-chooser'

/** Choosing the folder whose new files are imported by themselves, or none. */
export function InboxDialog() {
  const folder = useInbox((inbox) => inbox.folder)
  const [path, setPath] = useState(folder ?? '')
  const close = () => showDialog(null)
  const save = async (chosen: string | null) => {
    if (await setInbox(chosen)) close()
  }
  return (
    <Dialog
      open
      size="wide"
      title="Inbox folder"
      onClose={close}
      footer={
        <>
          {folder === null ? null : <Button onClick={() => void save(null)}>Stop watching</Button>}
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" disabled={path.trim() === ''} onClick={() => void save(path.trim())}>
            Watch this folder
          </Button>
        </>
      }
    >
      <p>
        {folder === null ? 'No folder is watched.' : `Watched now: ${folder}.`} Files that are put into the folder from now on are imported
        while this library is open. They stay where they are.
      </p>
      <FolderChooser path={path} onPath={setPath} dialogTitle="Inbox folder" />
    </Dialog>
  )
}
