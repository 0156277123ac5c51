import type { DateConflict } from '../../../shared/timeline/timeline'
import styles from './timeline-view.module.css'
import { laneHeight, type Placed } from './track'

type Props = {
  readonly conflicts: readonly DateConflict[]
  readonly placed: readonly Placed[]
  readonly height: number
  readonly width: number
}

/** Lines between dates that exclude each other. What they say stands in words at each entry and in the list. */
export function ConflictLines({ conflicts, placed, height, width }: Props) {
  const at = new Map(placed.map(({ entry, left, length, lane }) => [entry.key, { x: left + length / 2, y: (lane + 1) * laneHeight - 5 }]))
  return (
    <svg className={styles.lines} width={width} height={height} aria-hidden>
      {conflicts.map(({ a, b }) => {
        const [from, to] = [at.get(a.key), at.get(b.key)]
        if (!from || !to) return null
        const bend = Math.max(from.y, to.y) + 12
        return <path key={`${a.key} ${b.key}`} d={`M${from.x} ${from.y} C${from.x} ${bend} ${to.x} ${bend} ${to.x} ${to.y}`} />
      })}
    </svg>
  )
}
