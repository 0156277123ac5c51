import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { isLibrary } from '../handlers/is-library'
import { programFolder } from '../host-environment'
import { type Command, exitCodes, UsageError } from './program'

export const openCommand: Command = {
  name: 'open',
  usage: '[open] [LIBRARY] [--browser] [--port N] [--no-open]',
  summary: 'Opens the workbench, with this library or the last one.',
  help: `Opens a window where there is a screen and Electron, otherwise serves the workbench to the browser.

  --browser   serve it to the browser in any case
  --port N    serve it at this port of 127.0.0.1
  --no-open   print the address, but start no browser`,
  options: { browser: { type: 'boolean' }, port: { type: 'string' }, 'no-open': { type: 'boolean' } },
  async run({ values, positionals }, { cwd, say }) {
    const [library, second] = positionals
    if (second !== undefined) throw new UsageError(`Only one library can be opened: “${second}” is one too many.`)
    if (library !== undefined && !(await isLibrary(resolve(cwd, library)))) {
      say(`There is no library in ${resolve(cwd, library)}. Name the folder that holds library.json, or make one: crossread new ${library}`)
      return exitCodes.failure
    }
    return startWorkbench([
      ...(library === undefined ? [] : [resolve(cwd, library)]),
      ...(values['browser'] === true ? ['--browser'] : []),
      ...(typeof values['port'] === 'string' ? ['--port', values['port']] : []),
      ...(values['no-open'] === true ? ['--no-open'] : []),
    ])
  },
}

/** Starts the workbench as `npm start` does, and waits until it ends. */
function startWorkbench(words: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [join(programFolder(), 'electron', 'launch', 'start.mjs'), ...words], { stdio: 'inherit' })
  const pass = (signal: NodeJS.Signals) => child.kill(signal)
  process.on('SIGINT', pass)
  process.on('SIGTERM', pass)
  return new Promise((finish, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => finish(code ?? exitCodes.failure))
  })
}
