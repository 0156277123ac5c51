/** A small rotating log in the config folder: what went wrong and where, never the content of sources. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Two files of this size are kept, enough for months of errors. */
const maxBytes = 500_000

/** More of a message than this says nothing new. */
const maxLetters = 500

export type Report = (where: string, error: unknown) => void

export function fileLog(folder: string, clock: () => Date): Report {
  const file = join(folder, 'crossread.log')
  return (where, error) => {
    const words = traceOf(error)
    try {
      mkdirSync(folder, { recursive: true })
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > maxBytes) renameSync(file, `${file}.old`)
      appendFileSync(file, `${clock().toISOString()} ${where}: ${words}\n`)
    } catch (failure) {
      // A log that cannot be written must not take the program down with it; stderr is all that is left.
      process.stderr.write(`${where}: ${words}\n(the log could not be written: ${String(failure)})\n`)
    }
  }
}

/** What is known of an error, with its causes. */
function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return wordsOf(String(error))
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const trace = [`${error.name}: ${wordsOf(error.message)}`, ...frames].join('\n')
  return error.cause === undefined ? trace : `${trace}\ncaused by ${traceOf(error.cause)}`
}

/** A message without what it quotes: parsers like to quote the text they stumbled over, and that text is a source's. */
function wordsOf(message: string): string {
  return message
    .replace(/"[^"]*"|“[^”]*”|`[^`]*`/g, '"…"')
    .replace(/\s+/g, ' ')
    .slice(0, maxLetters)
}
