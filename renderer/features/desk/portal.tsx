import { X } from 'lucide-react'
import { type RefObject, useEffect, useState } from 'react'
import { type Elsewhere, elsewhereNear } from '../../../shared/desk/elsewhere'
import type { SourceId } from '../../../shared/model/schema'
import { keysLabel } from '../../state/keyboard'
import { useView } from '../../state/view'
import { IconButton } from '../../ui/icon-button'
import styles from './elsewhere.module.css'
import { ElsewhereList } from './elsewhere-list'
import { paneHandle } from './pane-registry'
import { readingOffset } from './reading-offset'
import { useElsewhere, useSharedWording } from './use-elsewhere'

type Props = {
  readonly pane: string
  readonly sourceId: SourceId
  readonly title: string
  readonly scroller: RefObject<HTMLElement | null>
}

/**
 * A window into the other sources, below a pane: it follows the reading and shows what they say of the passage that is nearest, also
 * those that lie in no pane.
 */
export function Portal({ pane, sourceId, title, scroller }: Props) {
  const told = useElsewhere(sourceId)
  const wording = useSharedWording(sourceId)
  const [shown, setShown] = useState<readonly Elsewhere[]>([])
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const all = [...told, ...wording()]
    let waiting = 0
    const follow = () => {
      waiting = 0
      const handle = paneHandle(pane)
      const offset = handle && readingOffset(handle)
      const near = offset === null ? [] : elsewhereNear(all, offset)
      setShown((before) => (before.length === near.length && before.every((one, index) => one === near[index]) ? before : near))
    }
    const later = () => {
      if (waiting === 0) waiting = requestAnimationFrame(follow)
    }
    later()
    element.addEventListener('scroll', later, { passive: true })
    return () => {
      cancelAnimationFrame(waiting)
      element.removeEventListener('scroll', later)
    }
  }, [pane, scroller, told, wording])
  return (
    <aside className={styles.portal} aria-label={`What other sources say, beside ${title}`}>
      <div className={styles.head}>
        Elsewhere
        <IconButton
          label="Close the view of other sources"
          keys={keysLabel('Shift+Y')}
          onClick={() => useView.setState({ portals: false })}
        >
          <X size={14} aria-hidden />
        </IconButton>
      </div>
      <div className={styles.rest}>
        {shown.length > 0 ? (
          <ElsewhereList from={sourceId} list={shown} />
        ) : (
          <p className={styles.nothing}>No link, discrepancy or shared wording joins this source to another yet.</p>
        )}
      </div>
    </aside>
  )
}
