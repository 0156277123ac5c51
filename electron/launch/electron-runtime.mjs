/**
 * Where a real Electron is on this computer. Never `require('electron')` from Node: that call downloads, and where the
 * network swallows connections it hangs for minutes.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { root } from './installation.mjs'

const packageFolder = join(root, 'node_modules', 'electron')

/** Where Electron's releases are, as Electron's own installer reads it. */
const releases =
  process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com/electron/electron/releases/download/'

/** Long enough for a slow line to answer, short enough that a person without a network hardly waits. */
const reachMs = 5_000

/** A release is about 120 MB; a line that cannot bring it in this time leaves the person with the browser. */
const downloadMs = 10 * 60_000

function executableIn(folder) {
  const names = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }
  const path = join(folder, names[process.platform] ?? 'electron')
  return existsSync(path) ? path : null
}

/** The Electron program that is already on this computer, or null. */
export function presentElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (override) return executableIn(resolve(override))
  return executableIn(join(packageFolder, 'dist'))
}

/**
 * Fetches Electron's program, once. Returns its path, or null when the address cannot be reached or the download fails.
 * `say` hears one sentence before the download.
 */
export async function downloadElectron(say) {
  // A folder that was named and has no Electron in it is a mistake to report, not a reason to download.
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH || !(await isReachable(checksums()))) return null
  say('Downloading Electron (about 120 MB, only once).')
  const { status } = spawnSync(process.execPath, [join(packageFolder, 'install.js')], {
    cwd: root,
    stdio: ['ignore', process.stderr, 'ignore'],
    timeout: downloadMs,
  })
  return status === 0 ? presentElectron() : null
}

/** The smallest file of the release: it lies beside the program, behind the same redirection, so who brings it brings the program. */
function checksums() {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
  return `${releases}v${version}/SHASUMS256.txt`
}

async function isReachable(address) {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(reachMs) })
    await response.arrayBuffer()
    return response.ok
  } catch {
    // Any failure means the same here: there is no way to the download.
    return false
  }
}

/** Whether a window can be shown. Only Unix-like systems run without a screen in practice. */
export function hasScreen() {
  if (process.platform === 'win32' || process.platform === 'darwin') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** Electron refuses to run its sandbox for root on Linux; there is no window for root without this word. */
export function electronArguments() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

/** The environment for Electron: a variable that editors leave behind would make it a plain Node. */
export function electronEnvironment() {
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = process.env
  return rest
}

/** The version of the Electron at this path, or null when it does not say. */
export function electronVersion(executable) {
  const versionFile = join(executable, '..', 'version')
  if (existsSync(versionFile)) return readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
  const asked = spawnSync(executable, ['-p', 'process.versions.electron'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    encoding: 'utf8',
    timeout: 20_000,
  })
  return asked.status === 0 ? asked.stdout.trim() : null
}
