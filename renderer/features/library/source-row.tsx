import { MoreHorizontal } from 'lucide-react'
import type { SourceCard } from '../../../shared/model/source'
import { doubtLabel } from '../../../shared/text/extraction-note'
import { readableDate } from '../../../shared/text/readable-date'
import { titleOf } from '../../../shared/text/title'
import { waitingIn } from '../../state/doubts'
import { useOpenCounts } from '../../state/findings'
import { useOpen } from '../../state/library'
import { openSource } from '../../state/panes'
import { showDialog, useView } from '../../state/view'
import { Menu } from '../../ui/menu'
import styles from './library-rail.module.css'
import { removeSources } from './remove-sources'

type Props = { readonly card: SourceCard; readonly gathered: boolean; readonly onGather: () => void; readonly readOnly: boolean }

/** A source in the list: who and when, its title, whether it lies on the desk. */
export function SourceRow({ card, gathered, onGather, readOnly }: Props) {
  const open = useView((view) => view.panes.some((pane) => pane.sourceId === card.id))
  const text = useOpen((library) => library.texts.get(card.id) ?? null)
  const title = titleOf(card, text)
  const doubts = doubtLabel(waitingIn(card))
  const findings = useOpenCounts().get(card.id) ?? 0
  return (
    <div className={styles.row} data-open={open} data-gathered={gathered}>
      <button
        type="button"
        className={styles.source}
        aria-current={open ? 'true' : undefined}
        aria-pressed={gathered ? true : undefined}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey) onGather()
          else void openSource(card.id, event.shiftKey ? 'beside' : 'here')
        }}
        onKeyDown={(event) => {
          if (event.key === 'Delete' && !readOnly) {
            event.preventDefault()
            event.stopPropagation()
            void removeSources([card.id])
          }
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') moveFocus(event)
        }}
      >
        {findings > 0 ? (
          <span className={styles.findings} title={`${findings} open ${findings === 1 ? 'discrepancy' : 'discrepancies'}`}>
            {findings}
            <span className={styles.hidden}> open {findings === 1 ? 'discrepancy' : 'discrepancies'}, </span>
          </span>
        ) : null}
        <span className={styles.meta}>
          {[card.publisher, card.published && readableDate(card.published)].filter(Boolean).join(' · ') || card.original.name}
        </span>
        <span className={styles.title} data-stated={title.stated}>
          {title.text}
        </span>
      </button>
      <Menu
        align="end"
        trigger={
          <button type="button" className={styles.more} aria-label={`More for ${title.text}`}>
            <MoreHorizontal size={14} aria-hidden />
          </button>
        }
        items={[
          { kind: 'item', label: 'Open', run: () => void openSource(card.id) },
          { kind: 'item', label: 'Open beside the others', run: () => void openSource(card.id, 'beside') },
          { kind: 'item', label: 'Details…', run: () => showDialog({ kind: 'source-details', sourceId: card.id }) },
          ...(doubts === null
            ? []
            : [{ kind: 'item', label: `Review ${doubts}…`, run: () => showDialog({ kind: 'doubts', sourceId: card.id }) } as const]),
          { kind: 'item', label: gathered ? 'Let go' : 'Choose with others', run: onGather },
          { kind: 'line' },
          { kind: 'item', label: 'Delete', disabled: readOnly, run: () => void removeSources([card.id]) },
        ]}
      />
    </div>
  )
}

/** Arrow keys walk the list. */
function moveFocus(event: React.KeyboardEvent<HTMLButtonElement>): void {
  const rows = [...(event.currentTarget.closest('ul')?.querySelectorAll<HTMLButtonElement>(`.${styles.source}`) ?? [])]
  const next = rows[rows.indexOf(event.currentTarget) + (event.key === 'ArrowDown' ? 1 : -1)]
  if (!next) return
  event.preventDefault()
  next.focus()
}
