/** The settings of this computer: recent libraries, preferences, what was open where. Nothing of a library's content. */
import { mkdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Report } from '../log'
import { diskFailure, isMissing } from './disk-failure'
import { replaceFile } from './durable-write'

export type Settings = Readonly<Record<string, unknown>>

export type SettingsFile = {
  /** What is in the file once everything that was to be written before is. */
  read(): Promise<Settings>
  /**
   * Replaces the named settings and keeps the others. Writes run one after the other, each on what is in the file by then:
   * the desktop and the browser host may run at the same time.
   */
  write(patch: Settings | ((before: Settings) => Settings)): Promise<Settings>
  /** Resolves when nothing that was asked for is still to be written, whether it could be or not. */
  settled(): Promise<void>
}

export function openSettings(folder: string, clock: () => Date, report: Report): SettingsFile {
  const path = join(folder, 'settings.json')
  let writing: Promise<unknown> = Promise.resolve()

  async function read(): Promise<Settings> {
    let text: string
    try {
      text = await readFile(path, 'utf8')
    } catch (error) {
      if (!isMissing(error)) report('settings', error)
      return {}
    }
    try {
      const value: unknown = JSON.parse(text)
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Settings
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
    }
    // Settings are a convenience: damaged ones are set aside, never in the way of the work.
    const aside = `${path}.damaged-${clock().toISOString().replace(/[:.]/g, '-')}`
    report('settings', new Error(`${path} could not be understood, so it was set aside as ${aside}.`))
    await rename(path, aside).catch((error: unknown) => report('settings', error))
    return {}
  }

  return {
    async read() {
      await writing
      return read()
    },
    write(patch) {
      const next = writing.then(async () => {
        try {
          const before = await read()
          const settings = { ...before, ...(typeof patch === 'function' ? patch(before) : patch) }
          await mkdir(folder, { recursive: true })
          await replaceFile(path, Buffer.from(`${JSON.stringify(settings, null, 2)}\n`))
          return settings
        } catch (error) {
          throw diskFailure(error, 'The settings were not saved.')
        }
      })
      writing = next.catch(() => undefined)
      return next
    },
    async settled() {
      await writing
    },
  }
}
