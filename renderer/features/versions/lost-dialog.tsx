import { useEffect, useState } from 'react'
import type { Annotation } from '../../../shared/model/annotation'
import { quoteOf } from '../../../shared/text/passage'
import { titleOf } from '../../../shared/text/title'
import { useOpen, useWorkspace } from '../../state/library'
import { beginPlacing } from '../../state/placing'
import { dropLost, keepWithoutPlace, lostPassages } from '../../state/versions'
import { showDialog } from '../../state/view'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import styles from './versions.module.css'

/** Passages whose words are gone from their source. Nothing is guessed: a person places, keeps or drops each. */
export function LostDialog() {
  const [lost, setLost] = useState<readonly Annotation[] | null>(null)
  const close = () => showDialog(null)
  useEffect(() => {
    void lostPassages().then((found) => setLost(found ?? []))
  }, [])
  const without = (annotation: Annotation) => setLost((all) => all?.filter(({ id }) => id !== annotation.id) ?? null)
  return (
    <Dialog
      open
      size="wide"
      focus="text"
      title="Lost passages"
      onClose={close}
      footer={
        <Button variant="primary" onClick={close}>
          Close
        </Button>
      }
    >
      <p className={styles.hint}>
        The words of these passages are not in their source any more. Place a passage on other words, keep it without a place, or drop it.
        What you leave waits here.
      </p>
      <p role="status">{lost === null ? 'Looking…' : lost.length === 0 ? 'No passage is waiting.' : `${lost.length} waiting`}</p>
      <ul className={styles.lost}>
        {lost?.map((annotation) => (
          <LostPassage key={annotation.id} annotation={annotation} onDone={() => without(annotation)} />
        ))}
      </ul>
    </Dialog>
  )
}

function LostPassage({ annotation, onDone }: { readonly annotation: Annotation; readonly onDone: () => void }) {
  const source = useWorkspace((workspace) => workspace.sources.get(annotation.sourceId))
  const links = useWorkspace((workspace) => workspace.links)
  const claims = useWorkspace((workspace) => workspace.claims)
  const readOnly = useOpen((open) => open.readOnly)
  const first = annotation.anchors[0]
  const standing = [...links.values()].flatMap(({ from, to }) =>
    from.id === annotation.id && to.kind === 'claim' ? (claims.get(to.id) ?? []) : [],
  )
  return (
    <li>
      <p className={styles.quote}>
        <span className={styles.around}>…{first?.prefix}</span>
        <mark data-colour={annotation.colour}>{quoteOf(annotation.anchors)}</mark>
        <span className={styles.around}>{annotation.anchors[annotation.anchors.length - 1]?.suffix}…</span>
      </p>
      <p className={styles.hint}>
        {source ? titleOf(source, null).text : 'Its source is not here.'}
        {annotation.note === '' ? '' : ` · Note: ${annotation.note}`}
      </p>
      {standing.length === 0 ? null : <p className={styles.hint}>Evidence of: {standing.map(({ text }) => `“${text}”`).join(', ')}</p>}
      {readOnly ? null : (
        <p className={styles.acts}>
          <Button onClick={() => void beginPlacing(annotation)}>Place by hand…</Button>
          <Button onClick={() => void keepWithoutPlace(annotation).then((done) => done && onDone())}>Keep without a place</Button>
          <Button onClick={() => void dropLost(annotation).then((done) => done && onDone())}>Drop</Button>
        </p>
      )}
    </li>
  )
}
