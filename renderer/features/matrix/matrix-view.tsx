import { useMemo } from 'react'
import { arrange, plainArrangement } from '../../../shared/matrix/arrange'
import { matrixColumns, matrixRows, speaking } from '../../../shared/matrix/matrix'
import { picturedCells, writeMatrixPicture } from '../../../shared/matrix/matrix-picture'
import { mostPicturedCells } from '../../../shared/matrix/table-picture'
import { stances } from '../../../shared/model/vocabulary'
import { makeClaim } from '../../state/annotating'
import { useInCells } from '../../state/cell-keys'
import { useOpen, useWorkspace } from '../../state/library'
import { useReadSources } from '../../state/matrix'
import { useEvidence } from '../../state/use-evidence'
import { useView } from '../../state/view'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { usePrinted } from '../../ui/printed'
import { AgreementView } from './agreement-view'
import { AlternativesView } from './alternatives-view'
import { ExportButtons } from './export-buttons'
import { MatrixFilters } from './matrix-filters'
import { MatrixTable } from './matrix-table'
import styles from './matrix-view.module.css'
import { Modes } from './modes'
import { StanceMark } from './stance-mark'

/** Claims against sources by date: who says what, who contradicts, who is silent, who was not read yet. */
export function MatrixView() {
  const claims = useWorkspace((workspace) => workspace.claims)
  const sources = useWorkspace((workspace) => workspace.sources)
  const readOnly = useOpen((open) => open.readOnly)
  const arrangement = useView((view) => view.matrix)
  const mode = useView((view) => view.matrixMode)
  const evidence = useEvidence()
  const read = useReadSources()
  const rows = useMemo(() => matrixRows(claims.values(), evidence), [claims, evidence])
  const inside = useInCells()
  const claimId = useView((view) => (inside ? (view.matrixPlace?.claimId ?? null) : null))
  const sourceId = useView((view) => (inside ? (view.matrixPlace?.sourceId ?? null) : null))
  const lines = useMemo(() => arrange(rows, arrangement, claimId), [rows, arrangement, claimId])
  const all = useMemo(() => matrixColumns(sources.values()), [sources])
  const shown = useMemo(() => [...new Set(lines.flatMap((line) => (line.kind === 'claim' ? [line.row] : [])))], [lines])
  const columns = useMemo(
    () => (arrangement.speakingOnly ? speaking(all, shown, sourceId) : all),
    [all, shown, arrangement.speakingOnly, sourceId],
  )
  const title = useWorkspace((workspace) => workspace.library.title)
  usePrinted(() => {
    const onPaper = { title, lines, columns, read }
    return mode === 'claims' && claims.size > 0 && picturedCells(onPaper) <= mostPicturedCells ? writeMatrixPicture(onPaper) : null
  })

  if (claims.size === 0) {
    return (
      <div className={styles.empty}>
        <EmptyState title="No claims yet">
          <p>
            The matrix sets claims against sources: who supports each, who contradicts it, who is silent. A claim is a statement in your own
            words.
          </p>
          {readOnly ? null : (
            <Button variant="primary" onClick={() => void makeClaim()}>
              New claim
            </Button>
          )}
        </EmptyState>
      </div>
    )
  }
  if (mode !== 'claims') {
    return (
      <div className={styles.frame}>
        <div className={styles.filters}>
          <Modes mode={mode} />
          <span className={styles.space} />
          {mode === 'alternatives' ? <ExportButtons /> : null}
        </div>
        {mode === 'alternatives' ? <AlternativesView evidence={evidence} readOnly={readOnly} /> : <AgreementView evidence={evidence} />}
      </div>
    )
  }
  return (
    <div className={styles.frame}>
      <MatrixFilters rows={rows} arrangement={arrangement} />
      <div className={styles.legend}>
        <span role="status">
          {shown.length === rows.length ? `${counted(rows.length, 'claim')}` : `${shown.length} of ${counted(rows.length, 'claim')}`},{' '}
          {columns.length === all.length ? counted(all.length, 'source') : `${columns.length} of ${counted(all.length, 'source')}`}
          {sources.size === 1 ? '. With one source there is nothing to compare yet: import another account.' : null}
          {sources.size === 0 ? '. Import the accounts that speak of them.' : null}
        </span>
        <span className={styles.space} />
        {stances.map((stance) => (
          <StanceMark key={stance} stance={stance} />
        ))}
        <span>– silent: read, nothing attached</span>
        <span className={styles.unreadKey}>not read yet</span>
        <ExportButtons />
      </div>
      {shown.length === 0 ? (
        <EmptyState title="No claim fits">
          <Button onClick={() => useView.setState({ matrix: plainArrangement })}>Show all claims</Button>
        </EmptyState>
      ) : (
        <MatrixTable lines={lines} columns={columns} read={read} readOnly={readOnly} />
      )}
    </div>
  )
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
}
