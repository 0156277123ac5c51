import { useEffect, useState } from 'react'
import type { CheckReport } from '../../../shared/api'
import { ask } from '../../state/library'
import { showDialog } from '../../state/view'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Progress } from '../../ui/progress'
import styles from './library-dialogs.module.css'

/** Reads every file of the library and says whether all is as it was written. */
export function CheckDialog() {
  const [report, setReport] = useState<CheckReport | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const close = () => showDialog(null)
  useEffect(() => {
    void ask('libraries.check', {}).then((result) => (result.ok ? setReport(result.value) : setFailure(result.error.message)))
  }, [])
  return (
    <Dialog open title="Check the library’s files" onClose={close} footer={<Button onClick={close}>Close</Button>}>
      {failure ? <p role="alert">{failure}</p> : null}
      {report === null && failure === null ? <Progress label="Reading every file" done={0} total={0} /> : null}
      {report ? (
        <div role="status">
          <p>
            {report.sources} sources, {report.annotations} annotations, {report.claims} claims, {report.links} links, {report.briefs} briefs
            read.
          </p>
          {report.entries.length === 0 ? (
            <p>Every file is whole, every quote stands where it should.</p>
          ) : (
            <ul className={styles.report}>
              {report.entries.map((entry) => (
                <li key={`${entry.file}:${entry.message}`} data-level={entry.level}>
                  <strong>{entry.file}</strong> {entry.message}
                </li>
              ))}
            </ul>
          )}
        </div>
      ) : null}
    </Dialog>
  )
}
