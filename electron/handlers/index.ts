/** All handlers, put together: the program behind the door, whichever host stands in front of it. */
import type { Handlers, HostEvent } from '../../shared/api'
import { createDispatch, type Dispatch } from '../dispatch'
import { openSettings, type SettingsFile } from '../library/settings-file'
import { annotationHandlers } from './annotations'
import { appHandlers } from './app'
import { authorship } from './authorship'
import { claimHandlers } from './claims'
import { conflictHandlers } from './conflicts'
import { decisionHandlers } from './decisions'
import { findingHandlers } from './findings'
import { folderHandlers } from './folders'
import { historyHandlers } from './history'
import type { HostDeps } from './host-deps'
import { inboxHandlers } from './inbox'
import { libraryHandlers } from './libraries'
import { linkHandlers } from './links'
import { openedSourcesHandlers } from './opened-sources'
import { searchHandlers } from './search'
import { secondReaderHandlers } from './second-reader'
import { createShelf, type Shelf } from './shelf'
import { sourceHandlers } from './sources'
import { trashHandlers } from './trash'
import { versionHandlers } from './versions'
import { whenCalled } from './when-called'

export type { HostDeps } from './host-deps'

export type Host = {
  readonly dispatch: Dispatch
  onEvent(listener: (event: HostEvent) => void): () => void
  /** Waits for what is being written, gives up the locks and ends the worker. */
  close(): Promise<void>
}

const briefCalls = [
  'briefs.add',
  'briefs.duplicate',
  'briefs.update',
  'briefs.confirm',
  'briefs.remove',
  'briefs.gather',
  'briefs.export',
] as const
const copyCalls = ['briefs.compareCopy', 'briefs.takeIn'] as const
const interchangeCalls = ['interchange.export', 'interchange.annotated'] as const
const mergingCalls = ['merging.preview', 'merging.merge', 'merging.cancel'] as const

/** One handler for each call of the contract. */
export function allHandlers(deps: HostDeps, shelf: Shelf, settings: SettingsFile): Handlers {
  const author = authorship(settings)
  return {
    ...appHandlers(deps, settings),
    ...folderHandlers(deps),
    ...libraryHandlers(deps, shelf, settings),
    ...inboxHandlers(deps, shelf, settings),
    ...sourceHandlers(deps, shelf),
    ...openedSourcesHandlers(shelf, settings),
    ...annotationHandlers(deps, shelf, author),
    ...versionHandlers(deps, shelf),
    ...claimHandlers(deps, shelf, author),
    ...linkHandlers(deps, shelf, author),
    ...whenCalled(mergingCalls, async () => (await import('./merging')).mergingHandlers(deps, shelf)),
    ...conflictHandlers(deps, shelf),
    ...findingHandlers(shelf),
    ...secondReaderHandlers(deps, shelf, settings),
    ...decisionHandlers(deps, shelf, author),
    ...whenCalled(briefCalls, async () => (await import('./briefs')).briefHandlers(deps, shelf)),
    ...whenCalled(copyCalls, async () => (await import('./brief-copies')).briefCopyHandlers(deps, shelf)),
    ...whenCalled(interchangeCalls, async () => (await import('./interchange')).interchangeHandlers(deps, shelf)),
    ...historyHandlers(shelf),
    ...trashHandlers(shelf),
    ...searchHandlers(shelf),
  }
}

export function createHost(deps: HostDeps): Host {
  const settings = openSettings(deps.configDir, deps.clock, deps.report)
  const shelf = createShelf(deps, settings)
  return {
    dispatch: createDispatch(allHandlers(deps, shelf, settings), deps.report),
    onEvent: shelf.onEvent,
    async close() {
      // What a window said as it went away: closing the libraries may be quicker than the disk.
      await settings.settled()
      await shelf.closeAll()
      await settings.settled()
      await deps.worker.close()
    },
  }
}
