/**
 * Everything that may go wrong in a call, as a closed set. A code tells the program what to do, the message tells the
 * person: what happened, what was kept, what to do next.
 */
export const errorCodes = [
  /** The input does not have the shape the contract asks for. */
  'invalid-input',
  /** The record, file or library that was named is not there. */
  'not-found',
  /** The text is already in the library; the message names the source that holds it. */
  'duplicate-source',
  /** Another process writes to this library. It may be opened for reading. */
  'library-locked',
  /** The library is open for reading only, so nothing was changed. */
  'read-only',
  /** A newer Crossread wrote this; it was left untouched. */
  'newer-version',
  /** A file of the library cannot be understood; it was set aside or left as it is, as the message says. */
  'damaged',
  /** The disk refused: full, read-only, gone, not permitted. */
  'disk-failed',
  /** A file is too large, too deep or took too long, so it was not imported. */
  'limit-exceeded',
  /** The file is of a kind that Crossread cannot read. */
  'unsupported-format',
  /** The host that runs this window cannot do it (for instance PDF in a browser). */
  'not-available',
  /** The person cancelled. */
  'cancelled',
  /** A defect of Crossread. */
  'internal',
] as const

export type ErrorCode = (typeof errorCodes)[number]

export type Failure = { readonly code: ErrorCode; readonly message: string }

/** The envelope of every call that crosses a border: errors travel as values, never as exceptions. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure }

/** An expected failure, thrown inside a host and turned into a `Result` at the door. */
export class CallError extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'CallError'
    this.code = code
  }
}

export function succeed<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function fail<T>(code: ErrorCode, message: string): Result<T> {
  return { ok: false, error: { code, message } }
}

/** Closes a `switch` over a union: a new arm that nobody handled becomes a compile error here. */
export function assertNever(value: never): never {
  throw new Error(`A case was not handled: ${JSON.stringify(value)}`)
}
