import type { Handlers } from '../../shared/api'
import { openedKey, withOpened } from '../../shared/matrix/opened-sources'
import type { SettingsFile } from '../library/settings-file'
import type { Shelf } from './shelf'

/** Keeps which sources were opened. Added to what is there by the settings' own queue, so that two windows of a library lose nothing of each other. */
export function openedSourcesHandlers(shelf: Shelf, settings: SettingsFile): Pick<Handlers, 'sources.noteOpened'> {
  return {
    async 'sources.noteOpened'({ library, ids }) {
      const { library: own, sources } = shelf.get(library).open.workspace()
      const key = openedKey(own.id)
      await settings.write((before) => ({ [key]: withOpened(before[key], ids, (id) => sources.has(id)) }))
      return null
    },
  }
}
