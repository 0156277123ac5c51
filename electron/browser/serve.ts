/** Starts the browser host and says where it is. Serves until it is told to stop. */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromiumPdf } from '../exporters/chromium-pdf'
import { createHost } from '../handlers'
import { configFolder, homeFolder, programFolder } from '../host-environment'
import { idMaker } from '../ids'
import { fileLog } from '../log'
import { createWorker } from '../worker-client'
import { startServer } from './server'

async function serve(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { port: { type: 'string', default: '0' } }, allowPositionals: true })
  const port = portIn(values.port)
  const program = programFolder()
  const clock = () => new Date()
  const configDir = configFolder()
  const report = fileLog(configDir, clock)
  const { version } = JSON.parse(readFileSync(join(program, 'package.json'), 'utf8')) as { version: string }
  const renderPdf = chromiumPdf()
  const host = createHost({
    version,
    host: 'browser',
    configDir,
    homeDir: homeFolder(),
    sampleDir: join(program, 'resources', 'sample-library'),
    clock,
    newId: idMaker(clock),
    worker: createWorker(),
    report,
    ...(renderPdf ? { renderPdf } : {}),
  })
  const server = await startServer({ host, folder: join(program, 'dist', 'renderer'), token: randomBytes(24).toString('hex'), port })
  const [library] = positionals
  const address = library === undefined ? server.address : `${server.address}&library=${encodeURIComponent(library)}`

  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    try {
      await server.close()
      await host.close()
    } catch (error) {
      report('closing', error)
      process.exitCode = 1
    }
    process.exit()
  }
  process.on('SIGINT', () => void stop())
  process.on('SIGTERM', () => void stop())
  process.stdout.write(`Crossread runs in your browser at ${address}\n`)
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
