#!/usr/bin/env node
/**
 * `npm start`: installs and builds what is missing, then opens the workbench in Electron where there is one and a screen
 * to show it on, otherwise in the browser. Plain Node without packages, since it runs before there are any.
 *
 *     node electron/launch/start.mjs [LIBRARY] [--browser] [--port N] [--no-open]
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuilt } from './build.mjs'
import { downloadElectron, electronArguments, electronEnvironment, hasScreen, presentElectron } from './electron-runtime.mjs'
import { demandNode, ensurePackages, root } from './installation.mjs'

/** An Electron that ends sooner than this, and not well, could not show its window at all. */
const startMs = 3_000

const say = (sentence) => console.error(sentence)

demandNode()
try {
  await start()
} catch (error) {
  console.error(error.message)
  process.exit(1)
}

async function start() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { browser: { type: 'boolean' }, port: { type: 'string' }, 'no-open': { type: 'boolean' } },
  })
  // The person's words are relative to where they stand, not to the checkout (npm moves there).
  const library = positionals[0] === undefined ? null : resolve(process.env.INIT_CWD ?? process.cwd(), positionals[0])
  ensurePackages(say)
  await ensureBuilt(say)
  const reason = values.browser ? null : await openDesktop(library)
  if (values.browser || reason !== null) await openBrowser(library, reason, values)
}

/** Runs the desktop program until it ends. Returns why it could not, or null when it ran. */
async function openDesktop(library) {
  if (!hasScreen()) return 'there is no screen here to show a window on'
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const electron = presentElectron() ?? (await downloadElectron(say))
  if (electron === null && override) return `there is no Electron in ${override}`
  if (electron === null) return 'Electron is not on this computer and could not be downloaded'
  const words = [...electronArguments(), '.', ...(library === null ? [] : [`--library=${library}`])]
  const begun = Date.now()
  const ended = await run(electron, words, { stdio: 'inherit', env: electronEnvironment() })
  if (ended !== 0 && Date.now() - begun < startMs) return `Electron could not show its window (it ended with ${ended})`
  process.exitCode = typeof ended === 'number' ? ended : 1
  return null
}

/** Serves the workbench to the browser until it is told to stop. */
async function openBrowser(library, reason, { port, 'no-open': quiet }) {
  const words = [join(root, 'dist/node/serve.cjs'), ...(port === undefined ? [] : ['--port', port]), ...(library === null ? [] : [library])]
  process.exitCode = await run(process.execPath, words, { stdio: ['inherit', 'pipe', 'inherit'] }, (server) => {
    let heard = ''
    server.stdout.on('data', (chunk) => {
      if (heard === null) return process.stdout.write(chunk)
      heard += chunk
      const address = heard.match(/http:\/\/127\.0\.0\.1:\S+/)?.[0]
      if (address === undefined || !heard.includes('\n')) return
      heard = null
      console.log(
        reason === null ? `Crossread runs in your browser at ${address}` : `Crossread runs in your browser, because ${reason}: ${address}`,
      )
      if (!quiet) void openSystemBrowser(address)
    })
  })
}

async function openSystemBrowser(printed) {
  if (!hasScreen()) return
  const address = await ticketedAddress(printed)
  const openers = {
    darwin: ['open', [address]],
    // `start` reads its first quoted word as a title.
    win32: ['cmd', ['/c', 'start', '""', address.replaceAll('&', '^&')]],
  }
  const [program, words] = openers[process.platform] ?? ['xdg-open', [address]]
  const opener = spawn(program, words, { stdio: 'ignore', detached: true })
  // Without a browser the printed address is what remains.
  opener.on('error', () => {})
  opener.unref()
}

/** The same address with a ticket that works once, in the place of the token: every program here can read the words that another was started with. */
async function ticketedAddress(printed) {
  const address = new URL(printed)
  const headers = { origin: address.origin, authorization: `Bearer ${address.searchParams.get('token')}` }
  const ticket = await (await fetch(new URL('/ticket', address), { method: 'POST', headers })).text()
  address.searchParams.delete('token')
  address.searchParams.set('ticket', ticket)
  return address.href
}

/** Runs a program to its end and gives its exit code, or the signal that ended it. What stops us stops it. */
function run(program, words, options, begun = () => {}) {
  return new Promise((finish, reject) => {
    if (!existsSync(program)) return reject(new Error(`${program} is not there.`))
    const child = spawn(program, words, { cwd: root, ...options })
    const pass = (signal) => child.kill(signal)
    process.on('SIGINT', pass)
    process.on('SIGTERM', pass)
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      process.off('SIGINT', pass)
      process.off('SIGTERM', pass)
      finish(code ?? signal)
    })
    begun(child)
  })
}
