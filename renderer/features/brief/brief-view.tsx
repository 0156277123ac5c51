import { useEffect, useMemo, useState } from 'react'
import type { SectionId } from '../../../shared/model/schema'
import { runCommand } from '../../state/commands'
import { useOpenFindings } from '../../state/findings'
import { useOpen, useWorkspace } from '../../state/library'
import { useView } from '../../state/view'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { BriefChecks } from './brief-checks'
import { BriefHead } from './brief-head'
import styles from './brief-view.module.css'
import { JudgmentEditor } from './judgment-editor'
import { Outline } from './outline'
import { Preview } from './preview'
import { ProseEditor } from './prose-editor'
import { useDrawn } from './use-drawn'
import { useMaterial } from './use-material'

/** The composer: outline, the page as it will be exported, checks. */
export function BriefView() {
  const briefs = useWorkspace((workspace) => workspace.briefs)
  const asked = useView((view) => view.briefId)
  const readOnly = useOpen((open) => open.readOnly)
  const brief = (asked ? briefs.get(asked) : undefined) ?? [...briefs.values()][0]
  const gathered = useMaterial(brief?.id ?? null)
  const reviewed = useOpenFindings()
  // One object while nothing changes, so that a long brief is not drawn anew for a key in another field.
  const material = useMemo(
    () => (gathered && brief ? { ...gathered, brief, open: reviewed.map(({ finding }) => finding) } : null),
    [gathered, brief, reviewed],
  )
  const drawn = useDrawn(material, readOnly)
  const [editing, setEditing] = useState<SectionId | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another brief has other sections
  useEffect(() => setEditing(null), [brief?.id])

  if (!brief) {
    return (
      <div className={styles.empty}>
        <EmptyState title="No brief yet">
          <p>
            A brief says what is established and what is disputed, every sentence with its quote. The first draft is written from your
            claims and links.
          </p>
          {readOnly ? null : (
            <Button variant="primary" onClick={() => runCommand('brief.new')}>
              New brief
            </Button>
          )}
        </EmptyState>
      </div>
    )
  }
  const section = brief.sections.find(({ id }) => id === editing)
  return (
    <div className={styles.frame}>
      <aside className={styles.rail} aria-label="Brief">
        <BriefHead key={brief.id} brief={brief} briefs={[...briefs.values()]} readOnly={readOnly} />
        <Outline brief={brief} material={material} readOnly={readOnly} editing={editing} onEdit={setEditing} />
      </aside>
      <div className={styles.middle}>
        {section?.kind === 'prose' && !readOnly ? (
          <ProseEditor key={section.id} brief={brief} section={section} onEdit={setEditing} onClose={() => setEditing(null)} />
        ) : null}
        {section?.kind === 'judgment' && !readOnly ? (
          <JudgmentEditor key={section.id} brief={brief} section={section} onClose={() => setEditing(null)} />
        ) : null}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling page must be reachable by keyboard */}
        <div className={styles.scroller} tabIndex={0} role="region" aria-label="Preview">
          {drawn ? <Preview {...drawn} /> : <p className={styles.waiting}>Gathering quotes…</p>}
        </div>
      </div>
      <aside className={styles.checks} aria-label="Checks">
        <h2>Checks</h2>
        {drawn ? <BriefChecks {...drawn} onEdit={setEditing} /> : null}
      </aside>
    </div>
  )
}
