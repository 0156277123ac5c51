/** Starts the browser host and says where it is. Serves until it is told to stop. */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createHost } from '../handlers'
import { configFolder, homeFolder, programFolder } from '../host-environment'
import { idMaker } from '../ids'
import { fileLog } from '../log'
import { createWorker } from '../worker-client'
import { startServer } from './server'

async function serve(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { port: { type: 'string', default: '0' } }, allowPositionals: true })
  const program = programFolder()
  const clock = () => new Date()
  const configDir = configFolder()
  const { version } = JSON.parse(readFileSync(join(program, 'package.json'), 'utf8')) as { version: string }
  const host = createHost({
    version,
    host: 'browser',
    configDir,
    homeDir: homeFolder(),
    sampleDir: join(program, 'resources', 'sample-library'),
    clock,
    newId: idMaker(clock),
    worker: createWorker(),
    report: fileLog(configDir, clock),
  })
  const server = await startServer(host, join(program, 'dist', 'renderer'), randomBytes(24).toString('hex'), Number(values.port))
  const [library] = positionals
  const address = library === undefined ? server.address : `${server.address}&library=${encodeURIComponent(library)}`
  process.stdout.write(`Crossread runs in your browser at ${address}\n`)

  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    void server
      .close()
      .then(() => host.close())
      .then(() => process.exit(0))
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

serve().catch((error: unknown) => {
  process.stderr.write(`Crossread could not start: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
})
