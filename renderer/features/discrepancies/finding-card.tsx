import { useEffect, useRef } from 'react'
import type { Reviewed, RulePrecision } from '../../../shared/findings/reviewed'
import type { Decision } from '../../../shared/model/decision'
import { useShownAuthor } from '../../state/authors'
import { chooseFinding } from '../../state/reviewing'
import { useView } from '../../state/view'
import { FindingActions } from './finding-actions'
import styles from './finding-card.module.css'
import { SideQuotes } from './finding-quotes'
import { acceptanceNames, dismissalNames, secondReadingWords, tierNames, typeNames } from './finding-words'

type Props = {
  readonly entry: Reviewed
  /** `1 of 11`, for the one under review. */
  readonly place: string
  readonly precision: RulePrecision | null
  /** Variants and what the folds hold are one line until they are chosen. */
  readonly compact: boolean
}

/** One fact in its several tellings; under review with the reason and what can be done. */
export function FindingCard({ entry, place, precision, compact }: Props) {
  const { finding, decision, others } = entry
  const author = useShownAuthor(decision ?? {})
  const chosen = useView((view) => view.findingKey === finding.key)
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (chosen) card.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const values = [...new Set(finding.sides.map(({ value }) => value))]
  return (
    <article
      ref={card}
      className={styles.card}
      data-chosen={chosen}
      data-verdict={finding.verdict}
      aria-label={`${finding.fact}: ${values.join(' or ')}`}
    >
      <button type="button" className={styles.head} aria-pressed={chosen} onClick={() => void chooseFinding(finding)}>
        <span className={styles.kind}>
          <span className={styles.type}>
            {finding.verdict === 'variant' ? `${typeNames[finding.type]} variant` : typeNames[finding.type]}
          </span>
          <span className={styles.tier}>
            {chosen ? `${place} · ` : ''}
            {tierNames[finding.tier]}
          </span>
        </span>
        <span className={styles.values}>
          {values.map((value, index) => (
            <span key={value}>
              {index > 0 ? <span className={styles.or}>or </span> : null}
              <span className={styles.value}>{value}</span>{' '}
            </span>
          ))}
          <span className={styles.fact}>{finding.fact}</span>
        </span>
      </button>
      {compact && !chosen ? null : <SideQuotes finding={finding} />}
      {decision ? (
        <p className={styles.decided} data-outcome={decision.outcome.kind}>
          {decidedWords(decision)}
          {author === null ? null : ` · ${author}`}
        </p>
      ) : null}
      {others.map((other) => (
        <p key={other.id} className={styles.decided} data-outcome={other.outcome.kind}>
          {`${other.author ?? 'Not signed'}: ${decidedWords(other)}`}
        </p>
      ))}
      {chosen ? (
        <>
          <p className={styles.reason}>{finding.reason}</p>
          <FindingActions entry={entry} />
          <p className={styles.rule}>
            {precision
              ? `Rule “${finding.rule}”: ${precision.right} of ${precision.reviewed} reviewed here ${precision.right === 1 ? 'was' : 'were'} right.`
              : `Rule “${finding.rule}”: none reviewed here yet.`}
            {finding.secondReading ? ` ${secondReadingWords[finding.secondReading]}` : ''}
          </p>
        </>
      ) : null}
    </article>
  )
}

function decidedWords({ outcome }: Decision): string {
  return outcome.kind === 'accepted'
    ? `Accepted: ${acceptanceNames[outcome.as].toLowerCase()}`
    : `Dismissed: ${dismissalNames[outcome.why].toLowerCase()}`
}
