import { resolve } from 'node:path'
import type { Handlers } from '../../shared/api'
import type { SettingsFile } from '../library/settings-file'
import type { HostDeps } from './host-deps'
import type { Shelf } from './shelf'

type SecondReaderCalls = Pick<Handlers, 'secondReader.read' | 'secondReader.set'>

const setting = 'secondReader'

/** The folder of the model that this computer's settings name; null: none. */
export async function secondReaderIn(settings: SettingsFile): Promise<string | null> {
  const folder = (await settings.read())[setting]
  return typeof folder === 'string' ? folder : null
}

/** A model that a person points to. It belongs to the computer and not to a library: others may have none, or another. */
export function secondReaderHandlers(deps: Pick<HostDeps, 'worker'>, shelf: Shelf, settings: SettingsFile): SecondReaderCalls {
  return {
    async 'secondReader.read'() {
      return { folder: await secondReaderIn(settings) }
    },

    async 'secondReader.set'({ library, folder }) {
      const full = folder === null ? null : resolve(folder)
      if (full !== null) await deps.worker.run('reading.check', { folder: full })
      await settings.write({ [setting]: full })
      void shelf.get(library).comparison.start(false)
      return { folder: full }
    },
  }
}
