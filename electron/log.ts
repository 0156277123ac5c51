/** A small rotating log in the config folder: what went wrong and where, never the content of sources. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Two files of this size are kept, enough for months of errors. */
const maxBytes = 500_000

export type Report = (where: string, error: unknown) => void

export function fileLog(folder: string, clock: () => Date): Report {
  const file = join(folder, 'crossread.log')
  return (where, error) => {
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
    try {
      mkdirSync(folder, { recursive: true })
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > maxBytes) renameSync(file, `${file}.old`)
      appendFileSync(file, `${clock().toISOString()} ${where}: ${trace}\n`)
    } catch (failure) {
      // A log that cannot be written must not take the program down with it; stderr is all that is left.
      process.stderr.write(`${where}: ${trace}\n(the log could not be written: ${String(failure)})\n`)
    }
  }
}
