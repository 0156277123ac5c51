import { resolve } from 'node:path'
import { mergedKinds } from '../../shared/merging/holdings'
import { ask, type Command, exitCodes, jsonOption, jsonText, openLibrary, row, tell, UsageError } from './program'

export const mergeCommand: Command = {
  name: 'merge',
  usage: 'merge LIBRARY OTHER [--preview] [--json]',
  summary: 'Merges another library into a library.',
  help: `What is in OTHER comes into LIBRARY, as one step; OTHER is only read, also while it is open in a window. One line for each
kind of record, its fields between tabs: kind, how many come in, how many are here already, how many both have in other words.
Of those both are kept where that is possible, else ours; to choose one by one, merge in the window. What does not come along is
said on standard error. Merging again adds nothing.

  --preview   only says what would be done; nothing is written
  --json      the same with every difference, as JSON`,
  options: { preview: { type: 'boolean' }, ...jsonOption },
  async run({ values, positionals }, program) {
    const [path, other, more] = positionals
    if (path === undefined || other === undefined)
      throw new UsageError('Two libraries must be named: the one to merge into, and the other.')
    if (more !== undefined) throw new UsageError(`Only two libraries can be named: “${more}” is one too many.`)
    const onlyLook = values['preview'] === true
    const { library } = await openLibrary(program, resolve(program.cwd, path), onlyLook)
    const which = { library: library.id, path: resolve(program.cwd, other) }
    const done = onlyLook
      ? await ask(program, 'merging.preview', which)
      : await ask(program, 'merging.merge', { ...which, batch: null, choices: {} })
    for (const { title, why } of done.notes) program.say(`${title}: ${why}`)
    const lines = mergedKinds.map((kind) => row(kind, done.counts[kind].added, done.counts[kind].known, done.counts[kind].differing))
    const text = values['json'] ? jsonText(done) : lines.join('')
    // What was merged is merged, whether or not anybody reads of it.
    await (onlyLook ? program.write(text) : tell(program, text))
    return exitCodes.ok
  },
}
