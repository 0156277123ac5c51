import { z } from '../model/schema'
import { bytes, path } from './call'

export const appInputs = {
  'app.info': z.object({}),
  'settings.read': z.object({}),
  'settings.write': z.object({ patch: z.record(z.string().max(200), z.json()) }),
  /** Folders below `path` (null: the place libraries live by default), for choosing one where the system has no dialog. */
  'folders.list': z.object({ path: path.nullable() }),
  /** The system's own folder dialog. `not-available` where the host has none. */
  'folders.choose': z.object({ title: z.string().max(200) }),
  /** Saves bytes where the person says, by the system's dialog. `not-available` where the host has none: the window downloads instead. */
  'files.save': z.object({ suggestedName: z.string().min(1).max(300), bytes }),
  /** Opens a web address in the system's browser. Only http and https. */
  'links.openOutside': z.object({ url: z.url({ protocol: /^https?$/ }) }),
} as const

export type AppOutputs = {
  'app.info': {
    readonly version: string
    readonly host: 'desktop' | 'browser' | 'cli'
    readonly platform: string
    readonly defaultFolder: string
    readonly canExportPdf: boolean
  }
  'settings.read': Readonly<Record<string, unknown>>
  'settings.write': Readonly<Record<string, unknown>>
  'folders.list': {
    readonly path: string
    readonly parent: string | null
    readonly folders: readonly { readonly name: string; readonly path: string; readonly isLibrary: boolean }[]
  }
  'folders.choose': string | null
  'files.save': string | null
  'links.openOutside': null
}
