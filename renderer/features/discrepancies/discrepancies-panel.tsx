import { useMemo, useState } from 'react'
import { isQueued, precisionByRule, type Reviewed } from '../../../shared/findings/reviewed'
import { runCommand } from '../../state/commands'
import { listed, useFindings, useReviewed } from '../../state/findings'
import { useOpen, useWorkspace } from '../../state/library'
import { useView } from '../../state/view'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Progress } from '../../ui/progress'
import styles from './discrepancies-panel.module.css'
import { FindingCard } from './finding-card'
import { FindingFilters } from './finding-filters'
import { FindingFold } from './finding-fold'
import { foldNames, folds } from './finding-words'
import { NotCompared } from './not-compared'

/** Cards drawn at first. A queue longer than this is worked off from its top. */
const drawnAtFirst = 60

/** The review of what the sources disagree on: the queue, its variants, and folds for what only looks like it. */
export function DiscrepanciesPanel() {
  const reviewed = useReviewed()
  const filter = useView((view) => view.findingFilter)
  const skipped = useFindings((found) => found.skipped)
  const decisions = useWorkspace((workspace) => workspace.decisions)
  const precision = useMemo(() => precisionByRule(decisions.values()), [decisions])
  const shown = useMemo(() => listed(reviewed, filter, skipped), [reviewed, filter, skipped])
  const queue = shown.filter(({ finding }) => isQueued(finding))
  const main = queue.filter(({ finding }) => finding.verdict !== 'variant')
  const variants = queue.filter(({ finding }) => finding.verdict === 'variant')
  const card = (entry: Reviewed) => (
    <li key={entry.finding.key}>
      <FindingCard
        entry={entry}
        place={`${queue.indexOf(entry) + 1} of ${queue.length}`}
        precision={precision.get(entry.finding.rule) ?? null}
        compact={!isQueued(entry.finding) || entry.finding.verdict === 'variant' || entry.finding.tier === 'weak'}
      />
    </li>
  )
  return (
    <div className={styles.panel}>
      <FindingFilters reviewed={reviewed} filter={filter} />
      <Comparing />
      <NotCompared />
      {queue.length === 0 ? <NothingHere reviewed={reviewed} /> : null}
      <FindingList label="Discrepancies" entries={main} card={card} />
      {variants.length > 0 ? (
        <section aria-label="Variants of names and titles">
          <h3 className={styles.heading}>Variants of names and titles</h3>
          <FindingList label="Variants" entries={variants} card={card} />
        </section>
      ) : null}
      {folds.map((verdict) => {
        const entries = shown.filter(({ finding }) => finding.verdict === verdict)
        return entries.length === 0 ? null : (
          <FindingFold key={verdict} {...foldNames[verdict]} count={entries.length} chosen={entries.map(({ finding }) => finding.key)}>
            <FindingList label={foldNames[verdict].title} entries={entries} card={card} />
          </FindingFold>
        )
      })}
      <Announcer reviewed={reviewed} />
    </div>
  )
}

type ListProps = {
  readonly label: string
  readonly entries: readonly Reviewed[]
  readonly card: (entry: Reviewed) => React.ReactElement
}

function FindingList({ label, entries, card }: ListProps) {
  const [drawn, setDrawn] = useState(drawnAtFirst)
  if (entries.length === 0) return null
  return (
    <>
      <ul className={styles.list} aria-label={label}>
        {entries.slice(0, drawn).map(card)}
      </ul>
      {entries.length > drawn ? <Button onClick={() => setDrawn(drawn + drawnAtFirst)}>Show more ({entries.length - drawn})</Button> : null}
    </>
  )
}

/** How far the comparison is, or why there is none. */
function Comparing() {
  const comparing = useOpen((open) => open.comparing)
  const failure = useFindings((found) => found.failure)
  if (comparing) {
    return (
      <div className={styles.progress} role="status">
        <span>{comparing.total > 0 ? `Comparing the sources: ${comparing.done} of ${comparing.total}` : 'Comparing the sources…'}</span>
        <Progress label="Comparing the sources" done={comparing.done} total={comparing.total} />
        <Button onClick={() => runCommand('finding.cancel')}>Cancel</Button>
      </div>
    )
  }
  if (failure === null) return null
  return (
    <div className={styles.failure} role="alert">
      <p>{failure}</p>
      <Button onClick={() => runCommand('finding.rescan')}>Compare again</Button>
    </div>
  )
}

function NothingHere({ reviewed }: { readonly reviewed: readonly Reviewed[] }) {
  const { state, type, tier, sourceId } = useView((view) => view.findingFilter)
  const sources = useWorkspace((workspace) => workspace.sources.size)
  const comparing = useOpen((open) => open.comparing !== null)
  const known = useFindings((found) => found.known)
  const failed = useFindings((found) => found.failure !== null)
  if (comparing || !known || (failed && reviewed.length === 0)) return null
  if (sources < 2) {
    return (
      <EmptyState title="Nothing to compare yet">
        <p>Import two accounts of the same event. What they disagree on is found by itself, on this computer.</p>
      </EmptyState>
    )
  }
  if (type !== null || tier !== null || sourceId !== null) {
    return (
      <EmptyState title="Nothing passes the filter">
        <Button onClick={() => useView.setState({ findingFilter: { state, type: null, tier: null, sourceId: null } })}>
          Show everything
        </Button>
      </EmptyState>
    )
  }
  if (state !== 'open') return <EmptyState title={state === 'accepted' ? 'Nothing was accepted yet' : 'Nothing was dismissed yet'} />
  const any = reviewed.some(({ finding }) => isQueued(finding))
  return (
    <EmptyState title={any ? 'Everything is reviewed' : 'No discrepancies found'}>
      <p>
        {any
          ? 'What you accepted stands in the brief; what you dismissed waits under “Dismissed”.'
          : 'The sources do not contradict each other in what the rules can see. That is no proof that they agree.'}
      </p>
    </EmptyState>
  )
}

/** Says aloud what came under review, since the keys stay where they are. */
function Announcer({ reviewed }: { readonly reviewed: readonly Reviewed[] }) {
  const key = useView((view) => view.findingKey)
  const dismissing = useView((view) => view.dismissing)
  const finding = reviewed.find((entry) => entry.finding.key === key)?.finding
  return (
    <p className={styles.announcer} aria-live="polite">
      {!finding
        ? ''
        : dismissing
          ? 'Dismiss: choose a reason from 1 to 7.'
          : `${finding.fact}: ${finding.sides.map(({ value }) => value).join(' or ')}. ${finding.reason}`}
    </p>
  )
}
