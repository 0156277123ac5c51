import { useState } from 'react'
import { type WrittenFormId, writtenForm, writtenForms } from '../../../shared/interchange/written-forms'
import { saveFile } from '../../host'
import { ask } from '../../state/library'
import { notify, notifyFailure } from '../../state/notices'
import { showDialog } from '../../state/view'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import styles from './export-dialog.module.css'

/** Writes annotations, claims and sources in a form that another tool reads. */
export function ExportDialog() {
  const [form, setForm] = useState<WrittenFormId>('w3c')
  const [busy, setBusy] = useState(false)
  const close = () => showDialog(null)
  const run = async () => {
    setBusy(true)
    if (await exportAs(form)) close()
    else setBusy(false)
  }
  const footer = (
    <>
      <Button onClick={close}>Cancel</Button>
      <Button variant="primary" disabled={busy} onClick={() => void run()}>
        {busy ? 'Writing…' : 'Export'}
      </Button>
    </>
  )
  return (
    <Dialog open title="Export for other tools" onClose={close} footer={footer}>
      <fieldset className={styles.forms}>
        <legend>Briefs have exports of their own, in the brief.</legend>
        {writtenForms.map(({ id, label, extension, about }) => (
          <label key={id} className={styles.form}>
            <input type="radio" name="form" value={id} checked={form === id} onChange={() => setForm(id)} />
            <span>
              <span className={styles.label}>{label}</span> <span className={styles.extension}>{extension}</span>
              <span className={styles.about}>{about}</span>
            </span>
          </label>
        ))}
      </fieldset>
    </Dialog>
  )
}

/** Whether the dialog has done its work; a person who cancels the system's own dialog stays in ours. */
async function exportAs(form: WrittenFormId): Promise<boolean> {
  const result = await ask('interchange.export', { form })
  if (!result.ok) {
    notifyFailure(result.error)
    return false
  }
  const { fileName, bytes, unreadable } = result.value
  const saved = await saveFile(fileName, bytes, writtenForm(form).type)
  if (!saved.ok) {
    notifyFailure(saved.error)
    return false
  }
  if (saved.value === null) return false
  if (unreadable.length === 0) notify(`${saved.value}.`)
  else notify(`${saved.value}. Left out, because they could not be read: ${unreadable.join(', ')}.`, { tone: 'problem' })
  return true
}
