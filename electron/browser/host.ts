/** The handlers behind a browser's window. Loaded when the server listens already: a browser takes longer to come. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Host } from '../handlers'
import type { Report } from '../log'
import { nodeHost } from '../node-host'

export function browserHost(program: string, configDir: string, report: Report): Host {
  const { version } = JSON.parse(readFileSync(join(program, 'package.json'), 'utf8')) as { version: string }
  return nodeHost({ host: 'browser', version, program, configDir, clock: () => new Date(), report })
}
