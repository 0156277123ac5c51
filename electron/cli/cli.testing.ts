/** Commands run in this process, on a real host, with what they wrote. */

import { startHost, type TestHost, testFolder } from '../handlers/handlers.testing'
import { commands } from './commands'
import { UnreadError } from './program'
import { runCommand } from './run-command'

export type Ran = { readonly code: number; readonly out: string; readonly said: string }

export type Shell = {
  readonly cwd: string
  /** Runs `crossread` with these words, each time with a host of its own, as the program does. */
  run(...words: readonly string[]): Promise<Ran>
  /** The same, with nobody reading what it prints. */
  unread(...words: readonly string[]): Promise<Ran>
  /** The same, with something on standard input. */
  pipe(input: string, ...words: readonly string[]): Promise<Ran>
  /** What the last command printed with --json. */
  json<T>(...words: readonly string[]): Promise<T>
}

export function startShell(): Shell {
  const cwd = testFolder()
  const pipe = (input: string, ...words: readonly string[]) => ran(input, words, true)
  async function ran(input: string, words: readonly string[], isRead: boolean): Promise<Ran> {
    let out = ''
    let said = ''
    let host: TestHost | null = null
    const code = await runCommand(commands, words, '1.2.3', {
      cwd,
      stdin: inPieces(input),
      write: async (text) => {
        if (!isRead) throw new UnreadError()
        out += text
      },
      say: (sentence) => {
        said += `${sentence}\n`
      },
      async host() {
        host ??= startHost({ host: 'cli' })
        return host.host
      },
    })
    await (host as TestHost | null)?.close()
    return { code, out, said }
  }
  return {
    cwd,
    pipe,
    run: (...words) => pipe('', ...words),
    unread: (...words) => ran('', words, false),
    async json(...words) {
      const { out, said } = await pipe('', ...words, '--json')
      if (out === '') throw new Error(said)
      return JSON.parse(out)
    },
  }
}

/** Input as a pipe brings it: cut anywhere, also within a letter. */
async function* inPieces(input: string): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(input)
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7)
}
