/** Finds what the journeys on the desktop need: a real Electron and a screen. Plain Node without packages. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { downloadElectron, electronVersion, hasScreen, presentElectron } from '../electron/launch/electron-runtime.mjs'
import { root } from '../electron/launch/installation.mjs'
import { onPath } from './chromium.mjs'
import { canInstall, installSystemPackages } from './system-packages.mjs'

/** Where Electron's own download is out of reach, a script may stand beside the checkout that gets one by another way and prints its folder. */
const runtimeScript = resolve(root, '../shared/tools/electron-runtime')

/** @returns {Promise<{ path: string, said: string } | { path: null, said: string }>} Electron's program, or why there is none. */
export async function findElectron(say) {
  if (!process.env.ELECTRON_OVERRIDE_DIST_PATH) askRuntimeScript(say)
  const path = presentElectron() ?? (await downloadElectron(say))
  if (path) return { path, said: `Electron ${electronVersion(path) ?? ''}`.trim() }
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  return {
    path: null,
    said: override ? `there is no Electron in ${override}` : 'Electron is not on this computer and could not be downloaded',
  }
}

function askRuntimeScript(say) {
  if (presentElectron() || !existsSync(runtimeScript)) return
  say('Looking for an Electron runtime beside the checkout.')
  const { status, stdout } = spawnSync(runtimeScript, [], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], timeout: 10 * 60_000 })
  if (status === 0 && stdout.trim() !== '') process.env.ELECTRON_OVERRIDE_DIST_PATH = stdout.trim()
}

/** @returns {{ prefix: string[], said: string } | { prefix: null, said: string }} the words to put before a command that draws windows, or why there is no screen. */
export function findScreen(say) {
  if (hasScreen()) return { prefix: [], said: 'the screen of this computer' }
  const virtual = () => onPath('xvfb-run').length > 0 && onPath('Xvfb').length > 0
  if (!virtual() && canInstall()) installSystemPackages(['xvfb', 'xauth'], say)
  if (virtual()) return { prefix: ['xvfb-run', '--auto-servernum', '--server-args=-screen 0 1920x1200x24'], said: 'a virtual screen' }
  return { prefix: null, said: 'there is no screen, and no virtual one either (apt-get install xvfb xauth)' }
}

/** The packaged program that `npm run package` made, or null. */
export function packagedProgram() {
  const folders = {
    linux: 'linux-unpacked/crossread',
    win32: 'win-unpacked/Crossread.exe',
    darwin: `mac${process.arch === 'arm64' ? '-arm64' : ''}/Crossread.app/Contents/MacOS/Crossread`,
  }
  const path = join(root, 'release', folders[process.platform] ?? folders.linux)
  return existsSync(path) ? path : null
}
