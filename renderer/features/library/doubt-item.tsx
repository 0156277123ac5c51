import { useEffect, useRef } from 'react'
import type { Block } from '../../../shared/model/source'
import { furnitureLabel } from '../../../shared/text/furniture-label'
import { Button } from '../../ui/button'
import { Kbd } from '../../ui/kbd'
import styles from './doubts-dialog.module.css'

type Props = {
  readonly block: Block
  readonly before: Block | undefined
  readonly after: Block | undefined
  readonly text: string
  /** It has the keys. */
  readonly current: boolean
  readonly waiting: boolean
  /** Null in a library that is open for reading only. */
  readonly onDecide: ((as: 'keep' | 'fold') => void) | null
  readonly onChoose: () => void
}

/** A block in doubt between its neighbours, with what it is taken for. */
export function DoubtItem({ block, before, after, text, current, waiting, onDecide, onChoose }: Props) {
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (!current) return
    item.current?.focus({ preventScroll: true })
    item.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const words = ({ start, end }: Block) => text.slice(start, end)
  const folded = block.kind === 'furniture'
  const taken = folded ? `folded as page furniture (${furnitureLabel(block.why)})` : 'text'
  return (
    <li
      ref={item}
      tabIndex={-1}
      className={styles.item}
      data-current={current}
      data-waiting={waiting}
      aria-current={current ? 'true' : undefined}
      onFocus={onChoose}
    >
      {before ? <Neighbour where="Before" block={before} words={words(before)} /> : null}
      <p className={styles.block} data-block>
        {words(block)}
      </p>
      {after ? <Neighbour where="After" block={after} words={words(after)} /> : null}
      <div className={styles.acts}>
        <span className={styles.taken}>{waiting ? `In doubt; now ${taken}` : `Decided: ${taken}`}</span>
        {onDecide ? (
          <>
            <Button onClick={() => onDecide('keep')}>
              Keep as text <Kbd>K</Kbd>
            </Button>
            <Button onClick={() => onDecide('fold')}>
              Fold away <Kbd>F</Kbd>
            </Button>
          </>
        ) : null}
      </div>
    </li>
  )
}

function Neighbour({ where, block, words }: { readonly where: 'Before' | 'After'; readonly block: Block; readonly words: string }) {
  return (
    <p className={styles.neighbour}>
      <span className={styles.hidden}>{where}: </span>
      {block.kind === 'furniture' ? <span className={styles.why}>{furnitureLabel(block.why)}: </span> : null}
      {words}
    </p>
  )
}
