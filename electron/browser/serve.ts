/** Starts the browser host and says where it is. Serves until it is told to stop. */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { firstLibrary } from '../first'
import { configFolder, programFolder } from '../host-environment'
import { fileLog } from '../log'
import { once } from '../once'
import { startServer } from './server'

async function serve(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { port: { type: 'string', default: '0' } }, allowPositionals: true })
  const port = portIn(values.port)
  const program = programFolder()
  const configDir = configFolder()
  const report = fileLog(configDir, () => new Date())
  const host = once(async () => (await import('./host')).browserHost(program, configDir, report))
  const server = await startServer({ host, folder: join(program, 'dist', 'renderer'), token: randomBytes(24).toString('hex'), port })
  const [library] = positionals
  const shown = new URLSearchParams(library === undefined ? {} : { library })
  const address = library === undefined ? server.address : `${server.address}&library=${encodeURIComponent(library)}`

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    try {
      await server.close()
      await (await host()).close()
    } catch (error) {
      report('closing', error)
      process.exitCode = 1
    }
    process.exit()
  }
  process.on('SIGINT', () => void stop())
  process.on('SIGTERM', () => void stop())
  process.stdout.write(`Crossread runs in your browser at ${address}\n`)
  // Only now: the browser that was told the address needs longer to come than this takes. What went wrong it is told when it asks itself.
  await firstLibrary((await host()).dispatch, shown)
}

function portIn(word: string): number {
  const port = Number(word)
  if (/^\d+$/.test(word) && port < 65_536) return port
  throw new Error(`“${word}” is no port. Give a number from 1 to 65535, or 0 for any that is free.`)
}

function sentenceOf(error: unknown): string {
  if ((error as NodeJS.ErrnoException | null)?.code === 'EADDRINUSE')
    return 'The port is in use. Give another one, or none for any that is free.'
  return error instanceof Error ? error.message : String(error)
}

serve().catch((error: unknown) => {
  process.stderr.write(`Crossread could not start: ${sentenceOf(error)}\n`)
  process.exit(1)
})
