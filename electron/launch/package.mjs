/**
 * `npm run package`: the program as a folder that runs without Node, in release/. Uses the Electron that
 * ELECTRON_OVERRIDE_DIST_PATH names, for machines that cannot download one, otherwise electron-builder fetches it.
 *
 *     node electron/launch/package.mjs [--testable]
 *
 * `--testable` leaves the program open to a debugger, which the packaged journey drives it by. Never hand such a one out.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuilt } from './build.mjs'
import { electronVersion, presentElectron } from './electron-runtime.mjs'
import { demandNode, ensurePackages, root } from './installation.mjs'

/** The first Electron that has the fuse which takes extra powers from file: pages; older ones refuse to be told. */
const fileProtocolFuseSince = 29

demandNode()
const { values } = parseArgs({ options: { testable: { type: 'boolean', default: false } } })
const say = (sentence) => console.log(sentence)
let copy = null
try {
  ensurePackages(say)
  await ensureBuilt(say)
  const folder = await makePackage(values.testable)
  say(`The program is in ${folder}.${values.testable ? ' It answers to debuggers: for tests only.' : ''}`)
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
} finally {
  if (copy !== null) rmSync(copy, { recursive: true, force: true })
}

async function makePackage(testable) {
  const { build } = await import('electron-builder')
  const own = ownElectron()
  const version = own?.electronVersion ?? JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')).version
  // Added to electron-builder.json, which the builder reads by itself.
  const electronFuses = {
    ...(Number(version.split('.')[0]) >= fileProtocolFuseSince ? { grantFileProtocolExtraPrivileges: false } : {}),
    ...(testable ? { enableNodeCliInspectArguments: true } : {}),
  }
  await build({ projectDir: root, dir: true, publish: 'never', config: { ...own, electronFuses } })
  return join(root, 'release')
}

/** A copy of the Electron that was named, without the app that a development runtime carries to start ours: it would be packed too. */
function ownElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (!override) return null
  const executable = presentElectron()
  if (executable === null) throw new Error(`There is no Electron in ${override}.`)
  const version = electronVersion(executable)
  if (version === null) throw new Error(`The Electron in ${override} does not say its version.`)
  copy = mkdtempSync(join(tmpdir(), 'crossread-electron-'))
  cpSync(resolve(override), copy, { recursive: true, verbatimSymlinks: true })
  for (const name of ['app', 'app.asar'])
    if (existsSync(join(copy, 'resources', name))) rmSync(join(copy, 'resources', name), { recursive: true })
  return { electronDist: copy, electronVersion: version }
}
