/** What must be true before anything of Crossread can run from a checkout: a new enough Node, and the packages of the lock file. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** The oldest Node that Crossread's tools accept; the same as `engines` in package.json. */
const oldestNode = [20, 19]

/** A sentence that says which Node is needed, or null when this one will do. */
export function nodeTooOld(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [needMajor, needMinor] = oldestNode
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return null
  return `Crossread needs Node ${oldestNode.join('.')} or newer, and this is ${version}. Install a newer one from https://nodejs.org and try again.`
}

/** Ends the program with a sentence where Node is too old. */
export function demandNode() {
  const sentence = nodeTooOld()
  if (sentence === null) return
  console.error(sentence)
  process.exit(1)
}

/** npm writes a copy of the lock file into node_modules when it has finished; older than the lock file, it is of another time. */
export function packagesAreStale(folder = root) {
  const done = statSync(join(folder, 'node_modules', '.package-lock.json'), { throwIfNoEntry: false })
  const wanted = statSync(join(folder, 'package-lock.json'))
  return !done || done.mtimeMs < wanted.mtimeMs
}

/**
 * Installs the packages of the lock file where they are missing or older than it. `say` hears one sentence before.
 * Throws an Error with a sentence when npm fails.
 */
export function ensurePackages(say) {
  if (!packagesAreStale()) return
  say('Installing the packages that Crossread is built from (this takes about a minute, and only happens once).')
  // Everything is bundled, so every package is a development dependency: they are wanted whatever NODE_ENV says.
  const words = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = npmProgram()
  const { status, error } = spawnSync(npm.program, [...npm.words, ...words], {
    cwd: root,
    stdio: ['ignore', process.stderr, 'inherit'],
    shell: npm.shell,
  })
  if (status !== 0)
    throw new Error(
      `The packages could not be installed (npm ${words[0]} ${error ? error.message : `ended with ${status}`}). Nothing else was changed.`,
    )
}

/** npm as it was started, or the one beside this Node, or the one on the path. */
function npmProgram() {
  const candidates = [
    process.env.npm_execpath?.endsWith('npm-cli.js') ? process.env.npm_execpath : null,
    join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js'),
    join(dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js'),
  ]
  const script = candidates.find((path) => path && existsSync(path))
  if (script) return { program: process.execPath, words: [script], shell: false }
  return { program: 'npm', words: [], shell: process.platform === 'win32' }
}

/** package.json, read. */
export function manifest() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
}
