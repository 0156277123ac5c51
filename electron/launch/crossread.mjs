#!/usr/bin/env node
/** The `crossread` command: builds what is missing (in silence: standard output belongs to the command), then runs it. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { demandNode, ensurePackages, root } from './installation.mjs'

const program = join(root, 'dist/node/cli.cjs')

demandNode()
try {
  if (existsSync(join(root, 'vite.node.config.ts'))) {
    const say = (sentence) => console.error(sentence)
    ensurePackages(say)
    await ensureBuilt(say)
  }
} catch (error) {
  console.error(error.message)
  process.exit(1)
}

const child = spawn(process.execPath, [program, ...process.argv.slice(2)], { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => {
  // A command that a signal ended is said to have failed, the way shells count it.
  process.exitCode = code ?? 128 + (signal === 'SIGINT' ? 2 : 15)
})
