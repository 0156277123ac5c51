import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import type { FilePart } from '../../shared/api'
import { absentPassages } from '../../shared/brief/adopt-brief'
import { statedWords } from '../../shared/interchange/stated-words'
import type { LibraryId } from '../../shared/model/schema'
import { CallError, type Failure } from '../../shared/result'
import { ask, type Command, exitCodes, jsonOption, jsonText, openLibrary, type Program, row, tell, UsageError } from './program'

/** What of a file was not read for certain or not kept, each in a sentence. */
type Noticed = { readonly notices: readonly string[] }

type Fate =
  | { readonly file: string; readonly outcome: 'duplicate'; readonly id: string; readonly title: string | null }
  | ({
      readonly file: string
      readonly outcome: 'annotated' | 'described'
      readonly id: string
      readonly title: string | null
    } & Noticed)
  | ({
      readonly file: string
      readonly outcome: 'imported'
      readonly id: string
      readonly title: string | null
      /** What it looks like a later version of. */
      readonly older: { readonly id: string; readonly title: string | null } | null
    } & Noticed)
  | {
      readonly file: string
      readonly outcome: 'brief'
      readonly id: string
      readonly title: string
      /** Passages whose source is not in the library. */
      readonly absent: number
    }
  | ({ readonly file: string; readonly outcome: 'stated' } & Omit<Extract<FilePart, { kind: 'stated' }>, 'kind'>)
  | { readonly file: string; readonly outcome: 'failed'; readonly error: Failure }

export const importCommand: Command = {
  name: 'import',
  usage: 'import LIBRARY FILE... [--json]',
  summary: 'Imports files into a library.',
  help: `Every kind of file in the README's table. One line for each source on standard output, its fields between tabs:
imported, duplicate, annotated or described (by a file of another tool), brief (from its JSON), id, title, file. Claims and links that came with annotations are said on standard error, and so is what of a file was cut or not read for certain. A text that is in the library already is not imported again. A file that cannot be
imported is said on standard error, the others go on, and the exit code is 1. When nobody reads the list (| head), every file is
imported all the same.

  --json   what became of each file, as JSON`,
  options: jsonOption,
  async run({ values, positionals }, program) {
    const [path, ...files] = positionals
    if (path === undefined) throw new UsageError('A library must be named, and the files to import.')
    if (files.length === 0) throw new UsageError('The files to import must be named.')
    const { library } = await openLibrary(program, resolve(program.cwd, path), false)
    const batch = `import:${randomUUID()}`
    const fates: Fate[] = []
    for (const file of files) {
      for (const fate of await importOne(program, library.id, batch, file)) {
        fates.push(fate)
        if (fate.outcome === 'failed') program.say(`${file}: ${fate.error.message}`)
        else if (fate.outcome === 'stated') program.say(`${file}: ${statedWords(fate)}`)
        else if (!values['json']) await tell(program, row(fate.outcome, fate.id, fate.title, file))
        if (fate.outcome === 'brief' && fate.absent > 0) program.say(`${file}: ${absentPassages(fate.absent)}`)
        if ('notices' in fate) for (const notice of fate.notices) program.say(`${file}: ${notice}`)
        if (fate.outcome === 'imported' && fate.older)
          program.say(
            `${file}: this looks like a new version of “${fate.older.title ?? fate.older.id}”. Both are kept; compare them in Crossread.`,
          )
      }
    }
    if (values['json']) await tell(program, jsonText(fates))
    return fates.some((fate) => fate.outcome === 'failed') ? exitCodes.failure : exitCodes.ok
  },
}

async function importOne(program: Program, library: LibraryId, batch: string, file: string): Promise<readonly Fate[]> {
  try {
    const item = { kind: 'path', path: resolve(program.cwd, file) } as const
    const outcome = await ask(program, 'sources.import', { library, batch, item })
    if (outcome.kind !== 'several') return [fateOf(file, outcome)]
    return [
      ...outcome.parts.map((part) => fateOf(file, part)),
      ...outcome.refused.map(({ message }): Fate => ({ file, outcome: 'failed', error: { code: 'damaged', message } })),
    ]
  } catch (error) {
    if (!(error instanceof CallError) || error.code === 'disk-failed') throw error
    return [{ file, outcome: 'failed', error: { code: error.code, message: error.message } }]
  }
}

function fateOf(file: string, outcome: FilePart): Fate {
  if (outcome.kind === 'brief') return { file, outcome: 'brief', id: outcome.brief.id, title: outcome.brief.title, absent: outcome.absent }
  if (outcome.kind === 'stated') {
    const { kind, ...counts } = outcome
    return { file, outcome: kind, ...counts }
  }
  if (outcome.kind === 'duplicate') return { file, outcome: 'duplicate', id: outcome.of.id, title: outcome.of.title }
  if (outcome.kind !== 'imported')
    return { file, outcome: outcome.kind, id: outcome.of.id, title: outcome.of.title, notices: outcome.notices }
  const { source, older, notices } = outcome
  return { file, outcome: 'imported', id: source.id, title: source.title, older: older && { id: older.id, title: older.title }, notices }
}
