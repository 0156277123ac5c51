/** Builds the window, the host and the preload into dist/, and knows when that is needed. `npm run build` runs it. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { demandNode, ensurePackages, root } from './installation.mjs'

const configs = ['vite.config.ts', 'vite.node.config.ts', 'vite.preload.config.ts']
const sourceFolders = ['electron', 'renderer', 'shared']
const builtFiles = ['renderer/index.html', 'node/main.cjs', 'node/serve.cjs', 'node/cli.cjs', 'node/worker.cjs', 'preload/preload.cjs']

/** Written last: the fingerprint of the sources that dist/ was built from. */
const stamp = join(root, 'dist', 'built-from')

/** A hash of everything a build reads. Contents, not times: a checkout or a sync folder touches times without changing anything. */
export function sourceFingerprint() {
  const hash = createHash('sha256')
  const files = [...configs, 'package.json', 'package-lock.json'].map((name) => join(root, name))
  for (const folder of sourceFolders) files.push(...filesBelow(join(root, folder)))
  for (const file of files)
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  return hash.digest('hex')
}

function filesBelow(folder) {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesBelow(path)
    return /\.(test|bench)\.tsx?$/.test(entry.name) ? [] : [path]
  })
}

/** False when dist/ is missing, incomplete or made from other sources. */
export function isBuilt() {
  if (!existsSync(stamp) || builtFiles.some((file) => !existsSync(join(root, 'dist', file)))) return false
  return readFileSync(stamp, 'utf8') === sourceFingerprint()
}

/** Builds where needed. `say` hears one sentence before. Throws an Error with the builder's words when it fails. */
export async function ensureBuilt(say) {
  if (isBuilt()) return
  await underLock(async () => {
    if (isBuilt()) return
    say('Building Crossread (a few seconds).')
    await build()
  })
}

async function build() {
  const fingerprint = sourceFingerprint()
  rmSync(stamp, { force: true })
  await Promise.all(configs.map(runVite))
  const missing = builtFiles.filter((file) => !existsSync(join(root, 'dist', file)))
  if (missing.length > 0) throw new Error(`The build made no ${missing.join(', no ')}.`)
  writeFileSync(stamp, fingerprint)
}

function runVite(config) {
  return new Promise((resolve, reject) => {
    const vite = spawn(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--config', config, '--logLevel', 'warn'], {
      cwd: root,
      env: { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let words = ''
    for (const stream of [vite.stdout, vite.stderr]) stream.on('data', (chunk) => (words += chunk))
    vite.on('error', reject)
    vite.on('close', (status) => {
      if (words.trim() !== '') process.stderr.write(words)
      if (status === 0) resolve()
      else reject(new Error(`Crossread could not be built: vite failed on ${config}, as said above.`))
    })
  })
}

/** One build at a time, since two would empty each other's folders. A lock whose owner is gone is taken over. */
async function underLock(work) {
  const lock = join(root, 'node_modules', '.crossread-build')
  for (;;) {
    try {
      mkdirSync(lock)
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      if (!ownerLives(lock)) rmSync(lock, { recursive: true, force: true })
      else await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
  try {
    writeFileSync(join(lock, 'pid'), String(process.pid))
    await work()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

function ownerLives(lock) {
  try {
    process.kill(Number(readFileSync(join(lock, 'pid'), 'utf8')), 0)
    return true
  } catch (error) {
    // Not yet written: its owner is between two lines of this file, or died there. Not permitted: it lives and is another person's.
    if (error.code !== 'ENOENT') return error.code === 'EPERM'
    const made = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
    return Date.now() - made < 10_000
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  demandNode()
  try {
    ensurePackages((sentence) => console.error(sentence))
    await underLock(build)
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
