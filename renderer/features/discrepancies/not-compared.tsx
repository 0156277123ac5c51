import { titleOf } from '../../../shared/text/title'
import { useFindings } from '../../state/findings'
import { useWorkspace } from '../../state/library'
import styles from './discrepancies-panel.module.css'

/** Sources that the engine does not read are named, each with the reason: silence about them would look like agreement. */
export function NotCompared() {
  const unread = useFindings((found) => found.unread)
  const sources = useWorkspace((workspace) => workspace.sources)
  const present = unread.flatMap(({ sourceId, why }) => {
    const card = sources.get(sourceId)
    return card ? [{ sourceId, why, name: card.publisher ?? titleOf(card, null).text }] : []
  })
  if (present.length === 0) return null
  return (
    <ul className={styles.unread} aria-label="Sources that were not compared">
      {present.map(({ sourceId, why, name }) => (
        <li key={sourceId}>
          <strong>{name}</strong> was not compared. {why}
        </li>
      ))}
    </ul>
  )
}
