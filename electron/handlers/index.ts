/** All handlers, put together: the program behind the door, whichever host stands in front of it. */
import type { Handlers, HostEvent } from '../../shared/api'
import { createDispatch, type Dispatch } from '../dispatch'
import { openSettings } from '../library/settings-file'
import { annotationHandlers } from './annotations'
import { appHandlers } from './app'
import { briefHandlers } from './briefs'
import { claimHandlers } from './claims'
import { folderHandlers } from './folders'
import { historyHandlers } from './history'
import type { HostDeps } from './host-deps'
import { libraryHandlers } from './libraries'
import { linkHandlers } from './links'
import { searchHandlers } from './search'
import { createShelf } from './shelf'
import { sourceHandlers } from './sources'
import { trashHandlers } from './trash'

export type { HostDeps } from './host-deps'

export type Host = {
  readonly dispatch: Dispatch
  onEvent(listener: (event: HostEvent) => void): () => void
  /** Waits for what is being written, gives up the locks and ends the worker. */
  close(): Promise<void>
}

export function createHost(deps: HostDeps): Host {
  const shelf = createShelf(deps)
  const settings = openSettings(deps.configDir, deps.clock, deps.report)
  const handlers: Handlers = {
    ...appHandlers(deps, settings),
    ...folderHandlers(deps),
    ...libraryHandlers(deps, shelf, settings),
    ...sourceHandlers(deps, shelf),
    ...annotationHandlers(deps, shelf),
    ...claimHandlers(deps, shelf),
    ...linkHandlers(deps, shelf),
    ...briefHandlers(deps, shelf),
    ...historyHandlers(shelf),
    ...trashHandlers(shelf),
    ...searchHandlers(shelf),
  }
  return {
    dispatch: createDispatch(handlers, deps.report),
    onEvent: shelf.onEvent,
    async close() {
      await shelf.closeAll()
      await deps.worker.close()
    },
  }
}
