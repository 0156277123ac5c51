import type { Elsewhere } from '../../../shared/desk/elsewhere'
import { titleOf } from '../../../shared/text/title'
import { useWorkspace } from '../../state/library'
import { openPassages } from '../../state/panes'
import type { PassagePlace } from '../../state/view'
import styles from './elsewhere.module.css'

/** What other sources say, each with the way there: the passage here and the one there are laid side by side. */
export function ElsewhereList({ from, list }: { readonly from: PassagePlace['sourceId']; readonly list: readonly Elsewhere[] }) {
  const sources = useWorkspace((workspace) => workspace.sources)
  return (
    <ul className={styles.tellings}>
      {list.map(({ here, why, sourceId, there, quote }) => {
        const card = sources.get(sourceId)
        const words = (
          <>
            <span className={styles.who}>
              {card ? (card.publisher ?? titleOf(card, null).text) : 'A source that is not in the library any more'}
              <span className={styles.why}>{why}</span>
            </span>
            {quote.before}
            <em>{quote.words}</em>
            {quote.after}
          </>
        )
        const side = { sourceId: from, range: { start: here.start, end: here.end } }
        return (
          <li key={`${sourceId} ${why} ${here.start} ${there?.start ?? quote.words}`} data-why={why}>
            {there && card ? (
              <button type="button" onClick={() => void openPassages([side, { sourceId, range: { start: there.start, end: there.end } }])}>
                {words}
              </button>
            ) : (
              <p>{words}</p>
            )}
          </li>
        )
      })}
    </ul>
  )
}
