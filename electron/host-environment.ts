/** Where things lie on this computer: shared by the desktop, the browser host and the command line. */
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the program: the checkout, or the packaged archive. */
export function programFolder(): string {
  const here = fileURLToPath(new URL('.', import.meta.url))
  const candidates = ['../..', '../../..', '..'].map((up) => resolve(here, up))
  const found = candidates.find((folder) => existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'resources')))
  if (!found) throw new Error(`The program's files were not found around ${here}.`)
  return found
}

/** Settings and log. `CROSSREAD_CONFIG_DIR` overrides it, for tests and for people who carry their settings along. */
export function configFolder(): string {
  const given = process.env['CROSSREAD_CONFIG_DIR']
  if (given) return resolve(given)
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Crossread')
  if (process.platform === 'win32') return join(process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Crossread')
  return join(process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'crossread')
}

/** Where libraries live by default. `CROSSREAD_HOME` overrides it. */
export function homeFolder(): string {
  const given = process.env['CROSSREAD_HOME']
  return given ? resolve(given) : join(homedir(), 'Crossread')
}
