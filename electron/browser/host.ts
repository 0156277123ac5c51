/** The handlers, with what only the browser host can do. Loaded when the server listens already: a browser takes longer to come. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromiumPdf } from '../exporters/chromium-pdf'
import { createHost, type Host } from '../handlers'
import { homeFolder } from '../host-environment'
import { idMaker } from '../ids'
import type { Report } from '../log'
import { createWorker } from '../worker-client'

export function browserHost(program: string, configDir: string, report: Report): Host {
  const clock = () => new Date()
  const { version } = JSON.parse(readFileSync(join(program, 'package.json'), 'utf8')) as { version: string }
  const renderPdf = chromiumPdf()
  return createHost({
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
}
