import type { Handlers } from '../../shared/api'
import type { SettingsFile } from '../library/settings-file'
import type { HostDeps } from './host-deps'

type AppCalls = Pick<Handlers, 'app.info' | 'settings.read' | 'settings.write'>

/** What the program is and how it is set on this computer. */
export function appHandlers(deps: HostDeps, settings: SettingsFile): AppCalls {
  return {
    async 'app.info'() {
      return {
        version: deps.version,
        host: deps.host,
        platform: process.platform,
        defaultFolder: deps.homeDir,
        canExportPdf: deps.renderPdf !== undefined,
      }
    },
    async 'settings.read'() {
      return settings.read()
    },
    async 'settings.write'({ patch }) {
      return settings.write(patch)
    },
  }
}
