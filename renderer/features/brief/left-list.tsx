import type { LeftAsIs } from '../../../shared/brief/merge/copy-edit'
import type { AnnotationId } from '../../../shared/model/schema'
import { compareWords } from '../../../shared/versions/compare'
import { Words } from '../../ui/words'
import styles from './edited-copy.module.css'
import { withNumbers } from './numbered-notes'

/** What the file changed and cannot be taken from there, with the reason. */
export function LeftList({ left, notes }: { readonly left: readonly LeftAsIs[]; readonly notes: readonly AnnotationId[] }) {
  return (
    <section aria-label="Not taken in">
      <h3 className={styles.heading}>Changed in the file, and not taken in</h3>
      <ul className={styles.edits}>
        {left.map(({ place, why, before, after }) => (
          <li key={`${place} ${before} ${after}`} className={styles.edit}>
            <h4 className={styles.name}>
              {place} <span className={styles.verdict}>{why}</span>
            </h4>
            <p className={styles.words}>
              <Words pieces={compareWords(withNumbers(before, notes), withNumbers(after, notes))} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
