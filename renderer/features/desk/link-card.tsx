import { Trash2, X } from 'lucide-react'
import type { Link } from '../../../shared/model/link'
import { type Relation, relations } from '../../../shared/model/vocabulary'
import { changeReason } from '../../state/claiming'
import { mutate, newBatch, useOpen } from '../../state/library'
import { notify } from '../../state/notices'
import { useSavedLine } from '../../state/saved-line'
import { undoOf } from '../../state/undoing'
import { IconButton } from '../../ui/icon-button'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import styles from './desk.module.css'
import { EndQuote } from './link-dialog'

/** The link that was clicked: both quotes, the relation, the reason. */
export function LinkCard({ link, onClose }: { readonly link: Link; readonly onClose: () => void }) {
  const readOnly = useOpen((open) => open.readOnly)
  const { words, setWords, hint, leave } = useSavedLine({
    subject: `${link.id}/card`,
    stored: link.reason,
    act: 'reason',
    save: async (reason, over, batch) => (await changeReason(link, reason, over, batch)) !== null,
  })
  const remove = async () => {
    const batch = newBatch('delete')
    if (!(await mutate('links.remove', { ids: [link.id], batch }))) return
    notify('The link is in the trash.', { action: undoOf(batch) })
    onClose()
  }
  return (
    <section
      className={styles.card}
      aria-label="Chosen link"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <div className={styles.quotes}>
        <EndQuote end={link.from} />
        <EndQuote end={link.to} />
      </div>
      <div className={styles.cardHead}>
        {readOnly ? (
          <p>
            {link.relation} {link.reason}
          </p>
        ) : (
          <>
            <Select
              label="Relation"
              hideLabel
              value={link.relation}
              options={relations.map((value) => ({ value, label: value }))}
              onChange={(relation: Relation) => void mutate('links.update', { id: link.id, patch: { relation } })}
            />
            <TextField
              label="Reason"
              hideLabel
              placeholder="Why? (optional)"
              value={words}
              onChange={setWords}
              onBlur={leave}
              onEnter={leave}
              {...(hint ? { hint } : {})}
            />
            <IconButton label="Delete link" onClick={() => void remove()}>
              <Trash2 size={15} aria-hidden />
            </IconButton>
          </>
        )}
        <IconButton label="Close link" onClick={onClose}>
          <X size={15} aria-hidden />
        </IconButton>
      </div>
    </section>
  )
}
