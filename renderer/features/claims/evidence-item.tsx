import { Unlink } from 'lucide-react'
import type { Evidence } from '../../../shared/claims/evidence'
import type { CredibilityGrade, Stance } from '../../../shared/model/vocabulary'
import { quoteOf } from '../../../shared/text/passage'
import { useShownAuthor } from '../../state/authors'
import { changeCredibility, changeReason, changeStance, detach, showEvidence } from '../../state/claiming'
import { useSavedLine } from '../../state/saved-line'
import { IconButton } from '../../ui/icon-button'
import { Select } from '../../ui/select'
import { TextArea } from '../../ui/text-area'
import styles from './claim-card.module.css'
import { credibilityLabel, credibilityOptions } from './credibility-options'
import { SourceName } from './source-name'
import { stanceOptions } from './stance-options'

/** One passage under a claim: its words (which open it on the desk), who says so, its stance and the reason given. */
export function EvidenceItem({ item, readOnly }: { readonly item: Evidence; readonly readOnly: boolean }) {
  const author = useShownAuthor(item.link)
  const quote = item.annotation ? quoteOf(item.annotation.anchors) : null
  return (
    <li className={styles.item} data-relation={item.stance}>
      {quote === null ? (
        <p className={styles.missing}>This passage is not in the library any more. It may be in the trash.</p>
      ) : (
        <button type="button" className={styles.quote} onClick={() => void showEvidence([item])}>
          “{quote}”
        </button>
      )}
      <p className={styles.cite}>
        <SourceName sourceId={item.sourceId} annotation={item.annotation} />
        {author === null ? null : <span className={styles.author}> · {author}</span>}
      </p>
      {readOnly ? (
        <p className={styles.reason}>
          {[item.link.credibility && credibilityLabel(item.link.credibility), item.link.reason].filter(Boolean).join(' · ')}
        </p>
      ) : (
        <>
          <Reason item={item} />
          <div className={styles.controls}>
            <Select
              label="Stance"
              hideLabel
              value={item.stance}
              options={stanceOptions}
              onChange={(stance: Stance) => void changeStance(item.link, stance)}
            />
            <Select
              label="Credibility of this passage"
              hideLabel
              value={item.link.credibility ?? ''}
              options={credibilityOptions}
              onChange={(grade: CredibilityGrade | '') => void changeCredibility(item.link, grade || null)}
            />
            <IconButton label="Detach passage" onClick={() => void detach(item.link.id)}>
              <Unlink size={14} aria-hidden />
            </IconButton>
          </div>
        </>
      )}
    </li>
  )
}

/** A line of its own that grows with its words. Saved while typing; one visit to it is one step to undo. */
function Reason({ item }: { readonly item: Evidence }) {
  const { words, setWords, hint, leave } = useSavedLine({
    subject: item.link.id,
    stored: item.link.reason,
    act: 'reason',
    save: async (reason, over, batch) => (await changeReason(item.link, reason, over, batch)) !== null,
  })
  return (
    <TextArea
      label="Reason"
      hideLabel
      lines={1}
      placeholder="Why? (optional)"
      value={words}
      onChange={setWords}
      onBlur={leave}
      onSubmit={leave}
      {...(hint ? { hint } : {})}
    />
  )
}
