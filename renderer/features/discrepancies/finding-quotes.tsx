import type { QuotedFinding } from '../../../shared/model/finding'
import type { SourceId } from '../../../shared/model/schema'
import { titleOf } from '../../../shared/text/title'
import { useOpen, useWorkspace } from '../../state/library'
import styles from './finding-card.module.css'

/** The tellings side by side: the words that differ in their sentence, and who says so. */
export function SideQuotes({ finding }: { readonly finding: QuotedFinding }) {
  return (
    <ul className={styles.sides}>
      {finding.sides.map((side, index) => {
        const quote = finding.quotes[index]
        return (
          <li key={`${side.sourceId}:${side.start}`} className={styles.side}>
            <p className={styles.quote}>
              {quote?.before}
              <em className={styles.words}>{quote?.words}</em>
              {quote?.after}
            </p>
            <p className={styles.cite}>
              <SideSource sourceId={side.sourceId} locator={quote?.locator ?? ''} />
              {' · '}
              {side.speaker === null ? 'in its own voice' : `attributed to ${side.speaker}`}
              <SameWording sources={side.alsoIn} />
            </p>
          </li>
        )
      })}
    </ul>
  )
}

/** Reprints are named and not shown: they are one voice with the telling. */
function SameWording({ sources }: { readonly sources: readonly SourceId[] }) {
  const cards = useWorkspace((workspace) => workspace.sources)
  const names = sources.flatMap((id) => {
    const card = cards.get(id)
    return card ? [card.publisher ?? titleOf(card, null).text] : []
  })
  return names.length === 0 ? null : ` · also in ${names.join(', ')} (same wording)`
}

function SideSource({ sourceId, locator }: { readonly sourceId: SourceId; readonly locator: string }) {
  const card = useWorkspace((workspace) => workspace.sources.get(sourceId))
  const text = useOpen((open) => open.texts.get(sourceId) ?? null)
  const name = card ? (card.publisher ?? titleOf(card, text).text) : 'a source that is not in the library any more'
  return (
    <>
      <span className={styles.source}>{name}</span> {locator}
    </>
  )
}
