import type { Evidence } from '../../../shared/claims/evidence'
import type { Diagnostic } from '../../../shared/matrix/alternatives'
import { sourceName } from '../../../shared/matrix/matrix'
import { shortQuote } from '../../../shared/matrix/short-quote'
import { quoteOf } from '../../../shared/text/passage'
import { chosenJudgment } from '../../state/alternatives'
import { useShownAuthor } from '../../state/authors'
import type { AlternativesPlace } from '../../state/view'
import styles from './alternatives.module.css'
import { StanceMark } from './stance-mark'

type Cell = { readonly tabIndex: number; readonly 'aria-selected': boolean; readonly onFocus: () => void }

/** The passage of a row and who says it. */
export function PassageHeading({ row: { passage }, ...cell }: Cell & { readonly row: Diagnostic }) {
  return (
    <th scope="row" {...cell}>
      <span className={styles.quote}>
        {passage.annotation ? `“${shortQuote(quoteOf(passage.annotation.anchors))}”` : 'This passage is not in the library any more.'}
      </span>
      <span className={styles.about}>{passage.source ? sourceName(passage.source) : null}</span>
    </th>
  )
}

type JudgmentProps = Cell & { readonly items: readonly Evidence[]; readonly place: AlternativesPlace | null }

/** What was said of a passage towards a claim, by each who said something; one colour only where all say the same. */
export function JudgmentCell({ items, place, ...cell }: JudgmentProps) {
  const stances = new Set(items.map(({ stance }) => stance))
  const several = items.length > 1
  const chosen = several && cell['aria-selected'] ? chosenJudgment(place, items) : null
  return (
    <td data-stance={stances.size > 1 ? 'mixed' : [...stances].join('')} {...cell}>
      {items.length === 0 ? <span className={styles.about}>not assessed</span> : null}
      {items.map((item) => (
        <div key={item.link.id} className={styles.judgment} data-chosen={item === chosen}>
          <StanceMark stance={item.stance} />
          <Judge item={item} several={several} />
        </div>
      ))}
    </td>
  )
}

function Judge({ item: { link }, several }: { readonly item: Evidence; readonly several: boolean }) {
  const author = useShownAuthor(link) ?? (several ? (link.author ?? 'not signed') : null)
  return author === null ? null : <span className={styles.about}>{author}</span>
}
