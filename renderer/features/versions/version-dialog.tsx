import { useEffect, useMemo, useState } from 'react'
import type { SourceId } from '../../../shared/model/schema'
import { titleOf } from '../../../shared/text/title'
import { compareVersions } from '../../../shared/versions/compare'
import { loadSource, useOpen, useWorkspace } from '../../state/library'
import { carryOver } from '../../state/versions'
import { showDialog } from '../../state/view'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Progress } from '../../ui/progress'
import { CarriedList } from './carried-list'
import { ChangeList } from './change-list'
import { useCarried } from './use-carried'
import styles from './versions.module.css'

type Props = { readonly earlier: SourceId; readonly later: SourceId }

/** What changed from one version of a source to the next, and what becomes of the passages marked in the earlier one. */
export function VersionDialog({ earlier, later }: Props) {
  const [failed, setFailed] = useState(false)
  const [busy, setBusy] = useState(false)
  const older = useVersion(earlier)
  const newer = useVersion(later)
  const source = useWorkspace((workspace) => workspace.sources.get(later))
  const readOnly = useOpen((open) => open.readOnly)
  useEffect(() => {
    void Promise.all([loadSource(earlier), loadSource(later)]).then((loaded) => setFailed(loaded.includes(false)))
  }, [earlier, later])
  const rows = useMemo(() => (older && newer ? compareVersions(older, newer) : null), [older, newer])
  const carried = useCarried(earlier, later)
  const close = () => showDialog(null)
  const joined = source?.versionOf === earlier
  const carry = async () => {
    setBusy(true)
    const done = await carryOver(earlier, later)
    setBusy(false)
    if (!done) return
    showDialog(carried.some(({ state }) => state.kind === 'lost') ? { kind: 'lost' } : null)
  }
  return (
    <Dialog
      open
      size="wide"
      focus="text"
      title={source ? `Versions of “${titleOf(source, newer?.text ?? null).text}”` : 'Versions'}
      onClose={close}
      footer={
        joined || readOnly ? (
          <Button variant="primary" onClick={close}>
            Close
          </Button>
        ) : (
          <>
            <Button onClick={close}>Leave them apart</Button>
            <Button variant="primary" disabled={!rows || busy || source?.versionOf !== null} onClick={() => void carry()}>
              Keep both and carry over
            </Button>
          </>
        )
      }
    >
      {failed ? <p role="alert">One of the versions could not be read, so they cannot be compared.</p> : null}
      {rows === null && !failed ? <Progress label="Comparing the versions" done={0} total={0} /> : null}
      {rows === null ? null : (
        <>
          <p className={styles.hint}>
            {joined
              ? 'Both versions are kept. What was marked in the earlier one was carried over.'
              : 'Both versions will be kept. What you marked in the earlier one is found again in the later one; what cannot be found waits in a list for you.'}
          </p>
          {joined ? null : <CarriedList carried={carried} />}
          <ChangeList rows={rows} />
        </>
      )}
    </Dialog>
  )
}

function useVersion(id: SourceId) {
  const text = useOpen((open) => open.texts.get(id))
  const blocks = useWorkspace((workspace) => workspace.blocks.get(id))
  return useMemo(() => (text !== undefined && blocks ? { text, blocks } : null), [text, blocks])
}
