import { useState } from 'react'
import type { BriefMaterial } from '../../../shared/api'
import type { Notice } from '../../../shared/brief/checks/check'
import type { CheckReport } from '../../../shared/brief/checks/run-checks'
import type { SectionId } from '../../../shared/model/schema'
import { goToAnnotation } from '../../state/annotating'
import { chooseFinding, showDiscrepancies } from '../../state/reviewing'
import { useView } from '../../state/view'
import { Button } from '../../ui/button'
import styles from './brief-view.module.css'

/** Entries drawn at first. A list longer than this is worked off from its top, where the wrong stands. */
const drawnAtFirst = 60

type Props = { readonly material: BriefMaterial; readonly checks: CheckReport; readonly onEdit: (id: SectionId) => void }

/** What a sceptic would ask, as a live list; each entry leads to where it is mended. */
export function BriefChecks({ material, checks: { quotes, inexact, notices }, onEdit }: Props) {
  const [drawn, setDrawn] = useState(drawnAtFirst)
  return (
    <>
      <ul className={styles.checkList}>
        {inexact === 0 ? (
          <li data-level="good">
            <strong>All {quotes} quotes found in their sources</strong>
            <span>Checked word for word.</span>
          </li>
        ) : null}
        {notices.slice(0, drawn).map((notice) => (
          <li key={`${notice.title} ${notice.message} ${notice.place.id}`} data-level={notice.level}>
            <strong>{notice.title}</strong>
            <button type="button" onClick={() => follow(notice, material, onEdit)}>
              {notice.message}
            </button>
          </li>
        ))}
      </ul>
      {notices.length > drawn ? <Button onClick={() => setDrawn(drawn + drawnAtFirst)}>Show more ({notices.length - drawn})</Button> : null}
    </>
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
