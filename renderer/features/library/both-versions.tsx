import type { Difference } from '../../../shared/merging/holdings'
import { compareWords, type Piece } from '../../../shared/versions/compare'
import { Words } from '../../ui/words'
import styles from './merge-review.module.css'

/** Longer words are shown without telling what differs in them: comparing them would hold the window up for longer than it takes to read them. */
const mostCompared = 20_000

/** One record as both have it: what differs, ours at the left, theirs at the right, with the words that differ told apart. */
export function BothVersions({ title, differences }: { readonly title: string; readonly differences: readonly Difference[] }) {
  return (
    <table className={styles.versions} aria-label={title}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">Ours</th>
          <th scope="col">Theirs</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ name, ours, theirs }) => {
          const pieces = piecesOf(ours, theirs)
          return (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{ours === '' ? <Nothing /> : <Words pieces={without(pieces, 'added')} />}</td>
              <td>{theirs === '' ? <Nothing /> : <Words pieces={without(pieces, 'removed')} />}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function piecesOf(ours: string, theirs: string): readonly Piece[] {
  if (ours.length + theirs.length <= mostCompared) return compareWords(ours, theirs)
  return [
    { kind: 'removed', text: ours },
    { kind: 'added', text: theirs },
  ]
}

function without(pieces: readonly Piece[], kind: Piece['kind']): readonly Piece[] {
  return pieces.filter((piece) => piece.kind !== kind)
}

function Nothing() {
  return <span className={styles.nothing}>nothing</span>
}
