import type { DateConflict } from '../../../shared/timeline/date-conflicts'
import { conflictCurves, type Placed } from '../../../shared/timeline/placed'
import styles from './timeline-view.module.css'
import { laneHeight } from './track'

type Props = {
  readonly conflicts: readonly DateConflict[]
  readonly placed: readonly Placed[]
  readonly height: number
  readonly width: number
}

/** Lines between dates that exclude each other. What they say stands in words at each entry and in the list. */
export function ConflictLines({ conflicts, placed, height, width }: Props) {
  return (
    <svg className={styles.lines} width={width} height={height} aria-hidden>
      {conflictCurves(conflicts, placed, (lane) => (lane + 1) * laneHeight - 5).map(({ conflict: { a, b, proposed }, path }) => (
        <path key={`${a.key} ${b.key}`} d={path} data-proposed={proposed} />
      ))}
    </svg>
  )
}
