import { useMemo } from 'react'
import type { BriefMaterial } from '../../../shared/api'
import { buildBrief } from '../../../shared/brief/build-brief'
import { checkQuotes } from '../../../shared/brief/check-quotes'
import { evidenceByClaim } from '../../../shared/claims/evidence'
import type { Annotation } from '../../../shared/model/annotation'
import { openPassage } from '../../state/panes'
import { useView } from '../../state/view'
import styles from './brief-view.module.css'

/** What a sceptic would ask first: do the quotes stand in their sources, does every claim have one. */
export function BriefChecks({ material }: { readonly material: BriefMaterial }) {
  const { quotesChecked, problems, bare } = useMemo(() => checksOf(material), [material])
  const annotationOf = (id: Annotation['id']) => material.annotations.find((annotation) => annotation.id === id)
  return (
    <ul className={styles.checkList}>
      <li data-level={problems.length === 0 ? 'good' : 'bad'}>
        <strong>
          {problems.length === 0
            ? `All ${quotesChecked} quotes found in their sources`
            : `${problems.length} of ${quotesChecked} quotes not found`}
        </strong>
        <span>Checked word for word.</span>
      </li>
      {problems.map((problem) => {
        const first = annotationOf(problem.annotationId)?.anchors[0]
        return (
          <li key={problem.annotationId} data-level="bad">
            <button type="button" onClick={() => first && void openPassage(problem.sourceId, { start: first.start, end: first.end })}>
              {problem.message}
            </button>
          </li>
        )
      })}
      {bare.map((claim) => (
        <li key={claim.id} data-level="doubt">
          <strong>Claim without evidence</strong>
          <button type="button" onClick={() => useView.setState({ screen: 'desk', panelOpen: true, panel: 'claims', claimId: claim.id })}>
            {claim.text}
          </button>
        </li>
      ))}
    </ul>
  )
}

function checksOf(material: BriefMaterial) {
  const built = buildBrief(material, { date: '2000-01-01' })
  const evidence = evidenceByClaim({
    links: new Map(material.links.map((link) => [link.id, link])),
    annotations: new Map(material.annotations.map((annotation) => [annotation.id, annotation])),
    sources: new Map(material.sources.map((card) => [card.id, card])),
  })
  return { ...checkQuotes(material, built.used), bare: material.claims.filter(({ id }) => (evidence.get(id) ?? []).length === 0) }
}
