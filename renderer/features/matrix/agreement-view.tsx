import { useMemo, useState } from 'react'
import type { Evidence } from '../../../shared/claims/evidence'
import { agreementOf, type PairCount, type VoiceGroup } from '../../../shared/matrix/agreement'
import type { ClaimId } from '../../../shared/model/schema'
import { showEvidence } from '../../state/claiming'
import { useWorkspace } from '../../state/library'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Segmented } from '../../ui/segmented'
import styles from './alternatives.module.css'
import { PeopleView } from './people-view'

/** More do not fit a screen; who speaks to nothing is left out already. */
const mostVoices = 40

const whose = [
  { value: 'sources', label: 'Sources' },
  { value: 'people', label: 'People' },
] as const

/** Who agrees with whom: the sources with each other, or the people who judge them. */
export function AgreementView({ evidence }: { readonly evidence: ReadonlyMap<ClaimId, readonly Evidence[]> }) {
  const [among, setAmong] = useState<'sources' | 'people'>('sources')
  return (
    <>
      <div className={styles.people}>
        <Segmented label="Agreement among" value={among} options={whose} onChange={setAmong} />
      </div>
      {among === 'sources' ? <SourceAgreement evidence={evidence} /> : <PeopleView evidence={evidence} />}
    </>
  )
}

/** How often each pair of voices takes the same side, and who stands alone. */
function SourceAgreement({ evidence }: { readonly evidence: ReadonlyMap<ClaimId, readonly Evidence[]> }) {
  const links = useWorkspace((workspace) => workspace.links)
  const sources = useWorkspace((workspace) => workspace.sources)
  const claims = useWorkspace((workspace) => workspace.claims)
  const { voices, pairOf, outlier } = useMemo(() => agreementOf({ evidence, links: links.values(), sources }), [evidence, links, sources])
  const [pair, setPair] = useState<readonly [number, number] | null>(null)
  const shown = voices.slice(0, mostVoices)
  if (voices.length < 2) {
    return (
      <div className={styles.hint}>
        <EmptyState title="Nobody to compare yet">
          <p>
            Two independent sources must speak to the same claim, or be linked passage to passage, before it is seen who agrees with whom.
          </p>
        </EmptyState>
      </div>
    )
  }
  const count = pair ? pairOf(...pair) : null
  const [one, other] = pair ? pair.map((index) => voices[index]) : []
  return (
    <>
      <p className={styles.summary} role="status">
        {outlier === null
          ? 'No voice stands alone against the others.'
          : `${voices[outlier]?.name} opposes the others more often than it agrees.`}
        {voices.length > shown.length ? ` The first ${mostVoices} of ${voices.length} voices are shown.` : null}
      </p>
      <div className={styles.scroller}>
        <table className={styles.table} aria-label="Agreement of sources">
          <thead>
            <tr>
              <th scope="col">Voice</th>
              {shown.map(({ key, name }) => (
                <th key={key} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((voice, row) => (
              <tr key={voice.key}>
                <th scope="row" data-outlier={row === outlier}>
                  {voice.name}
                  {voice.sources.length > 1 ? <span className={styles.about}>{voice.sources.length} sources, one voice</span> : null}
                </th>
                {shown.map(({ key, name }, column) => (
                  <PairCell
                    key={key}
                    names={[voice.name, name]}
                    same={row === column}
                    count={row === column ? null : pairOf(row, column)}
                    onChoose={() => setPair([row, column])}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <section className={styles.chosen} aria-label="Chosen pair" aria-live="polite">
        {count && one && other ? (
          <>
            <p>
              {one.name} and {other.name}: {said(count)}
            </p>
            {count.disputed.map((id) => (
              <Button key={id} onClick={() => void showEvidence(sidesOf(evidence.get(id) ?? [], one, other))}>
                {claims.get(id)?.text ?? 'A claim'}
              </Button>
            ))}
          </>
        ) : (
          <p>Choose a cell: the claims on which the two differ open side by side.</p>
        )}
      </section>
    </>
  )
}

type CellProps = {
  readonly names: readonly [string, string]
  readonly same: boolean
  readonly count: PairCount | null
  readonly onChoose: () => void
}

function PairCell({ names, same, count, onChoose }: CellProps) {
  if (same) return <td className={styles.self} aria-label="itself" />
  if (!count) return <td className={styles.about}>–</td>
  const leaning = count.opposing > count.agreeing ? 'contradicts' : count.opposing === 0 ? 'supports' : 'qualifies'
  return (
    <td data-stance={leaning}>
      <button type="button" className={styles.pair} aria-label={`${names.join(' and ')}: ${said(count)}`} onClick={onChoose}>
        {count.agreeing} ✓ {count.opposing} ✕
      </button>
    </td>
  )
}

function said({ agreeing, opposing }: PairCount): string {
  return `${agreeing} times on the same side, ${opposing} times on opposite sides`
}

/** What the two voices say about a claim, a passage of each first. */
function sidesOf(items: readonly Evidence[], one: VoiceGroup, other: VoiceGroup): readonly Evidence[] {
  const of = ({ sources }: VoiceGroup) => items.filter(({ sourceId }) => sources.some(({ id }) => id === sourceId))
  return [...of(one).slice(0, 1), ...of(other).slice(0, 1)]
}
