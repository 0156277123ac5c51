import { useState } from 'react'
import { mutate, useWorkspace } from '../../state/library'
import { showDialog } from '../../state/view'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { TextField } from '../../ui/text-field'
import styles from './library-dialogs.module.css'

/** What each marker colour means in this library. */
export function ColoursDialog() {
  const before = useWorkspace((workspace) => workspace.library.colours)
  const [seen] = useState(before)
  const [colours, setColours] = useState(before)
  const close = () => showDialog(null)
  const complete = colours.every(({ name }) => name.trim() !== '')
  const save = async () => {
    const patch = { colours: colours.map(({ id, name }) => ({ id, name: name.trim() })) }
    if (complete && (await mutate('libraries.update', { patch, over: { colours: seen } }))) close()
  }
  return (
    <Dialog
      open
      size="narrow"
      title="Name the colours"
      onClose={close}
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" disabled={!complete} onClick={() => void save()}>
            Save names
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {colours.map((colour, index) => (
          <div key={colour.id} className={styles.colour} data-colour={colour.id}>
            <TextField
              label={`Key ${index + 1} (${colour.id})`}
              value={colour.name}
              onChange={(name) => setColours(colours.map((other) => (other.id === colour.id ? { ...other, name } : other)))}
            />
          </div>
        ))}
      </div>
    </Dialog>
  )
}
