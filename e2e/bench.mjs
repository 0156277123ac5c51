#!/usr/bin/env node
/**
 * `npm run bench`: everything that is measured beside a peer. Finds a browser, Electron and a screen for the benches of the
 * window as the journeys do, and says so where there is none; the others run without.
 *
 *     npm run bench [-- words for Vitest, such as electron/search]
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt } from '../electron/launch/build.mjs'
import { demandNode, ensurePackages, root } from '../electron/launch/installation.mjs'
import { findChromium } from './chromium.mjs'
import { findElectron, findScreen } from './desktop.mjs'

const say = (sentence) => console.log(`\n— ${sentence}`)

demandNode()
ensurePackages(say)
await ensureBuilt(say)
say('Looking for a browser, Electron and a screen')
const chromium = await findChromium(say)
console.log(chromium.path === null ? `Nothing is measured in the browser: ${chromium.said}.` : `In the browser: ${chromium.said}.`)
const electron = await findElectron(say)
const screen = electron.path === null ? null : findScreen(say)
const onDesktop = electron.path !== null && screen?.prefix != null
console.log(
  onDesktop ? `On the desktop: ${electron.said}, on ${screen.said}.` : `Nothing is measured on the desktop: ${(screen ?? electron).said}.`,
)
const env = {
  ...process.env,
  ...(chromium.path === null ? {} : chromium.env),
  ...(onDesktop ? { CROSSREAD_ELECTRON: electron.path } : {}),
}
const words = [process.execPath, join(root, 'node_modules/vitest/vitest.mjs'), 'bench', '--run', ...process.argv.slice(2)]
const [program, ...rest] = onDesktop ? [...screen.prefix, ...words] : words
const { status } = spawnSync(program, rest, { cwd: root, stdio: 'inherit', env })
process.exitCode = status ?? 1
