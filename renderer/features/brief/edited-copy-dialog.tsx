import { useRef, useState } from 'react'
import type { CopyComparison } from '../../../shared/api'
import type { CopyChoice } from '../../../shared/brief/merge/copy-edit'
import type { BriefId } from '../../../shared/model/schema'
import { useWorkspace } from '../../state/library'
import { showDialog } from '../../state/view'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Progress } from '../../ui/progress'
import { CopyEditRow } from './copy-edit-row'
import { useEditedCopy } from './edited-copy'
import styles from './edited-copy.module.css'
import { LeftList } from './left-list'

/** Chooses an edited copy of the brief, shows what it would change beside what the library says now, and takes in what is chosen. */
export function EditedCopyDialog({ briefId }: { readonly briefId: BriefId }) {
  const files = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const title = useWorkspace((workspace) => workspace.briefs.get(briefId)?.title ?? '')
  const { copy, compare, choose, takeIn } = useEditedCopy(briefId)
  const close = () => showDialog(null)
  const edits = copy.kind === 'compared' ? copy.comparison.edits : []
  const open = copy.kind === 'compared' ? edits.filter(({ key }) => !copy.choices.has(key)).length : 0
  const run = async () => {
    setBusy(true)
    const done = await takeIn()
    setBusy(false)
    if (done) close()
  }
  return (
    <Dialog
      open
      size="wide"
      focus="text"
      title={`Take in an edited copy of “${title}”`}
      onClose={close}
      footer={
        <>
          <p role="status" className={styles.status}>
            {open > 0 ? `${open} ${open === 1 ? 'conflict waits' : 'conflicts wait'} for your choice.` : ''}
          </p>
          <Button onClick={close}>{copy.kind === 'compared' && edits.length === 0 ? 'Close' : 'Cancel'}</Button>
          {edits.length > 0 ? (
            <Button variant="primary" disabled={open > 0 || busy} onClick={() => void run()}>
              Take in
            </Button>
          ) : null}
        </>
      }
    >
      <div className={styles.choose}>
        <Button variant={copy.kind === 'compared' ? 'plain' : 'primary'} onClick={() => files.current?.click()}>
          Choose a file…
        </Button>
        <span className={styles.hint}>
          The brief as you exported it, in Markdown or Word, with somebody’s edits. Nothing is written before you have seen what would
          change.
        </span>
        <input
          ref={files}
          type="file"
          accept=".md,.markdown,.txt,.docx"
          hidden
          aria-label="Edited copy"
          onChange={(event) => {
            const file = event.target.files?.[0]
            if (file) void compare(file)
            // Else choosing the same file again would not be a change, and nothing would come of it.
            event.target.value = ''
          }}
        />
      </div>
      {copy.kind === 'comparing' ? <Progress label={`Comparing “${copy.name}”`} done={0} total={0} /> : null}
      {copy.kind === 'refused' ? (
        <p role="alert" className={styles.refused}>
          {copy.message}
        </p>
      ) : null}
      {copy.kind === 'compared' ? (
        <Compared name={copy.file.name} comparison={copy.comparison} choices={copy.choices} onChoose={choose} />
      ) : null}
    </Dialog>
  )
}

type ComparedProps = {
  readonly name: string
  readonly comparison: CopyComparison
  readonly choices: ReadonlyMap<string, CopyChoice>
  readonly onChoose: (key: string, choice: CopyChoice) => void
}

function Compared({ name, comparison, choices, onChoose }: ComparedProps) {
  const { edits, left, base, notes } = comparison
  return (
    <>
      <p className={styles.found}>
        {edits.length === 0
          ? `“${name}” says nothing of the writer’s that the brief does not say already.`
          : `“${name}” changes ${edits.length} ${edits.length === 1 ? 'place' : 'places'} of the brief.`}{' '}
        {base === 'unknown' ? 'What was exported is not known here, so every difference is for you to decide.' : ''}
        {base === 'likely' ? 'The file does not say which export it comes from; it was compared with the one whose words it has.' : ''}
      </p>
      {edits.length > 0 ? (
        <ol className={styles.edits} aria-label="Edits">
          {edits.map((edit) => (
            <CopyEditRow
              key={edit.key}
              edit={edit}
              known={base !== 'unknown'}
              notes={notes}
              choice={choices.get(edit.key) ?? null}
              onChoose={(choice) => onChoose(edit.key, choice)}
            />
          ))}
        </ol>
      ) : null}
      {left.length > 0 ? <LeftList left={left} notes={notes} /> : null}
    </>
  )
}
