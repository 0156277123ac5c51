import { useMemo, useRef, useState } from 'react'
import type { Evidence } from '../../../shared/claims/evidence'
import { agreementOf } from '../../../shared/matrix/agreement'
import { sayApart } from '../../../shared/matrix/agreement-words'
import type { ClaimId } from '../../../shared/model/schema'
import { useWorkspace } from '../../state/library'
import { useView } from '../../state/view'
import { EmptyState } from '../../ui/empty-state'
import { Segmented } from '../../ui/segmented'
import { AgreementTable } from './agreement-table'
import styles from './alternatives.module.css'
import { ChosenPair } from './chosen-pair'
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

/** How often each pair of voices takes the same side, and who stands apart. */
function SourceAgreement({ evidence }: { readonly evidence: ReadonlyMap<ClaimId, readonly Evidence[]> }) {
  const links = useWorkspace((workspace) => workspace.links)
  const sources = useWorkspace((workspace) => workspace.sources)
  const agreement = useMemo(() => agreementOf({ evidence, links: links.values(), sources }), [evidence, links, sources])
  const { voices } = agreement
  const shown = useMemo(() => voices.slice(0, mostVoices), [voices])
  const kept = useView((view) => view.agreementPair)
  const matters = useRef<HTMLElement>(null)
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
  // A voice is known by any of its sources: which of them names it changes when an earlier report joins it.
  const indexOf = (id: string) => shown.findIndex((voice) => voice.sources.some((source) => source.id === id))
  const row = kept ? indexOf(kept.one) : -1
  const column = kept?.other == null ? shown.length : indexOf(kept.other)
  const now = row >= 0 && column >= 0 ? { row, column } : null
  return (
    <>
      <p className={styles.summary} role="status">
        {sayApart(agreement)}
        {voices.length > shown.length ? ` The first ${mostVoices} of ${voices.length} voices are shown.` : null}
      </p>
      <AgreementTable
        agreement={agreement}
        shown={shown}
        now={now}
        onGo={(place) => {
          const [one, other] = [shown[place.row], shown[place.column]]
          if (one) useView.setState({ agreementPair: { one: one.key, other: other?.key ?? null } })
        }}
        onOpen={() => matters.current?.querySelector('button')?.focus()}
      />
      <ChosenPair ref={matters} agreement={agreement} shown={shown} now={now} evidence={evidence} />
    </>
  )
}
