import { useEffect, useRef, useState } from 'react'
import type { SourceId } from '../../../shared/model/schema'
import { doubtLabel } from '../../../shared/text/extraction-note'
import { titleOf } from '../../../shared/text/title'
import { decideBlock, sourceInDoubt, waitingIn } from '../../state/doubts'
import { keysLabel } from '../../state/keyboard'
import { loadSource, newBatch, useOpen, useWorkspace } from '../../state/library'
import { takeBack } from '../../state/undoing'
import { showDialog } from '../../state/view'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { Kbd } from '../../ui/kbd'
import { DoubtItem } from './doubt-item'
import styles from './doubts-dialog.module.css'

/**
 * The blocks of a source of which the import could not tell whether they are text: one key for each. What is left waits, and
 * what was decided stays in sight until the dialog is closed.
 */
export function DoubtsDialog({ sourceId }: { readonly sourceId: SourceId }) {
  const source = useWorkspace((workspace) => workspace.sources.get(sourceId))
  const blocks = useWorkspace((workspace) => workspace.blocks.get(sourceId))
  const text = useOpen((open) => open.texts.get(sourceId))
  const readOnly = useOpen((open) => open.readOnly)
  const [starts] = useState(() => source?.extraction?.waiting ?? [])
  const [at, setAt] = useState(0)
  const decided = useRef<readonly { readonly start: number; readonly batch: string }[]>([])
  const next = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    void loadSource(sourceId)
  }, [sourceId])

  const waiting = new Set(source?.extraction?.waiting ?? [])
  const close = () => showDialog(null)
  const walk = (by: 1 | -1) => setAt((now) => Math.max(0, Math.min(starts.length - 1, now + by)))
  const decide = async (index: number, as: 'keep' | 'fold') => {
    const start = starts[index]
    if (start === undefined || readOnly) return
    const batch = newBatch('doubt')
    decided.current = [...decided.current, { start, batch }]
    // On to the next at once: who presses K three times has decided three blocks, however long each takes to be written.
    const left = (other: number) => decided.current.every((one) => one.start !== other)
    const following = starts.findIndex((other, place) => place > index && left(other))
    const place = following >= 0 ? following : starts.findIndex(left)
    if (place >= 0) setAt(place)
    if (!(await decideBlock(sourceId, start, as, batch))) decided.current = decided.current.filter((one) => one.batch !== batch)
    else if (place < 0) next.current?.focus()
  }
  const undo = () => {
    const last = decided.current[decided.current.length - 1]
    if (last === undefined) return
    decided.current = decided.current.slice(0, -1)
    setAt(starts.indexOf(last.start))
    void takeBack(last.batch)
  }

  // On the window, since the focus may lie on the dialog's text around the list; before the dialog, which keeps arrow keys to itself.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase()
      const mod = event.ctrlKey || event.metaKey
      if (event.altKey || event.isComposing) return
      const act =
        mod && key === 'z' && !event.shiftKey
          ? undo
          : mod
            ? null
            : key === 'k'
              ? () => void decide(at, 'keep')
              : key === 'f'
                ? () => void decide(at, 'fold')
                : key === 'arrowdown'
                  ? () => walk(1)
                  : key === 'arrowup'
                    ? () => walk(-1)
                    : null
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  })

  if (!source) return null
  const other = waiting.size === 0 ? sourceInDoubt(sourceId) : null
  const place = new Map(blocks?.map(({ start }, index) => [start, index]))
  return (
    <Dialog
      open
      size="wide"
      focus="text"
      title={`Blocks in doubt: ${titleOf(source, text ?? null).text}`}
      onClose={close}
      footer={
        <>
          {other ? (
            <Button ref={next} variant="primary" onClick={() => showDialog({ kind: 'doubts', sourceId: other })}>
              Next source in doubt
            </Button>
          ) : null}
          <Button {...(other ? {} : { ref: next, variant: 'primary' as const })} onClick={close}>
            {waiting.size === 0 ? 'Done' : 'Later'}
          </Button>
        </>
      }
    >
      <p className={styles.hint}>
        The import was not sure whether these are text of the source or furniture of its page. Nothing is lost either way. <Kbd>K</Kbd>{' '}
        keeps a block as text, <Kbd>F</Kbd> folds it away, <Kbd>↑</Kbd> <Kbd>↓</Kbd> walk, <Kbd>{keysLabel('Mod+Z')}</Kbd> takes back.
      </p>
      <p role="status" className={styles.status}>
        {doubtLabel(waitingIn(source)) ?? 'No block is in doubt.'}
      </p>
      <ol className={styles.list} aria-label="Blocks in doubt">
        {starts.map((start, index) => {
          const block = blocks?.[place.get(start) ?? -1]
          if (!block || text === undefined) return null
          return (
            <DoubtItem
              key={start}
              block={block}
              before={blocks?.[(place.get(start) ?? 0) - 1]}
              after={blocks?.[(place.get(start) ?? 0) + 1]}
              text={text}
              current={index === at}
              waiting={waiting.has(start)}
              onDecide={readOnly ? null : (as) => void decide(index, as)}
              onChoose={() => setAt(index)}
            />
          )
        })}
      </ol>
    </Dialog>
  )
}
