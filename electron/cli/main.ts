/** The command line: `crossread`, over the same calls as the windows. */
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Host } from '../handlers'
import { programFolder } from '../host-environment'
import { type Commands, runCommand } from './run-command'

const commands: Commands = [
  { name: 'open', load: async () => (await import('./open')).openCommand },
  { name: 'new', load: async () => (await import('./new')).newCommand },
  { name: 'import', load: async () => (await import('./import')).importCommand },
  { name: 'list', load: async () => (await import('./list')).listCommand },
  { name: 'extract', load: async () => (await import('./extract')).extractCommand },
  { name: 'brief', load: async () => (await import('./brief')).briefCommand },
  { name: 'check', load: async () => (await import('./check')).checkCommand },
]
