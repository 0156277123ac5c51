/** The command line: `crossread`, over the same calls as the windows. */
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Host } from '../handlers'
import { programFolder } from '../host-environment'
import { commands } from './commands'
import { runCommand } from './run-command'

async function main(): Promise<void> {
  let starting: Promise<Host> | null = null
  const version = readVersion()
  process.exitCode = await runCommand(commands, process.argv.slice(2), version, {
    cwd: process.cwd(),
    stdin: process.stdin,
    write,
    say: (sentence) => void process.stderr.write(`${sentence}\n`),
    host() {
      starting ??= import('./cli-host').then(({ cliHost }) => cliHost(version))
      return starting
    },
  })
  await (await (starting as Promise<Host> | null))?.close()
}

function readVersion(): string {
  const { version } = JSON.parse(readFileSync(join(programFolder(), 'package.json'), 'utf8')) as { version: string }
  return version
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

// Whoever reads may have read enough (`| head`): then there is nothing left to do.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})
main().catch((error: unknown) => {
  process.stderr.write(`Crossread could not do this: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
