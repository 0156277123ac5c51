import { useRef } from 'react'
import styles from './width-separator.module.css'

/** One press of an arrow key, in CSS pixels: few presses from bound to bound, yet fine enough to fit a word. */
const keyStep = 16

type Props = {
  readonly label: string
  /** The width that it changes, and its bounds, in CSS pixels. */
  readonly width: number
  readonly least: number
  readonly most: number
  /** On which side of the separator the neighbour lies. */
  readonly of: 'left' | 'right'
  /** While it is dragged; nothing need be kept yet. */
  readonly onMove: (width: number) => void
  /** The width that is to be kept; null for the usual one. */
  readonly onChange: (width: number | null) => void
}

/**
 * The edge between what it lies in and a neighbour whose width it changes: dragged, moved with the arrow keys, or set back
 * by a double click or Enter.
 */
export function WidthSeparator({ label, width, least, most, of, onMove, onChange }: Props) {
  const drag = useRef<{ readonly x: number; readonly width: number; moved: number | null } | null>(null)
  const outward = of === 'left' ? 1 : -1
  const bounded = (wanted: number) => Math.min(most, Math.max(least, Math.round(wanted)))
  const byKey: { readonly [key: string]: number | null } = {
    ArrowLeft: bounded(width - outward * keyStep),
    ArrowRight: bounded(width + outward * keyStep),
    Home: least,
    End: most,
    Enter: null,
  }
  const letGo = () => {
    const moved = drag.current?.moved ?? null
    drag.current = null
    if (moved !== null) onChange(moved)
  }
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuetext={`${width} pixels`}
      tabIndex={0}
      className={styles.separator}
      data-of={of}
      onKeyDown={(event) => {
        const next = byKey[event.key]
        if (next === undefined || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        event.stopPropagation()
        onChange(next)
      }}
      onDoubleClick={() => onChange(null)}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        drag.current = { x: event.clientX, width, moved: null }
      }}
      onPointerMove={(event) => {
        if (!drag.current || event.clientX === drag.current.x) return
        drag.current.moved = bounded(drag.current.width + outward * (event.clientX - drag.current.x))
        onMove(drag.current.moved)
      }}
      onPointerUp={letGo}
      onPointerCancel={letGo}
    />
  )
}
