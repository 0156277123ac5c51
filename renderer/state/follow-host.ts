/** Hears what the host tells and folds it into the open library, in order; after a gap the library is read again. */
import type { HistoryState } from '../../shared/api'
import type { Change } from '../../shared/model/change'
import type { LibraryId, SourceId } from '../../shared/model/schema'
import { applyChange } from '../../shared/model/workspace'
import { type Told, takeHeld } from '../held-events'
import { call, onHostEvent } from '../host'
import { holdBack } from './changed-texts'
import { lookAtBoth } from './conflicts'
import { fromSnapshot, updateOpen, useLibrary, withBody } from './library'
import { hearMerging } from './merging'
import { notify, notifyFailure } from './notices'
import { offerAgain, settleRefused, subjectOf } from './refused-calls'

/** Changes that come faster than this (an import, another window's work) are folded together, so that the window stays free to answer. */
const foldTogetherMs = 60

type Changed = { readonly library: LibraryId; readonly change: Change; readonly history: HistoryState }

const told: Changed[] = []
let foldedAt = 0
let foldTimer: ReturnType<typeof setTimeout> | undefined
/** While the library is read again, what is told waits: it may be newer than what is being read. */
let holding = false
let resyncing: Promise<void> = Promise.resolve()

/** Folds a change at once when it comes alone, and with its neighbours when many come. Their order is kept. */
function hear(change: Changed): void {
  told.push(change)
  if (holding) return
  const wait = foldedAt + foldTogetherMs - performance.now()
  if (wait <= 0) foldAll()
  else foldTimer ??= setTimeout(foldAll, wait)
}

function foldAll(): void {
  clearTimeout(foldTimer)
  foldTimer = undefined
  foldedAt = performance.now()
  for (const { library, change, history } of joined(told.splice(0))) fold(library, change, history)
}

/** Neighbours about one library as one change. What was put and then removed must stay removed, so only puts are joined. */
function joined(changes: readonly Changed[]): readonly Changed[] {
  const groups: Changed[] = []
  for (const next of changes) {
    const last = groups[groups.length - 1]
    if (last?.library === next.library && next.change.removals.length === 0) {
      groups[groups.length - 1] = { ...next, change: { puts: [...last.change.puts, ...next.change.puts], removals: last.change.removals } }
    } else groups.push(next)
  }
  return groups
}

function fold(library: LibraryId, change: Change, history: HistoryState): void {
  const ready = holdBack(library, change)
  updateOpen(library, (open) => {
    const gone = change.removals.filter((removal) => removal.kind === 'source').map((removal) => removal.id as SourceId)
    const texts = gone.length === 0 ? open.texts : new Map([...open.texts].filter(([id]) => !gone.includes(id)))
    return { ...open, texts, history, workspace: applyChange(open.workspace, ready) }
  })
}

/**
 * After events may have been missed: reads the library and every source that was read again, and puts them in place at
 * once, so that nothing a person looks at or writes in goes away meanwhile.
 */
async function resync(): Promise<void> {
  const { current } = useLibrary.getState()
  if (current.kind !== 'open') return
  holding = true
  try {
    const result = await call('libraries.open', { path: current.path, readOnly: current.readOnly })
    if (!result.ok) return notifyFailure(result.error)
    let open = fromSnapshot(result.value)
    const read = [...current.texts.keys()].filter((id) => open.workspace.sources.has(id))
    for (const body of await Promise.all(read.map((id) => call('sources.read', { library: open.id, id }))))
      if (body.ok) open = withBody(open, body.value)
    // The person may have gone to another library meanwhile.
    useLibrary.setState(({ current: now }) => (now.kind === 'open' && now.path === current.path ? { current: open } : {}))
  } finally {
    holding = false
    foldAll()
  }
}

/** Other programs may have changed the folder (a version control, a sync folder) while the person was away, or its disk was unplugged. */
async function lookOutside(): Promise<void> {
  const { current } = useLibrary.getState()
  if (current.kind !== 'open') return
  const subject = subjectOf('libraries.refresh', { library: current.id })
  const result = await call('libraries.refresh', { library: current.id })
  if (result.ok) settleRefused(subject)
  else offerAgain(subject, result.error.message, lookOutside)
}

const look = () => void lookOutside()

/** Told of a library while this window is on its way into one: its snapshot may be older, so this is heard when it is there. */
const early: Told[] = []

/** Starts listening to the host. Returns the way to stop. */
export function followHost(runCommand: (id: string) => void): () => void {
  window.addEventListener('focus', look)
  const hearEvent = (event: Told) => {
    if (('library' in event || event.kind === 'connection') && useLibrary.getState().current.kind === 'opening')
      return void early.push(event)
    switch (event.kind) {
      case 'opening':
        return useLibrary.setState(({ opening }) => (opening ? { opening: { done: event.done, total: event.total } } : {}))
      case 'changed':
        return hear(event)
      case 'indexing':
        return updateOpen(event.library, (open) => ({
          ...open,
          indexing: event.done >= event.total ? null : { done: event.done, total: event.total },
        }))
      case 'comparing':
        return updateOpen(event.library, (open) => ({
          ...open,
          comparing: event.progress,
          compared: open.compared + (event.progress === null ? 1 : 0),
        }))
      case 'merging':
        return hearMerging(event.library, event.progress)
      case 'problem':
        notify(event.problem.message, { tone: 'problem', action: event.problem.twoVersions ? lookAtBoth : null })
        return updateOpen(event.library, (open) => ({ ...open, problems: [...open.problems, event.problem] }))
      case 'command':
        return runCommand(event.command)
      case 'connection':
        if (event.state === 'lost')
          return notify('The connection to Crossread’s host was lost. What was saved is safe; trying again.', { tone: 'problem' })
        resyncing = resyncing.then(resync)
    }
  }
  const stop = onHostEvent(hearEvent)
  for (const event of takeHeld()) hearEvent(event)
  const stopWaiting = useLibrary.subscribe(({ current }) => {
    if (current.kind !== 'opening') for (const event of early.splice(0)) hearEvent(event)
  })
  return () => {
    window.removeEventListener('focus', look)
    stop()
    stopWaiting()
  }
}
