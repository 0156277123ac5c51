import { quoteOf } from '../../../shared/text/passage'
import { useWorkspace } from '../../state/library'
import { useView } from '../../state/view'
import { Button } from '../../ui/button'
import styles from './desk.module.css'

/** While a link is being made: which passage it begins at, and what to do next. */
export function LinkBanner() {
  const from = useView((view) => view.linkFrom)
  const annotation = useWorkspace((workspace) => (from?.kind === 'annotation' ? workspace.annotations.get(from.id) : undefined))
  if (!from) return null
  const quote = annotation ? quoteOf(annotation.anchors) : ''
  return (
    <div className={styles.banner} role="status">
      <span>
        Linking <q>{quote.length > 60 ? `${quote.slice(0, 60)}…` : quote}</q>. Choose the other passage and press L.
      </span>
      <Button onClick={() => useView.setState({ linkFrom: null })}>Give up</Button>
    </div>
  )
}
