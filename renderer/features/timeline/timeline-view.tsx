import { useEffect, useMemo, useRef } from 'react'
import { narrowed, plainFilter, type TimelineFilter, timelineWords } from '../../../shared/timeline/narrowed'
import type { Stretch } from '../../../shared/timeline/span'
import type { Timeline } from '../../../shared/timeline/timeline'
import { mostPicturedEntries, picturedEntries, writeTimelinePicture } from '../../../shared/timeline/timeline-picture'
import { nearTo, panned, viewOf, zoomed } from '../../../shared/timeline/window'
import { useWorkspace } from '../../state/library'
import { useTimeline } from '../../state/timeline'
import { type TimelineAct, takeTimelineActs } from '../../state/timeline-acts'
import { useView } from '../../state/view'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { usePrinted } from '../../ui/printed'
import { ChosenEntry } from './chosen-entry'
import { EntryTable } from './entry-table'
import { opponentsOf } from './opponents'
import { TimelineFilters } from './timeline-filters'
import styles from './timeline-view.module.css'
import { Tracks } from './tracks'
import { UndatedEntries } from './undated-entries'

/** The same as the commands of the timeline, which also work where it has not the focus. */
const keys: Readonly<Record<string, TimelineAct>> = {
  '+': 'nearer',
  '=': 'nearer',
  '-': 'farther',
  z: 'entry',
  '0': 'all',
  PageUp: 'earlier',
  PageDown: 'later',
}

/** What happened when, as the sources say it, above when each of them reported. */
export function TimelineView() {
  const loaded = useTimeline()
  if (!loaded) {
    return (
      <p className={styles.reading} role="status">
        Reading the dates…
      </p>
    )
  }
  const { events, reports } = loaded.timeline
  if (events.length + reports.length === 0) {
    return (
      <div className={styles.empty}>
        <EmptyState title="Nothing has a date yet">
          <p>
            The timeline sets when things happened, by the dates in marked passages and claims, against when sources reported them. Mark a
            passage that names a date, or give a source its date of publication in its details (D).
          </p>
        </EmptyState>
      </div>
    )
  }
  return <Dated timeline={loaded.timeline} left={loaded.left} />
}

function Dated({ timeline, left }: { readonly timeline: Timeline; readonly left: number }) {
  const { filter, part, chosen: chosenKey, asList } = useView((view) => view.timeline)
  const shown = useMemo(() => narrowed(timeline, filter), [timeline, filter])
  const all = useMemo(() => [...shown.events, ...shown.reports], [shown])
  const title = useWorkspace((workspace) => workspace.library.title)
  usePrinted(() => {
    const onPaper = { title, timeline, left, filter, part }
    return picturedEntries(onPaper) <= mostPicturedEntries ? writeTimelinePicture(onPaper) : null
  })
  const inView = part ?? viewOf(all.map(({ span }) => span))
  const chosen = all.find(({ key }) => key === chosenKey) ?? null
  const against = useMemo(() => opponentsOf(shown), [shown])
  const zoom = (factor: number) => {
    const centre =
      chosen && chosen.span.from >= inView.from && chosen.span.from < inView.to ? chosen.span.from : (inView.from + inView.to) / 2
    show(zoomed(inView, factor, centre))
  }
  const acts: Readonly<Record<TimelineAct, () => void>> = {
    nearer: () => zoom(0.5),
    farther: () => zoom(2),
    entry: () => chosen && show(nearTo(chosen.span)),
    all: () => show(null),
    earlier: () => show(panned(inView, -0.8)),
    later: () => show(panned(inView, 0.8)),
  }
  const act = useRef(acts)
  useEffect(() => {
    act.current = acts
  })
  useEffect(() => (asList ? undefined : takeTimelineActs((name) => act.current[name]())), [asList])
  const onKeyDown = (event: React.KeyboardEvent) => {
    const named = keys[event.key]
    if (!named || asList || event.altKey || event.ctrlKey || event.metaKey || isField(event.target)) return
    acts[named]()
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys act on the tracks inside, which are lists of buttons
    <div className={styles.frame} onKeyDown={onKeyDown}>
      <TimelineFilters timeline={timeline} filter={filter} onChange={narrow} asList={asList} onAsList={setAsList}>
        {asList ? null : (
          <>
            <Button onClick={acts.nearer} title="Zoom in (+)">
              Nearer
            </Button>
            <Button onClick={acts.farther} title="Zoom out (−)">
              Farther
            </Button>
            <Button onClick={acts.entry} disabled={!chosen} title="Come to the chosen date, no nearer than it is stated (Z)">
              To the date
            </Button>
            <Button onClick={acts.all} title="Everything in view (0)">
              All
            </Button>
          </>
        )}
      </TimelineFilters>
      <div className={styles.summary}>
        <span role="status">{timelineWords(shown, left)}</span>
        <span className={styles.space} />
        {asList ? null : <Legend />}
      </div>
      {all.length === 0 ? (
        <EmptyState title="Nothing fits">
          <Button onClick={() => narrow(plainFilter)}>Show everything</Button>
        </EmptyState>
      ) : asList ? (
        <EntryTable entries={all} undated={shown.undated} against={against} />
      ) : (
        <Tracks shown={shown} view={inView} onView={show} chosen={chosen} onChoose={(entry) => choose(entry.key)} />
      )}
      {asList ? null : <UndatedEntries entries={shown.undated} />}
      {asList ? null : <ChosenEntry entry={chosen} against={chosen ? (against.get(chosen.key) ?? []) : []} />}
    </div>
  )
}

function narrow(filter: TimelineFilter): void {
  useView.setState(({ timeline }) => ({ timeline: { ...timeline, filter } }))
}

function show(part: Stretch | null): void {
  useView.setState(({ timeline }) => ({ timeline: { ...timeline, part } }))
}

function choose(chosen: string): void {
  useView.setState(({ timeline }) => ({ timeline: { ...timeline, chosen } }))
}

function setAsList(asList: boolean): void {
  useView.setState(({ timeline }) => ({ timeline: { ...timeline, asList } }))
}

/** What the marks mean; the same stands in words at each entry. */
function Legend() {
  return (
    <span className={styles.legend} aria-hidden>
      <i className={styles.key} data-kind="passage" /> passage
      <i className={styles.key} data-kind="claim" /> claim
      <i className={styles.key} data-kind="report" /> report
      <i className={styles.key} data-grain="month" /> month or year
      <i className={styles.key} data-inferred="true" /> inferred
      <i className={styles.lineKey} /> dates in conflict
      <i className={styles.lineKey} data-proposed="true" /> proposed
    </span>
  )
}

function isField(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.closest('input, select, textarea') !== null
}
