import { resolve } from 'node:path'
import type { CheckReport } from '../../shared/api'
import { ask, type Command, exitCodes, jsonOption, openLibrary, printJson, row, single } from './program'

export const checkCommand: Command = {
  name: 'check',
  usage: 'check LIBRARY [--json]',
  summary: 'Checks a library: hashes, quotes, ids. Changes nothing.',
  help: `Reads every file. One finding a line, its fields between tabs: damage or notice, file, sentence. The exit code is 1 when
there is damage.

  --json   the report as JSON`,
  options: jsonOption,
  async run(words, program) {
    const { library } = await openLibrary(program, resolve(program.cwd, single(words, 'library')), true)
    const report = await ask(program, 'libraries.check', { library: library.id })
    const damages = report.entries.filter((entry) => entry.level === 'damage').length
    if (words.values['json']) await printJson(program, report)
    else await program.write(report.entries.map((entry) => row(entry.level, entry.file, entry.message)).join(''))
    program.say(`${summary(report)} ${damages === 0 ? 'No damage.' : `Damage in ${damages} ${damages === 1 ? 'place' : 'places'}.`}`)
    return damages > 0 ? exitCodes.failure : exitCodes.ok
  },
}

function summary({ sources, annotations, claims, links, briefs }: CheckReport): string {
  return `Sources: ${sources}, annotations: ${annotations}, claims: ${claims}, links: ${links}, briefs: ${briefs}.`
}
