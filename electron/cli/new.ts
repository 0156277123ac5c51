import { basename, dirname, resolve } from 'node:path'
import { ask, type Command, jsonOption, jsonText, single, tell } from './program'

export const newCommand: Command = {
  name: 'new',
  usage: 'new LIBRARY [--title TITLE] [--json]',
  summary: 'Makes an empty library in a new folder, and prints its path.',
  help: `LIBRARY is the folder to make. One that is there already must be empty.

  --title TITLE   what the library is called; the folder's name, if not given
  --json          print path, id and title as JSON`,
  options: { ...jsonOption, title: { type: 'string' } },
  async run(words, program) {
    const folder = resolve(program.cwd, single(words, 'library'))
    const name = basename(folder)
    const title = typeof words.values['title'] === 'string' ? words.values['title'] : name
    const { path, library } = await ask(program, 'libraries.create', { path: dirname(folder), name, title })
    const made = { path, id: library.id, title: library.title }
    await tell(program, words.values['json'] ? jsonText(made) : `${path}\n`)
    return 0
  },
}
