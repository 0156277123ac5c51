import { quoteOf } from '../../../shared/text/passage'
import { runCommand } from '../../state/commands'
import { useWorkspace } from '../../state/library'
import { givePlacingUp } from '../../state/placing'
import { useView } from '../../state/view'
import { Button } from '../../ui/button'
import styles from './desk.module.css'

/** While a lost passage is being placed: its words, and what to do next. */
export function PlacingBanner() {
  const placing = useView((view) => view.placing)
  const ready = useView((view) => view.selection !== null && view.selection.sourceId === view.placing?.sourceId)
  const annotation = useWorkspace((workspace) => (placing ? workspace.annotations.get(placing.id) : undefined))
  if (!placing) return null
  const quote = annotation ? quoteOf(annotation.anchors) : ''
  return (
    <div className={styles.banner} role="status">
      <span>
        Placing <q>{quote.length > 60 ? `${quote.slice(0, 60)}…` : quote}</q>. Select the words it belongs to and press P.
      </span>
      <Button variant="primary" disabled={!ready} onClick={() => runCommand('annotation.place')}>
        Place here
      </Button>
      <Button onClick={givePlacingUp}>Give up</Button>
    </div>
  )
}
