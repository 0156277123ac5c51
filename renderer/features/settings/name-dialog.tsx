import { useState } from 'react'
import { changeName, useMe } from '../../state/authors'
import { showDialog } from '../../state/view'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { TextField } from '../../ui/text-field'

/** The name that stands with what the person makes; nobody has to give one. */
export function NameDialog() {
  const before = useMe((me) => me.name)
  const [name, setName] = useState(before)
  const close = () => showDialog(null)
  const save = async () => {
    if (await changeName(name)) close()
  }
  return (
    <Dialog
      open
      size="narrow"
      title="Your name"
      onClose={close}
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" onClick={() => void save()}>
            Keep
          </Button>
        </>
      }
    >
      <TextField
        label="Your name (optional)"
        value={name}
        onChange={setName}
        autoFocus
        onEnter={() => void save()}
        hint="It is kept in the library with what you mark, claim, link and decide from now on, so that people who work together see who said what. Leave it empty to sign nothing."
      />
    </Dialog>
  )
}
