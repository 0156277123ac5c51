import { useState } from 'react'
import type { MergePreview } from '../../../shared/api'
import type { MergeChoice } from '../../../shared/merging/holdings'
import { useWorkspace } from '../../state/library'
import { cancelMerge, mergeLibrary, previewMerge, useMerging } from '../../state/merging'
import { showDialog } from '../../state/view'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Progress } from '../../ui/progress'
import { FolderChooser } from './folder-chooser'
import styles from './library-dialogs.module.css'
import { MergeReview } from './merge-review'

type Stage =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'merging' }
  | { readonly kind: 'looking'; readonly preview: MergePreview }

/** Another library into this one: which, then what it would do, then the merge. */
export function MergeDialog() {
  const title = useWorkspace((workspace) => workspace.library.title)
  const [path, setPath] = useState('')
  const [stage, setStage] = useState<Stage>({ kind: 'choosing' })
  const [choices, setChoices] = useState<Readonly<Record<string, MergeChoice>>>({})
  const [failure, setFailure] = useState<string | null>(null)
  const busy = stage.kind === 'reading' || stage.kind === 'merging'
  const close = () => {
    if (busy) cancelMerge()
    showDialog(null)
  }
  const look = async () => {
    setStage({ kind: 'reading' })
    setFailure(null)
    const found = await previewMerge(path.trim())
    if ('code' in found) {
      setStage({ kind: 'choosing' })
      return setFailure(found.message)
    }
    setChoices({})
    setStage({ kind: 'looking', preview: found })
  }
  const merge = async (preview: MergePreview) => {
    setStage({ kind: 'merging' })
    const failed = await mergeLibrary(path.trim(), choices)
    if (!failed) return showDialog(null)
    setStage({ kind: 'looking', preview })
    setFailure(failed.message)
  }
  return (
    <Dialog
      open
      size={stage.kind === 'looking' ? 'wide' : 'medium'}
      title="Merge another library into this one"
      onClose={close}
      footer={
        <>
          {stage.kind === 'looking' ? <Button onClick={() => setStage({ kind: 'choosing' })}>Another library</Button> : null}
          <Button onClick={busy ? cancelMerge : close}>{stage.kind === 'merging' ? 'Cancel and take back' : 'Cancel'}</Button>
          {stage.kind === 'looking' ? (
            <Button variant="primary" disabled={stage.preview.idle} onClick={() => void merge(stage.preview)}>
              Merge
            </Button>
          ) : (
            <Button variant="primary" disabled={busy || path.trim() === ''} onClick={() => void look()}>
              Preview
            </Button>
          )}
        </>
      }
    >
      <div className={styles.form}>
        {stage.kind === 'choosing' ? (
          <>
            <p className={styles.hint}>
              What is in the other library comes into “{title}”; the other one is only read. First you see what would happen. Nothing is
              written before that.
            </p>
            <FolderChooser path={path} onPath={setPath} dialogTitle="Which library comes in?" />
          </>
        ) : null}
        {busy ? <Working label={stage.kind === 'merging' ? 'Merging' : 'Reading both libraries'} /> : null}
        {stage.kind === 'looking' ? <MergeReview preview={stage.preview} title={title} choices={choices} onChoices={setChoices} /> : null}
        {failure ? (
          <p role="alert" className={styles.failure}>
            {failure}
          </p>
        ) : null}
      </div>
    </Dialog>
  )
}

function Working({ label }: { readonly label: string }) {
  const progress = useMerging((merging) => merging.progress)
  return (
    <div role="status">
      <p>{label}…</p>
      <Progress label={label} done={progress?.done ?? 0} total={progress?.total ?? 0} />
    </div>
  )
}
