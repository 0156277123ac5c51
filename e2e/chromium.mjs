/** Finds a Chromium that starts, for the journeys in the browser. Plain Node without packages. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { root } from '../electron/launch/installation.mjs'
import { canInstall, installSystemPackages } from './system-packages.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/** A browser that has not opened in this time, on a slow machine, will not. */
const startMs = 30_000

/** Where programs are installed that are on no path. */
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  join(process.env.PROGRAMFILES ?? 'C:\\Program Files', 'Google/Chrome/Application/chrome.exe'),
  join(process.env['PROGRAMFILES(X86)'] ?? 'C:\\Program Files (x86)', 'Microsoft/Edge/Application/msedge.exe'),
]

/** What the Chromium from npm loads from the system (Debian's names). */
const neededPackages = ['libnss3', 'libnspr4', 'libexpat1', 'fonts-liberation']

/**
 * @returns {Promise<{ path: string, env: Record<string, string>, said: string } | { path: null, said: string }>} the
 * program and the environment that hands it to playwright.config.ts, or why there is none.
 */
export async function findChromium(say) {
  const given = process.env.CROSSREAD_CHROMIUM
  const installed = given ? [given] : [...names.flatMap(onPath), ...places.filter((place) => existsSync(place))]
  for (const path of installed) if (await starts(path)) return found(path, {}, `the browser ${path}`)
  if (given) return { path: null, said: `CROSSREAD_CHROMIUM names ${given}, which does not start` }
  return packagedChromium(say)
}

/** The Chromium that comes as an npm package (for x64 Linux), unpacked beside the packages. */
async function packagedChromium(say) {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return {
      path: null,
      said: 'no Chromium or Chrome is installed, and the one from npm is for x64 Linux. Install one, or name it in CROSSREAD_CHROMIUM',
    }
  say('No browser is installed: unpacking the Chromium from the packages.')
  const folder = join(root, 'node_modules', '.cache', 'chromium')
  const path = unpack(folder)
  if (path === null) return { path: null, said: 'the Chromium from the packages could not be unpacked' }
  // The package brings the libraries that the slimmest systems lack.
  const libraries = join(folder, 'al2023', 'lib')
  if (await starts(path)) return found(path, {}, 'the Chromium from the packages')
  if (await starts(path, libraries)) return found(path, { CROSSREAD_CHROMIUM_LIBRARIES: libraries }, 'the Chromium from the packages')
  if (canInstall()) {
    installSystemPackages(neededPackages, say)
    if (await starts(path)) return found(path, {}, 'the Chromium from the packages')
  }
  return {
    path: null,
    said: `the Chromium from the packages lacks libraries of the system. Install them: apt-get install ${neededPackages.join(' ')}`,
  }
}

function unpack(folder) {
  // The package unpacks into the folder for temporary files, and its own libraries only where it takes the machine for a rented one.
  const code = `
    import { mkdirSync } from 'node:fs'
    mkdirSync(process.env.TMPDIR, { recursive: true })
    const { default: chromium } = await import('@sparticuz/chromium')
    process.stdout.write(await chromium.executablePath())`
  const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: root,
    env: { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return status === 0 && existsSync(stdout) ? stdout : null
}

function found(path, env, said) {
  return { path, env: { CROSSREAD_CHROMIUM: path, ...env }, said }
}

/** True when it opens the door that tests drive it by: a version number alone does not show that it can. */
async function starts(path, libraries) {
  const profile = mkdtempSync(join(tmpdir(), 'crossread-chromium-'))
  const browser = spawn(
    path,
    ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--remote-debugging-port=0', `--user-data-dir=${profile}`],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: libraries === undefined ? process.env : { ...process.env, LD_LIBRARY_PATH: libraries },
    },
  )
  const opened = await new Promise((answer) => {
    let words = ''
    const timer = setTimeout(() => answer(false), startMs)
    browser.stderr.on('data', (chunk) => {
      words += chunk
      if (words.includes('DevTools listening on')) answer(true)
    })
    browser.on('error', () => answer(false))
    browser.on('exit', () => answer(false))
    browser.on('close', () => clearTimeout(timer))
  })
  if (browser.exitCode === null && browser.pid !== undefined) {
    const gone = once(browser, 'close')
    browser.kill('SIGKILL')
    await gone
  }
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  return opened
}

/** The places on the search path where a program of this name lies. */
export function onPath(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .filter((path) => existsSync(path))
}
