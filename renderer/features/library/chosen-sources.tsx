import type { SourceId } from '../../../shared/model/schema'
import type { SourceCard } from '../../../shared/model/source'
import { showDialog } from '../../state/view'
import { Button } from '../../ui/button'
import styles from './library-rail.module.css'
import { removeSources } from './remove-sources'

type Props = { readonly chosen: readonly SourceCard[]; readonly readOnly: boolean; readonly onLetGo: () => void }

/** How many sources are chosen, said aloud too, and what can be done with them together. */
export function ChosenSources({ chosen, readOnly, onLetGo }: Props) {
  const ids: readonly SourceId[] = chosen.map(({ id }) => id)
  return (
    <>
      {/* Always there, so that a screen reader hears what comes into it. */}
      <p role="status" className={styles.hidden}>
        {chosen.length === 0 ? '' : `${chosen.length} ${chosen.length === 1 ? 'source' : 'sources'} chosen`}
      </p>
      {chosen.length === 0 ? null : (
        <div className={styles.together} role="toolbar" aria-label="Chosen sources">
          <span>{chosen.length === 1 ? '1 source' : `${chosen.length} sources`} chosen</span>
          {readOnly ? null : (
            <>
              <Button onClick={() => showDialog({ kind: 'tag-sources', sourceIds: ids })}>Tag…</Button>
              <Button onClick={() => void removeSources(ids).then((removed) => (removed ? onLetGo() : undefined))}>Delete</Button>
            </>
          )}
          <Button variant="quiet" onClick={onLetGo}>
            Let go
          </Button>
        </div>
      )}
    </>
  )
}
