import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { programFolder } from '../host-environment'
import type { CliInput } from './main'

/** Starts the workbench the way `npm start` does. */
export function openWorkbench({ paths: [library], options }: CliInput): Promise<number> {
  const words = [
    join(programFolder(), 'electron', 'launch', 'start.mjs'),
    ...(options.browser ? ['--browser'] : []),
    ...(library === undefined ? [] : [resolve(library)]),
  ]
  const child = spawn(process.execPath, words, { stdio: 'inherit' })
  return new Promise((done, failed) => {
    child.on('error', failed)
    child.on('exit', (code) => done(code ?? 1))
  })
}
