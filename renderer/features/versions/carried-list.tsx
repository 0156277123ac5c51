import { quoteOf } from '../../../shared/text/passage'
import { compareWords } from '../../../shared/versions/compare'
import { Words } from '../../ui/words'
import type { CarriedPassage } from './use-carried'
import styles from './versions.module.css'

const stateNames = { exact: 'in its place', moved: 'moved', reworded: 'reworded', lost: 'lost' } as const

/** What becomes of each passage. Those in their place or moved are only counted; what needs eyes is shown. */
export function CarriedList({ carried }: { readonly carried: readonly CarriedPassage[] }) {
  const count = (kind: keyof typeof stateNames) => carried.filter(({ state }) => state.kind === kind).length
  const counts = (['exact', 'moved', 'reworded', 'lost'] as const).filter((kind) => count(kind) > 0)
  const shown = carried.filter(({ state }) => state.kind === 'reworded' || state.kind === 'lost')
  const losing = new Map(
    carried.flatMap(({ state, claims }) => (state.kind === 'lost' ? claims.map((claim) => [claim.id, claim] as const) : [])),
  )
  return (
    <section aria-label="Your passages">
      <h3 className={styles.heading}>Your passages</h3>
      <p className={styles.counts}>
        {carried.length === 0
          ? 'Nothing is marked in the earlier version.'
          : counts.map((kind) => `${count(kind)} ${stateNames[kind]}`).join(' · ')}
      </p>
      <ul className={styles.passages}>
        {shown.map(({ annotation, anchors, state }) => (
          <li key={annotation.id} data-state={state.kind}>
            <span className={styles.state}>{stateNames[state.kind]}</span>
            {state.kind === 'lost' ? (
              <q>{quoteOf(annotation.anchors)}</q>
            ) : (
              <Words pieces={compareWords(quoteOf(annotation.anchors), quoteOf(anchors))} />
            )}
          </li>
        ))}
      </ul>
      {losing.size === 0 ? null : (
        <div className={styles.losing} role="note">
          <strong>{losing.size === 1 ? 'A claim loses evidence:' : `${losing.size} claims lose evidence:`}</strong>
          <ul>
            {[...losing.values()].map((claim) => (
              <li key={claim.id}>{claim.text}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
