import { useState } from 'react'
import { mutate, useWorkspace } from '../../state/library'
import { showDialog } from '../../state/view'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { TextField } from '../../ui/text-field'

export function RenameDialog() {
  const before = useWorkspace((workspace) => workspace.library.title)
  const [title, setTitle] = useState(before)
  const close = () => showDialog(null)
  const save = async () => {
    if (title.trim() !== '' && (await mutate('libraries.update', { patch: { title: title.trim() } }))) close()
  }
  return (
    <Dialog
      open
      size="narrow"
      title="Rename library"
      onClose={close}
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" disabled={title.trim() === ''} onClick={() => void save()}>
            Rename
          </Button>
        </>
      }
    >
      <TextField label="Title" value={title} onChange={setTitle} autoFocus onEnter={() => void save()} hint="The folder keeps its name." />
    </Dialog>
  )
}
