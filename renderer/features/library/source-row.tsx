import { MoreHorizontal } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import type { SourceId } from '../../../shared/model/schema'
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

type Props = {
  readonly card: SourceCard
  readonly chosen: boolean
  readonly readOnly: boolean
  /** It was opened: a range begins here. */
  readonly onOpened: (id: SourceId) => void
  readonly onToggle: (id: SourceId) => void
  /** `from`: where the range begins if none has begun yet. */
  readonly onRange: (to: SourceId, from?: SourceId) => void
  readonly onAll: () => void
  readonly onLetGo: () => void
  /** Deletes it, or all that are chosen if it is one of them. */
  readonly onRemove: (id: SourceId) => void
}

/** A source in the list: who and when, its title, whether it lies on the desk. */
export function SourceRow({ card, chosen, readOnly, onOpened, onToggle, onRange, onAll, onLetGo, onRemove }: Props) {
  const open = useView((view) => view.panes.some((pane) => pane.sourceId === card.id))
  const text = useOpen((library) => library.texts.get(card.id) ?? null)
  const title = titleOf(card, text)
  const doubts = doubtLabel(waitingIn(card))
  const findings = useOpenCounts().get(card.id) ?? 0
  /** Arrows go through the list; with Shift they choose on the way. */
  const walk = (event: KeyboardEvent<HTMLButtonElement>, step: 1 | -1) => {
    const next = neighbour(event.currentTarget, step)
    if (!next) return
    next.focus()
    if (event.shiftKey) onRange(next.dataset['source'] as SourceId, card.id)
  }
  return (
    <div className={styles.row} data-open={open} data-chosen={chosen}>
      <button
        type="button"
        className={styles.source}
        aria-current={open ? 'true' : undefined}
        aria-pressed={chosen ? true : undefined}
        data-source={card.id}
        onMouseDown={(event) => {
          // Shift would select the words between the rows.
          if (!event.shiftKey) return
          event.preventDefault()
          event.currentTarget.focus()
        }}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey) return onToggle(card.id)
          // Enter comes as a click that no pointer made; with Shift it opens beside, since Shift and the arrows make the range.
          const byPointer = event.detail > 0
          if (event.shiftKey && byPointer) return onRange(card.id)
          onOpened(card.id)
          void openSource(card.id, event.shiftKey || event.altKey ? 'beside' : 'here')
        }}
        onKeyDown={(event) => {
          const keys: Readonly<Record<string, () => void>> = {
            ArrowDown: () => walk(event, 1),
            ArrowUp: () => walk(event, -1),
            ...(readOnly ? {} : { Delete: () => onRemove(card.id) }),
            ...(chosen ? { Escape: onLetGo } : {}),
            ...(event.ctrlKey || event.metaKey ? { a: onAll } : {}),
          }
          const act = keys[event.key]
          if (!act) return
          event.preventDefault()
          event.stopPropagation()
          act()
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
        {card.tags.length === 0 ? null : <span className={styles.meta}>{card.tags.map((tag) => `#${tag}`).join('  ')}</span>}
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
          { kind: 'item', label: chosen ? 'Let go' : 'Choose with others', run: () => onToggle(card.id) },
          { kind: 'line' },
          { kind: 'item', label: 'Delete', disabled: readOnly, run: () => onRemove(card.id) },
        ]}
      />
    </div>
  )
}

/** The row above or below in the list. */
function neighbour(row: HTMLButtonElement, step: 1 | -1): HTMLButtonElement | undefined {
  const rows = [...(row.closest('ul')?.querySelectorAll<HTMLButtonElement>(`.${styles.source}`) ?? [])]
  return rows[rows.indexOf(row) + step]
}
