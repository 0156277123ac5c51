import { ChevronDown, ChevronRight } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Block } from '../../../shared/model/source'
import { furnitureLabel } from '../../../shared/text/furniture-label'
import { Button } from '../../ui/button'
import styles from './source-text.module.css'
import { useSought } from './use-find-marks'

type Props = {
  readonly pane: string
  readonly blocks: readonly Block[]
  readonly text: string
  readonly shown: boolean
  readonly onRestore: ((block: Block) => void) | null
}

/** Page furniture in a row, folded to one quiet line; one click shows it, another restores a line to the text. */
export function Furniture({ pane, blocks, text, shown, onRestore }: Props) {
  const [opened, setOpened] = useState(false)
  const { shown: found } = useSought()
  const sought = found?.pane === pane && blocks.some(({ start, end }) => start <= found.start && found.start < end)
  // What was unfolded to show a hit stays so: folding it under the next hit would move the text.
  useEffect(() => {
    if (sought) setOpened(true)
  }, [sought])
  const open = opened || shown
  const kinds = [...new Set(blocks.flatMap((block) => (block.kind === 'furniture' ? [furnitureLabel(block.why)] : [])))]
  const count = `${blocks.length} ${blocks.length === 1 ? 'line' : 'lines'} of page furniture`
  return (
    <div className={styles.folded}>
      <button type="button" className={styles.fold} aria-expanded={open} onClick={() => setOpened(!opened)}>
        {open ? <ChevronDown size={13} aria-hidden /> : <ChevronRight size={13} aria-hidden />}
        {count}: {kinds.join(', ')}
      </button>
      {open
        ? blocks.map((block) => (
            <div key={block.start} className={styles.furnitureRow}>
              <p className={styles.furniture} data-start={block.start}>
                {text.slice(block.start, block.end)}
              </p>
              {onRestore ? (
                <Button className={styles.restore} onClick={() => onRestore(block)}>
                  Restore
                </Button>
              ) : null}
            </div>
          ))
        : null}
    </div>
  )
}
