import { useEffect, useState } from 'react'
import { call } from '../../host'
import { ask } from '../../state/library'
import { notify } from '../../state/notices'
import { showDialog } from '../../state/view'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { FolderChooser } from './folder-chooser'

/** Pointing to a model of one's own that reads what the rules found once more, or doing without. */
export function SecondReaderDialog() {
  const [folder, setFolder] = useState<string | null>(null)
  const [path, setPath] = useState('')
  const [checking, setChecking] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  useEffect(() => {
    void call('secondReader.read', {}).then((result) => {
      if (!result.ok) return setFailure(result.error.message)
      setFolder(result.value.folder)
      if (result.value.folder !== null) setPath(result.value.folder)
    })
  }, [])
  const close = () => showDialog(null)
  const save = async (chosen: string | null) => {
    setChecking(true)
    setFailure(null)
    const result = await ask('secondReader.set', { folder: chosen })
    setChecking(false)
    if (!result.ok) return setFailure(result.error.message)
    close()
    notify(chosen === null ? 'There is no second reader any more.' : 'The second reader reads what was found; what it doubts moves down.')
  }
  return (
    <Dialog
      open
      size="wide"
      title="Second reader"
      onClose={close}
      footer={
        <>
          {folder === null ? null : <Button onClick={() => void save(null)}>Do without</Button>}
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" disabled={path.trim() === '' || checking} onClick={() => void save(path.trim())}>
            {checking ? 'Loading the model…' : 'Use this model'}
          </Button>
        </>
      }
    >
      <p>
        A model of natural-language inference of your own (ONNX, with tokenizer.json and config.json) may read every pair that the rules
        found once more. It can only confirm a pair or move it down; it never adds one and never takes one away. It runs on this computer,
        and nothing is fetched.
      </p>
      <p>{folder === null ? 'There is no second reader.' : `Reads now: ${folder}.`}</p>
      <FolderChooser path={path} onPath={setPath} dialogTitle="Folder of the model" />
      {failure === null ? null : <p role="alert">{failure}</p>}
    </Dialog>
  )
}
