import { useMemo } from 'react'
import type { BriefMaterial } from '../../../shared/api'
import type { BuiltBrief } from '../../../shared/brief/build-brief'
import type { Notice } from '../../../shared/brief/checks/check'
import { runChecks } from '../../../shared/brief/checks/run-checks'
import type { SectionId } from '../../../shared/model/schema'
import { goToAnnotation } from '../../state/annotating'
import { chooseFinding, showDiscrepancies } from '../../state/reviewing'
import { useView } from '../../state/view'
import styles from './brief-view.module.css'

type Props = { readonly material: BriefMaterial; readonly built: BuiltBrief; readonly onEdit: (id: SectionId) => void }

/** What a sceptic would ask, as a live list; each entry leads to where it is mended. */
export function BriefChecks({ material, built, onEdit }: Props) {
  const { quotes, inexact, notices } = useMemo(() => runChecks(material, built), [material, built])
  return (
    <ul className={styles.checkList}>
      {inexact === 0 ? (
        <li data-level="good">
          <strong>All {quotes} quotes found in their sources</strong>
          <span>Checked word for word.</span>
        </li>
      ) : null}
      {notices.map((notice) => (
        <li key={`${notice.title} ${notice.message} ${notice.place.id}`} data-level={notice.level}>
          <strong>{notice.title}</strong>
          <button type="button" onClick={() => follow(notice, material, onEdit)}>
            {notice.message}
          </button>
        </li>
      ))}
    </ul>
  )
}

function follow({ place }: Notice, material: BriefMaterial, onEdit: (id: SectionId) => void): void {
  switch (place.kind) {
    case 'section':
      onEdit(place.id)
      return
    case 'claim':
      useView.setState({ screen: 'desk', panelOpen: true, panel: 'claims', claimId: place.id })
      return
    case 'finding': {
      const finding = material.open.find(({ key }) => key === place.id)
      if (!finding) return
      showDiscrepancies()
      void chooseFinding(finding)
      return
    }
    case 'passage': {
      const annotation = material.annotations.find(({ id }) => id === place.id)
      if (annotation) void goToAnnotation(annotation)
    }
  }
}
