import type { Host } from '../handlers'
import { configFolder, programFolder } from '../host-environment'
import { fileLog } from '../log'
import { nodeHost } from '../node-host'

/** The handlers for one command: the same as behind every window. */
export function cliHost(version: string): Host {
  const clock = () => new Date()
  const configDir = configFolder()
  return nodeHost({ host: 'cli', version, program: programFolder(), configDir, clock, report: fileLog(configDir, clock) })
}
