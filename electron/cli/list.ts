import { resolve } from 'node:path'
import { type Command, jsonOption, openLibrary, printJson, row, single } from './program'

export const listCommand: Command = {
  name: 'list',
  usage: 'list LIBRARY [--json]',
  summary: 'Lists the sources of a library.',
  help: `One source a line, its fields between tabs: id, date of publication, publisher, title, words.
Reads only, so it also works while the library is open in a window.

  --json   everything known of each source, as JSON`,
  options: jsonOption,
  async run(words, program) {
    const { sources } = await openLibrary(program, resolve(program.cwd, single(words, 'library')), true)
    const sorted = [...sources].sort((a, b) => (a.id < b.id ? -1 : 1))
    if (words.values['json']) await printJson(program, sorted)
    else
      await program.write(
        sorted.map((card) => row(card.id, card.published, card.publisher, card.title ?? card.original.name, card.words)).join(''),
      )
    return 0
  },
}
