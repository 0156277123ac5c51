import type { Evidence } from '../../../shared/claims/evidence'
import { type MatrixRow, sourceName } from '../../../shared/matrix/matrix'
import type { SourceCard } from '../../../shared/model/source'
import { type Stance, stances } from '../../../shared/model/vocabulary'
import { quoteOf } from '../../../shared/text/passage'
import { useShownAuthor } from '../../state/authors'
import { emptyCell, fillCell, goToNextPassage, openPlace, takeStance } from '../../state/matrix'
import type { MatrixPlace } from '../../state/view'
import { Button } from '../../ui/button'
import { Segmented } from '../../ui/segmented'
import styles from './chosen-place.module.css'

/** The stances with the keys that give them. */
const options = stances.map((stance, index) => ({ value: stance, label: `${index + 1} ${stance}` }))

type Props = {
  readonly place: MatrixPlace
  readonly row: MatrixRow | null
  readonly source: SourceCard | null
  readonly passage: Evidence | null
  readonly read: boolean
  readonly readOnly: boolean
  /** The passage was taken back: its buttons may be gone, and the keys go on in the cell. */
  readonly onEmptied: () => void
}

/** The chosen cell at full length, and what can be done with it. */
export function ChosenPlace({ place, row, source, passage, read, readOnly, onEmptied }: Props) {
  const passages: readonly Evidence[] = row && source ? (row.bySource.get(source.id) ?? []) : []
  const author = useShownAuthor(passage?.link ?? {})
  const signed = passages.some(({ link }) => link.author !== undefined)
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
              {author !== null ? ` · judged by ${author}` : several !== null && signed ? ' · not signed' : null}
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
      {passage && !readOnly ? <Button onClick={() => void emptyCell().then(onEmptied)}>Take it back</Button> : null}
      {several === null ? null : <Button onClick={goToNextPassage}>Next passage</Button>}
      <Button onClick={() => void openPlace(place, false)}>{passage || !source ? 'Side by side' : 'Open the source'}</Button>
    </section>
  )
}

function explain(row: MatrixRow | null, source: SourceCard | null, read: boolean): string {
  if (!source) return row ? aboutClaim(row.evidence.length) : 'Claims by rows, sources by columns.'
  const name = sourceName(source)
  if (!row) return `${name}. Enter opens it on the desk.`
  return read
    ? `${name} was read, and nothing in it is attached to this claim. E attaches a passage, Enter opens it.`
    : `${name} was never opened on this computer, and nothing is marked in it. E attaches a passage, Enter opens it.`
}

function aboutClaim(passages: number): string {
  if (passages === 0) return 'No passage speaks to this claim yet. Go to a source in its line, and E attaches one.'
  return passages === 1
    ? 'One passage speaks to this claim. Enter shows it.'
    : `${passages.toLocaleString('en')} passages speak to this claim. Enter lays them side by side.`
}
