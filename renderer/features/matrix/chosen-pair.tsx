import type { Ref } from 'react'
import type { Evidence } from '../../../shared/claims/evidence'
import type { Agreement, Matter, VoiceGroup } from '../../../shared/matrix/agreement'
import { sayCount } from '../../../shared/matrix/agreement-words'
import { shortQuote } from '../../../shared/matrix/short-quote'
import type { ClaimId } from '../../../shared/model/schema'
import { quoteOf } from '../../../shared/text/passage'
import { openMatter } from '../../state/agreement'
import { useWorkspace } from '../../state/library'
import { Button } from '../../ui/button'
import type { PairPlace } from './agreement-table'
import styles from './alternatives.module.css'

type EvidenceOf = ReadonlyMap<ClaimId, readonly Evidence[]>

type Props = {
  readonly ref: Ref<HTMLElement>
  readonly agreement: Agreement
  readonly shown: readonly VoiceGroup[]
  readonly now: PairPlace | null
  readonly evidence: EvidenceOf
}

/** What the chosen cell counts, each claim and link a way to its passages side by side. */
export function ChosenPair({ ref, agreement: { pairOf, totals }, shown, now, evidence }: Props) {
  const [one, other] = now ? [shown[now.row], shown[now.column]] : []
  const count = now && other && one !== other ? pairOf(now.row, now.column) : null
  const total = now?.column === shown.length ? totals[now.row] : undefined
  return (
    <section ref={ref} className={styles.chosenPair} aria-label="Chosen pair">
      <p aria-live="polite">
        {count && one && other
          ? `${one.name} and ${other.name}: ${sayCount(count)}.`
          : one && total
            ? `${one.name} and all others: ${sayCount(total)}, on ${total.matters} different claims or links.`
            : one && other && one !== other
              ? `${one.name} and ${other.name} speak to nothing in common.`
              : 'Arrows go from cell to cell; Enter goes to the claims and links that a cell counts, and they open side by side.'}
      </p>
      {count && one && other
        ? ([false, true] as const).map((same) => (
            <Matters
              key={String(same)}
              title={same ? 'On the same side' : 'On opposite sides'}
              matters={count.matters.filter((matter) => matter.same === same)}
              voices={[one, other]}
              evidence={evidence}
            />
          ))
        : null}
    </section>
  )
}

type MattersProps = {
  readonly title: string
  readonly matters: readonly Matter[]
  readonly voices: readonly [VoiceGroup, VoiceGroup]
  readonly evidence: EvidenceOf
}

function Matters({ title, matters, voices, evidence }: MattersProps) {
  const claims = useWorkspace((workspace) => workspace.claims)
  const annotations = useWorkspace((workspace) => workspace.annotations)
  if (matters.length === 0) return null
  const quote = (id: (Matter & { kind: 'link' })['passages'][0]['id']) => {
    const annotation = annotations.get(id)
    return annotation ? `“${shortQuote(quoteOf(annotation.anchors))}”` : 'a passage that is gone'
  }
  const words = (matter: Matter) =>
    matter.kind === 'claim' ? (claims.get(matter.claimId)?.text ?? 'A claim') : matter.passages.map(({ id }) => quote(id)).join(' – ')
  return (
    <>
      <h2>{title}</h2>
      <ul aria-label={title}>
        {matters.map((matter) => (
          <li key={matter.kind === 'claim' ? matter.claimId : matter.linkId}>
            <Button onClick={() => void openMatter(matter, voices, evidence)}>{words(matter)}</Button>
          </li>
        ))}
      </ul>
    </>
  )
}
