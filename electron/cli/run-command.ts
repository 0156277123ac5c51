/** From the words after `crossread` to an exit code. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { CallError } from '../../shared/result'
import { type Command, exitCodes, type Program, tell, UnreadError, UsageError, type Words } from './program'

/** A command by its name, loaded when it is called: `extract --jsonl` must not wait for what `open` needs. */
export type Commands = readonly { readonly name: string; readonly load: () => Promise<Command> }[]

const helpOption = { help: { type: 'boolean', short: 'h' } } as const

/** Runs what the words say. Never rejects: what goes wrong is said, and the code tells of which kind it was. */
export async function runCommand(commands: Commands, argv: readonly string[], version: string, program: Program): Promise<number> {
  const [first, ...rest] = argv
  if (first === '--help' || first === '-h' || first === 'help') return print(await overview(commands), program)
  if (first === '--version' || first === '-V') return print(`${version}\n`, program)
  const named = commands.find((command) => command.name === first)
  const command = await (named ?? commands[0])?.load()
  if (!command) throw new Error('There are no commands.')
  try {
    if (!named && first !== undefined && !first.startsWith('-') && !existsSync(resolve(program.cwd, first)))
      throw new UsageError(`“${first}” is neither a command nor a library.`)
    const words = wordsOf(command, named ? rest : argv)
    if (words.values['help']) return await print(helpOf(command), program)
    return await command.run(words, program)
  } catch (error) {
    return explain(error, named ? command : null, program)
  }
}

async function print(text: string, program: Program): Promise<number> {
  await tell(program, text)
  return exitCodes.ok
}

function wordsOf(command: Command, argv: readonly string[]): Words {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options: { ...command.options, ...helpOption }, allowPositionals: true })
    return { values: values as Words['values'], positionals }
  } catch (error) {
    // What parseArgs says after its first sentence is about Node's own ways of quoting.
    throw new UsageError(error instanceof Error ? `${error.message.split('. ')[0]?.replace(/\.$/, '')}.` : String(error), { cause: error })
  }
}

/** `command` is null when none was named. */
function explain(error: unknown, command: Command | null, program: Program): number {
  if (error instanceof UsageError) {
    const help = command
      ? `Usage: crossread ${command.usage}\nMore: crossread ${command.name} --help`
      : 'crossread --help lists the commands.'
    program.say(`${error.message}\n${help}`)
    return exitCodes.usage
  }
  if (error instanceof UnreadError) return exitCodes.unread
  program.say(error instanceof CallError ? error.message : `Something went wrong inside Crossread: ${String(error)}`)
  return exitCodes.failure
}

function helpOf({ usage, summary, help }: Command): string {
  return `Usage: crossread ${usage}\n\n${summary}\n\n${help}\n`
}

async function overview(commands: Commands): Promise<string> {
  const loaded = await Promise.all(commands.map(({ load }) => load()))
  const lines = loaded.map(({ name, summary }) => `  ${name.padEnd(8)} ${summary}`)
  return `Crossread compares several accounts of one event. It works offline.

Usage: crossread COMMAND ...
       crossread [LIBRARY]

${lines.join('\n')}

  crossread COMMAND --help says more. --json gives data for scripts. Data goes to standard output, words for people to
  standard error. Exit codes: 0 all is well, 1 something failed or is damaged, 2 the words of the command are wrong,
  141 whoever read the output stopped before all of it was written; new and import finish their work then.
`
}
