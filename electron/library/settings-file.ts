/** The settings of this computer: recent libraries, preferences, what was open where. Nothing of a library's content. */
import { mkdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Report } from '../log'
import { replaceFile } from './durable-write'

export type Settings = Readonly<Record<string, unknown>>

export type SettingsFile = {
  read(): Promise<Settings>
  /** Replaces the named settings and keeps the others. Writes run one after the other. */
  write(patch: Settings): Promise<Settings>
}

export function openSettings(folder: string, clock: () => Date, report: Report): SettingsFile {
  const path = join(folder, 'settings.json')
  let known: Promise<Settings> | null = null
  let writing: Promise<unknown> = Promise.resolve()

  async function readAnew(): Promise<Settings> {
    const text = await readFile(path, 'utf8').catch(() => null)
    if (text === null) return {}
    try {
      const value: unknown = JSON.parse(text)
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Settings
      throw new SyntaxError('settings.json holds no settings')
    } catch (error) {
      // Settings are a convenience: damaged ones are set aside, never in the way of the work.
      report('settings', error)
      await rename(path, `${path}.damaged-${clock().toISOString().slice(0, 10)}`).catch((failure: unknown) => report('settings', failure))
      return {}
    }
  }

  const read = () => {
    known ??= readAnew()
    return known
  }

  return {
    read,
    write(patch) {
      const next = writing.then(async () => {
        const settings = { ...(await read()), ...patch }
        await mkdir(folder, { recursive: true })
        await replaceFile(path, Buffer.from(`${JSON.stringify(settings, null, 2)}\n`))
        known = Promise.resolve(settings)
        return settings
      })
      writing = next.catch(() => undefined)
      return next
    },
  }
}
