import { useState } from 'react'
import type { Evidence } from '../../../shared/claims/evidence'
import type { Stance } from '../../../shared/model/vocabulary'
import { Button } from '../../ui/button'
import styles from './claim-card.module.css'
import { EvidenceItem } from './evidence-item'

type Props = { readonly stance: Stance; readonly items: readonly Evidence[]; readonly readOnly: boolean }

/** Passages drawn at first, and with each "more": each has three controls, and a claim may have hundreds. */
const drawnAtFirst = 40

/** The evidence of one stance towards a claim. */
export function StanceEvidence({ stance, items, readOnly }: Props) {
  const [drawn, setDrawn] = useState(drawnAtFirst)
  return (
    <section aria-label={headings[stance]}>
      <h4 className={styles.stance} data-relation={stance}>
        {headings[stance]}
      </h4>
      <ul className={styles.evidence}>
        {items.slice(0, drawn).map((item) => (
          <EvidenceItem key={item.link.id} item={item} readOnly={readOnly} />
        ))}
      </ul>
      {items.length > drawn ? (
        <Button className={styles.more} onClick={() => setDrawn(drawn + drawnAtFirst)}>
          Show more ({items.length - drawn})
        </Button>
      ) : null}
    </section>
  )
}

const headings = { supports: 'Supports', contradicts: 'Contradicts', qualifies: 'Qualifies' } as const
