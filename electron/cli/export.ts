import { mkdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { WrittenFormId } from '../../shared/interchange/written-forms'
import { CallError } from '../../shared/result'
import { saveExport } from '../save-export'
import { ask, type Command, exitCodes, openLibrary, single, UsageError } from './program'

/** `csv` is several tables, so it goes to a folder. */
const forms: Readonly<Record<string, readonly WrittenFormId[]>> = {
  w3c: ['w3c'],
  hypothesis: ['hypothesis'],
  'csl-json': ['csl-json'],
  bibtex: ['bibtex'],
  ris: ['ris'],
  csv: ['csv-sources', 'csv-annotations', 'csv-claims', 'csv-matrix', 'csv-discrepancies'],
  qdpx: ['refi-qda'],
  apa: ['apa'],
  chicago: ['chicago'],
  mla: ['mla'],
  plain: ['plain'],
}
const names = [...Object.keys(forms), 'annotated'].join('|')

export const exportCommand: Command = {
  name: 'export',
  usage: `export LIBRARY --format ${names} -o FILE|FOLDER`,
  summary: 'Writes annotations and sources for other tools.',
  help: `  w3c, hypothesis          annotations: W3C JSON-LD, or the form of Hypothesis' own export
  csl-json, bibtex, ris    sources, for reference managers
  apa, chicago, mla, plain sources as a bibliography
  csv                      five tables in a folder: sources, annotations, claims with their evidence,
                           the matrix, decided discrepancies
  qdpx                     a REFI-QDA project for NVivo, ATLAS.ti, MAXQDA or QualCoder
  annotated                each source that was marked as a web page with notes in its margin, in a folder

  --format NAME            one of these
  -o, --output FILE|FOLDER where to write it; standard output if not given (not for csv, qdpx and annotated)`,
  options: { format: { type: 'string' }, output: { type: 'string', short: 'o' } },
  async run(words, program) {
    const { format, output } = words.values
    if (format === 'annotated') return annotatedCopies(words, program)
    const wanted = forms[String(format)]
    if (!wanted) throw new UsageError(`A format must be named: --format ${names}.`)
    const toFile = typeof output === 'string'
    if (!toFile && (wanted.length > 1 || format === 'qdpx'))
      throw new UsageError(`${format} needs -o: standard output cannot hold ${wanted.length > 1 ? 'several files' : 'it'}.`)
    const { library } = await openLibrary(program, resolve(program.cwd, single(words, 'library')), true)
    let whole = true
    for (const form of wanted) {
      const { fileName, bytes, unreadable } = await ask(program, 'interchange.export', { library: library.id, form })
      for (const title of unreadable) program.say(`“${title}” could not be read, so its annotations are left out.`)
      whole &&= unreadable.length === 0
      if (!toFile) await program.write(Buffer.from(bytes).toString('utf8'))
      else await save(wanted.length > 1 ? join(resolve(program.cwd, output), fileName) : resolve(program.cwd, output), bytes)
    }
    return whole ? exitCodes.ok : exitCodes.failure
  },
}

/** One file for each source that was marked. Two of one title get a number. */
async function annotatedCopies(words: Parameters<Command['run']>[0], program: Parameters<Command['run']>[1]): Promise<number> {
  const { output } = words.values
  if (typeof output !== 'string') throw new UsageError('annotated needs -o: standard output cannot hold several files.')
  const { library, sources } = await openLibrary(program, resolve(program.cwd, single(words, 'library')), true)
  const taken = new Set<string>()
  for (const { id } of sources) {
    const { fileName, bytes, annotations } = await ask(program, 'interchange.annotated', { library: library.id, id })
    if (annotations === 0) continue
    let name = fileName
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = fileName.replace(/\.html$/, ` ${count}.html`)
    taken.add(name.toLowerCase())
    await save(join(resolve(program.cwd, output), name), bytes)
  }
  if (taken.size === 0) program.say('No source of this library was marked, so nothing was written.')
  return exitCodes.ok
}

async function save(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    await saveExport(path, bytes)
  } catch (error) {
    throw new CallError(
      'disk-failed',
      `${path} could not be written; what was there before is as it was. Choose a folder that you may write to.`,
      { cause: error },
    )
  }
}
