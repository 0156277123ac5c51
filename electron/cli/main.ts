/** The command line: `crossread`, over the same calls as the windows. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Host } from '../handlers'
import { programFolder } from '../host-environment'
import { commands } from './commands'
import { UnreadError } from './program'
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

function write(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (!error) resolve()
      else reject(isUnread(error) ? new UnreadError() : error)
    })
  })
}

/** Whoever reads may have read enough (`| head`). What that means is for the command to say: `write` tells it. */
function isUnread(error: NodeJS.ErrnoException): boolean {
  return error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED'
}

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (!isUnread(error)) throw error
  })
}
main().catch((error: unknown) => {
  process.stderr.write(`Crossread could not do this: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
