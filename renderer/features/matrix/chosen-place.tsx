import type { Evidence } from '../../../shared/claims/evidence'
import { type MatrixRow, sourceName } from '../../../shared/matrix/matrix'
import type { SourceCard } from '../../../shared/model/source'
import { type Stance, stances } from '../../../shared/model/vocabulary'
import { quoteOf } from '../../../shared/text/passage'
import { fillCell, goToNextPassage, openPlace, takeStance } from '../../state/matrix'
import type { MatrixPlace } from '../../state/view'
import { Button } from '../../ui/button'
import { Segmented } from '../../ui/segmented'
import styles from './matrix-view.module.css'

/** The stances with the keys that give them. */
const options = stances.map((stance, index) => ({ value: stance, label: `${index + 1} ${stance}` }))

type Props = {
  readonly place: MatrixPlace
  readonly row: MatrixRow | null
  readonly source: SourceCard | null
  readonly passage: Evidence | null
  readonly read: boolean
  readonly readOnly: boolean
}

/** The chosen cell at full length, and what can be done with it. */
export function ChosenPlace({ place, row, source, passage, read, readOnly }: Props) {
  const passages: readonly Evidence[] = row && source ? (row.bySource.get(source.id) ?? []) : []
  const several = passages.length > 1 && passage ? passages.indexOf(passage) + 1 : null
  return (
    <section className={styles.chosen} aria-label="Chosen cell">
      <div className={styles.words}>
        {passage ? (
          <>
            <p className={styles.full}>
              {passage.annotation ? `“${quoteOf(passage.annotation.anchors)}”` : 'This passage is not in the library any more.'}
            </p>
            <p className={styles.cite}>
              {source ? sourceName(source) : null}
              {several === null ? null : ` · passage ${several} of ${passages.length}`}
              {passage.link.reason === '' ? null : ` · ${passage.link.reason}`}
            </p>
          </>
        ) : (
          <p className={styles.cite}>{explain(row, source, read)}</p>
        )}
      </div>
      {passage && !readOnly ? (
        <Segmented label="Stance" value={passage.stance} options={options} onChange={(stance: Stance) => void takeStance(stance)} />
      ) : null}
      {row && source && !readOnly ? <Button onClick={() => fillCell('supports')}>Attach a passage…</Button> : null}
      {several === null ? null : <Button onClick={goToNextPassage}>Next passage</Button>}
      <Button onClick={() => void openPlace(place, false)}>{passage || !source ? 'Side by side' : 'Open the source'}</Button>
    </section>
  )
}

function explain(row: MatrixRow | null, source: SourceCard | null, read: boolean): string {
  if (!source)
    return row
      ? `${row.evidence.length} passages speak to this claim. Enter lays them side by side.`
      : 'Claims by rows, sources by columns.'
  const name = sourceName(source)
  if (!row) return `${name}. Enter opens it on the desk.`
  return read
    ? `${name} was read, and nothing in it is attached to this claim. E attaches a passage, Enter opens it.`
    : `${name} was not opened since this library was opened, and nothing is marked in it. E attaches a passage, Enter opens it.`
}
