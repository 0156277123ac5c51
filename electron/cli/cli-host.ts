import { join } from 'node:path'
import { chromiumPdf } from '../exporters/chromium-pdf'
import { createHost, type Host } from '../handlers'
import { configFolder, homeFolder, programFolder } from '../host-environment'
import { idMaker } from '../ids'
import { fileLog } from '../log'
import { createWorker } from '../worker-client'

/** The handlers for one command: the same as behind every window. */
export function cliHost(version: string): Host {
  const clock = () => new Date()
  const configDir = configFolder()
  const renderPdf = chromiumPdf()
  return createHost({
    version,
    host: 'cli',
    configDir,
    homeDir: homeFolder(),
    sampleDir: join(programFolder(), 'resources', 'sample-library'),
    clock,
    newId: idMaker(clock),
    worker: createWorker(),
    report: fileLog(configDir, clock),
    ...(renderPdf ? { renderPdf } : {}),
  })
}
