import { useMemo, useState } from 'react'
import {
  type Compared,
  comparedStances,
  comparedVerdicts,
  type Disagreement,
  judgesIn,
  unsigned,
} from '../../../shared/agreement/judgments'
import { sayKappa } from '../../../shared/agreement/kappa-words'
import type { Evidence } from '../../../shared/claims/evidence'
import { sourceName } from '../../../shared/matrix/matrix'
import type { ClaimId } from '../../../shared/model/schema'
import { showEvidence } from '../../state/claiming'
import { useWorkspace } from '../../state/library'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Select } from '../../ui/select'
import styles from './alternatives.module.css'
import { KappaTable } from './kappa-table'

type EvidenceOf = ReadonlyMap<ClaimId, readonly Evidence[]>

/** How far two people agree on what sources say of claims, and on what findings are. */
export function PeopleView({ evidence }: { readonly evidence: EvidenceOf }) {
  const decisions = useWorkspace((workspace) => workspace.decisions)
  const people = useMemo(() => judgesIn(evidence, decisions.values()), [evidence, decisions])
  const [chosen, setChosen] = useState<readonly [string | null, string | null]>([null, null])
  const one = people.find((name) => name === chosen[0]) ?? people[0]
  const other = people.find((name) => name === chosen[1] && name !== one) ?? people.find((name) => name !== one)
  const stances = useMemo(
    () => (one === undefined || other === undefined ? null : comparedStances(evidence, one, other)),
    [evidence, one, other],
  )
  const verdicts = useMemo(
    () => (one === undefined || other === undefined ? null : comparedVerdicts([...decisions.values()], one, other)),
    [decisions, one, other],
  )
  if (one === undefined || other === undefined || !stances || !verdicts) {
    return (
      <div className={styles.hint}>
        <EmptyState title="One person’s judgments so far">
          <p>
            When two people have judged, it is shown here how far they agree beyond chance. Give your name (“Your name…”), let a colleague
            judge in a copy of the library under theirs, and merge it into this one.
          </p>
        </EmptyState>
      </div>
    )
  }
  const options = people.map((name) => ({ value: name, label: nameOf(name) }))
  return (
    <>
      <div className={styles.people}>
        <Select label="One" value={one} options={options} onChange={(name) => setChosen([name, name === other ? one : other])} />
        <Select
          label="Other"
          value={other}
          options={options.filter(({ value }) => value !== one)}
          onChange={(name) => setChosen([one, name])}
        />
      </div>
      <div className={styles.scroller}>
        <Agreement title="Stances, by claim and source" found={stances} one={one} other={other} />
        <Disagreements evidence={evidence} disagreements={stances.disagreements} one={one} other={other} />
        <Agreement title="Verdicts on discrepancies" found={verdicts} one={one} other={other} />
        <p className={styles.keys}>
          Cohen’s kappa (1960) is the agreement beyond what two people would reach by chance who judge as often this way and that: 1 is full
          agreement, 0 no more than chance. Only what both judged counts. Dismissing is one verdict, whatever the reason.
        </p>
      </div>
    </>
  )
}

type Found = { readonly title: string; readonly found: Compared; readonly one: string; readonly other: string }

function Agreement({ title, found, one, other }: Found) {
  const { count, alone } = found
  const byOne = alone === 0 ? '' : ` ${alone} judged by one of them only.`
  return (
    <section className={styles.agreement} aria-label={title}>
      <h2>{title}</h2>
      <p>
        {sayKappa(found)}
        {byOne}
      </p>
      {count > 0 ? <KappaTable title={title} found={found} names={[nameOf(one), nameOf(other)]} /> : null}
    </section>
  )
}

type DisagreementsProps = {
  readonly evidence: EvidenceOf
  readonly disagreements: readonly Disagreement[]
  readonly one: string
  readonly other: string
}

/** Where the two differ; each opens its passages side by side. */
function Disagreements({ evidence, disagreements, one, other }: DisagreementsProps) {
  const claims = useWorkspace((workspace) => workspace.claims)
  const sources = useWorkspace((workspace) => workspace.sources)
  if (disagreements.length === 0) return null
  return (
    <ul className={styles.differing} aria-label="Where they differ">
      {disagreements.map(({ claimId, sourceId, one: mine, other: theirs }) => {
        const source = sources.get(sourceId)
        const items = (evidence.get(claimId) ?? []).filter((item) => item.sourceId === sourceId)
        return (
          <li key={`${claimId} ${sourceId}`}>
            <Button onClick={() => void showEvidence(items)}>{claims.get(claimId)?.text ?? 'A claim'}</Button>{' '}
            {source ? sourceName(source) : 'a missing source'}: {nameOf(one)} {mine}, {nameOf(other)} {theirs}
          </li>
        )
      })}
    </ul>
  )
}

function nameOf(name: string): string {
  return name === unsigned ? 'Not signed' : name
}
