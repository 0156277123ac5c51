/** What every command is made of: its words, and its way to the library. */
import type { ParseArgsConfig } from 'node:util'
import type { CallName, Input, Output, Snapshot } from '../../shared/api'
import { CallError } from '../../shared/result'
import type { Host } from '../handlers'

/** Exit codes that scripts can trust. `unread` is what a shell says of a program that a closed pipe (signal 13) ended. */
export const exitCodes = { ok: 0, failure: 1, usage: 2, unread: 128 + 13 } as const

/** Whoever reads standard output has stopped (`| head`): what else there is to print goes nowhere. */
export class UnreadError extends Error {}

/** The words of a call do not fit: exit code 2, with the way to the help. */
export class UsageError extends Error {}

export type Words = {
  readonly values: Readonly<Record<string, string | boolean | undefined>>
  readonly positionals: readonly string[]
}

/** Where a command stands: what it reads, what it writes, and the host it asks. */
export type Program = {
  readonly cwd: string
  readonly stdin: AsyncIterable<Uint8Array>
  /** Data, to standard output. Resolves when it may go on writing; rejects with UnreadError when nobody reads on. */
  readonly write: (text: string) => Promise<void>
  /** Words for the person, to standard error. */
  readonly say: (sentence: string) => void
  /** The handlers, started when a command first needs them and closed when it has ended. */
  readonly host: () => Promise<Host>
}

export type Command = {
  readonly name: string
  /** How it is written, after `crossread `. */
  readonly usage: string
  readonly summary: string
  /** What --help says below the usage. */
  readonly help: string
  readonly options: NonNullable<ParseArgsConfig['options']>
  /** Resolves to the exit code. */
  readonly run: (words: Words, program: Program) => Promise<number>
}

/** `--json`, which every command that gives data has. */
export const jsonOption = { json: { type: 'boolean' } } as const

/** Asks the host. Rejects with the failure's code and sentence. */
export async function ask<Name extends CallName>(program: Program, name: Name, input: Input<Name>): Promise<Output<Name>> {
  const result = await (await program.host()).dispatch(name, input)
  if (result.ok) return result.value as Output<Name>
  throw new CallError(result.error.code, result.error.message)
}

/** Opens a library, and says what was wrong with its files. */
export async function openLibrary(program: Program, path: string, readOnly: boolean): Promise<Snapshot> {
  const snapshot = await ask(program, 'libraries.open', { path, readOnly })
  for (const problem of snapshot.problems) program.say(problem.message)
  return snapshot
}

/** The only positional word of a command. */
export function single(words: Words, noun: string): string {
  const [word, second] = words.positionals
  if (word === undefined) throw new UsageError(`A ${noun} must be named.`)
  if (second !== undefined) throw new UsageError(`Only one ${noun} can be named: “${second}” is one too many.`)
  return word
}

/** Tells of work that is done or goes on: that nobody reads of it is no reason to stop. */
export async function tell(program: Program, text: string): Promise<void> {
  await program.write(text).catch((error: unknown) => {
    if (!(error instanceof UnreadError)) throw error
  })
}

export function printJson(program: Program, value: unknown): Promise<void> {
  return program.write(jsonText(value))
}

export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** A row of a table that `cut` and spreadsheets read: fields between tabs, none of them with a tab or line break inside. */
export function row(...fields: readonly (string | number | null)[]): string {
  return `${fields.map((field) => String(field ?? '').replace(/\s+/g, ' ')).join('\t')}\n`
}
