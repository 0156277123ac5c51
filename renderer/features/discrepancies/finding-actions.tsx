import { type CommandId, commandSpec } from '../../../shared/commands'
import type { Reviewed } from '../../../shared/findings/reviewed'
import { acceptances, dismissals } from '../../../shared/model/vocabulary'
import { keysLabel } from '../../state/keyboard'
import { useOpen } from '../../state/library'
import { accept, dismiss, reopen, skip } from '../../state/reviewing'
import { useView } from '../../state/view'
import { Kbd } from '../../ui/kbd'
import styles from './finding-actions.module.css'
import { acceptanceNames, dismissalNames } from './finding-words'

/** What can be done with the finding under review, each with its key. */
export function FindingActions({ entry }: { readonly entry: Reviewed }) {
  const readOnly = useOpen((open) => open.readOnly)
  const dismissing = useView((view) => view.dismissing)
  if (readOnly) return null
  if (dismissing) return <DismissReasons entry={entry} />
  const likely = entry.finding.verdict === 'variant' ? 'variant' : entry.finding.verdict === 'conflict' ? 'contradicts' : 'qualifies'
  return (
    <div className={styles.actions} role="group" aria-label="Decide">
      {acceptances.map((as) => (
        <Action key={as} id={`finding.${as}`} primary={as === likely} onClick={() => void accept(entry, as)}>
          {acceptanceNames[as]}
        </Action>
      ))}
      <Action id="finding.dismiss" onClick={() => useView.setState({ dismissing: true })}>
        Dismiss…
      </Action>
      {entry.decision ? (
        <Action id="finding.reopen" onClick={() => void reopen(entry)}>
          Open again
        </Action>
      ) : (
        <Action id="finding.skip" onClick={() => void skip(entry)}>
          Skip
        </Action>
      )}
    </div>
  )
}

function DismissReasons({ entry }: { readonly entry: Reviewed }) {
  return (
    <div className={styles.reasons} role="group" aria-label="Why is it dismissed?">
      {dismissals.map((why, index) => (
        <button key={why} type="button" className={styles.reason} onClick={() => void dismiss(entry, why)}>
          <Kbd>{`${index + 1}`}</Kbd> {dismissalNames[why]}
        </button>
      ))}
      <Action id="finding.dismiss" onClick={() => useView.setState({ dismissing: false })}>
        Back
      </Action>
    </div>
  )
}

type ActionProps = {
  readonly id: CommandId
  readonly primary?: boolean
  readonly onClick: () => void
  readonly children: string
}

function Action({ id, primary = false, onClick, children }: ActionProps) {
  const [keys] = commandSpec(id).keys
  return (
    <button type="button" className={styles.action} data-primary={primary} title={commandSpec(id).label} onClick={onClick}>
      {children}
      {keys ? <kbd aria-hidden>{keysLabel(keys)}</kbd> : null}
    </button>
  )
}
