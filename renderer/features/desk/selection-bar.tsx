import { type RefObject, useEffect, useState } from 'react'
import { useOpen } from '../../state/library'
import { useView } from '../../state/view'
import styles from './bars.module.css'
import { Act, Colours, keepSelection } from './passage-acts'
import { leftWithin, usePlace } from './place-of'

/** About what the bar measures; it is kept inside the pane by it. */
const barWidth = 520

/** While the pointer drags, the bar would be in its way. */
function usePointerDown(): boolean {
  const [down, setDown] = useState(false)
  useEffect(() => {
    const press = (event: PointerEvent) => setDown(!(event.target instanceof Element && event.target.closest('[role=toolbar]')))
    const release = () => setDown(false)
    window.addEventListener('pointerdown', press)
    window.addEventListener('pointerup', release)
    window.addEventListener('pointercancel', release)
    return () => {
      window.removeEventListener('pointerdown', press)
      window.removeEventListener('pointerup', release)
      window.removeEventListener('pointercancel', release)
    }
  }, [])
  return down
}

/** What can be done with the words selected: the first click always marks; no form asks anything. */
export function SelectionBar({
  pane,
  root,
  text,
}: {
  readonly pane: string
  readonly root: RefObject<HTMLElement | null>
  readonly text: string
}) {
  const selection = useView((view) => (view.selection?.pane === pane ? view.selection : null))
  const readOnly = useOpen((open) => open.readOnly)
  const place = usePlace(root, selection?.range ?? null)
  const dragging = usePointerDown()
  if (!selection || !place || dragging || text === '') return null
  return (
    <div
      role="toolbar"
      aria-label="Selected words"
      className={styles.bar}
      style={{ top: place.endY + place.endHeight + 8, left: leftWithin(place, place.startX, Math.min(barWidth, place.width - 12)) }}
      onMouseDown={keepSelection}
    >
      {readOnly ? null : <Colours current={null} />}
      <Act id="annotation.note">Note</Act>
      <Act id="annotation.tag">Tag</Act>
      <Act id="claim.make">Claim</Act>
      <Act id="link.make">Link</Act>
      <Act id="annotation.addRange">Add</Act>
      <Act id="annotation.copyQuote">Quote</Act>
    </div>
  )
}
