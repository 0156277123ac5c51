import { basename, resolve } from 'node:path'
import { CallError } from '../../shared/result'
import { titleOf } from '../../shared/text/title'
import { print, withLibrary } from './cli-host'
import type { CliInput } from './main'
import { UsageError } from './usage'

type Fate = {
  readonly file: string
  readonly outcome: 'imported' | 'duplicate' | 'failed'
  readonly id: string | null
  readonly message: string
}

/** Imports files as one step. A file that fails is told; the others go on. */
export function importFiles({ paths: [library, ...files], options }: CliInput): Promise<number> {
  if (files.length === 0) throw new UsageError('Name the files to import.')
  return withLibrary(library, false, async (ask, snapshot) => {
    const fates: Fate[] = []
    for (const file of files) {
      const fate = await ask('sources.import', {
        library: snapshot.library.id,
        batch: 'import',
        item: { kind: 'path', path: resolve(file) },
      })
        .then((outcome): Fate => {
          if (outcome.kind === 'duplicate')
            return { file, outcome: 'duplicate', id: outcome.of.id, message: `already here as “${titleOf(outcome.of, null).text}”` }
          return { file, outcome: 'imported', id: outcome.source.id, message: outcome.source.title ?? 'no title stated' }
        })
        .catch((error: unknown): Fate => {
          if (error instanceof CallError) return { file, outcome: 'failed', id: null, message: error.message }
          throw error
        })
      fates.push(fate)
      if (!options.json) print(`${fate.outcome}\t${basename(file)}\t${fate.message}`)
    }
    if (options.json) print(fates)
    return fates.some(({ outcome }) => outcome === 'failed') ? 1 : 0
  })
}
