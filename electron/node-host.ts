/** The handlers in a process of Node alone: for a browser and for the command line. */
import { join } from 'node:path'
import { chromiumPdf } from './exporters/chromium-pdf'
import { createHost, type Host } from './handlers'
import { homeFolder } from './host-environment'
import { idMaker } from './ids'
import type { Report } from './log'
import { createWorker } from './worker-client'

export type NodeHost = {
  readonly host: 'browser' | 'cli'
  readonly version: string
  /** Where the program was installed. */
  readonly program: string
  readonly configDir: string
  readonly clock: () => Date
  readonly report: Report
}

export function nodeHost({ program, ...given }: NodeHost): Host {
  const renderPdf = chromiumPdf()
  return createHost({
    ...given,
    homeDir: homeFolder(),
    sampleDir: join(program, 'resources', 'sample-library'),
    newId: idMaker(given.clock),
    worker: createWorker(),
    ...(renderPdf ? { renderPdf } : {}),
  })
}
