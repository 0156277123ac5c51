import type { Commands } from './run-command'

/** All commands. The first is what `crossread` does when none is named. */
export const commands: Commands = [
  { name: 'open', load: async () => (await import('./open')).openCommand },
  { name: 'new', load: async () => (await import('./new')).newCommand },
  { name: 'import', load: async () => (await import('./import')).importCommand },
  { name: 'merge', load: async () => (await import('./merge')).mergeCommand },
  { name: 'list', load: async () => (await import('./list')).listCommand },
  { name: 'compare', load: async () => (await import('./compare')).compareCommand },
  { name: 'extract', load: async () => (await import('./extract')).extractCommand },
  { name: 'anchor', load: async () => (await import('./anchor')).anchorCommand },
  { name: 'brief', load: async () => (await import('./brief')).briefCommand },
  { name: 'export', load: async () => (await import('./export')).exportCommand },
  { name: 'check', load: async () => (await import('./check')).checkCommand },
]
