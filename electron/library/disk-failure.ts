/** What a refusal of the disk means for the person. */
import { CallError } from '../../shared/result'

/** Whether an error comes from the operating system and not from a defect of ours. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && typeof (error as NodeJS.ErrnoException).code === 'string' && 'syscall' in error
}

/** The folder of an open library is not where it was. What is not found in it was not deleted. */
export class UnreachableError extends Error {
  constructor(
    readonly root: string,
    /** What stands there now, where something does. */
    readonly instead: 'nothing' | 'another library',
  ) {
    super(`The library in ${root} cannot be reached.`)
    this.name = 'UnreachableError'
  }
}

/** Whether the file or folder is simply not there. */
export function isMissing(error: unknown): boolean {
  return isSystemError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR')
}

/**
 * A `disk-failed` for errors of the operating system and for a library that is out of reach: what was not done, why, that
 * the rest is kept, what to do. Other errors are defects and come back as they are.
 */
export function diskFailure(error: unknown, notDone: string): unknown {
  if (error instanceof UnreachableError) return new CallError('disk-failed', `${notDone} ${outOfReach(error)}`, { cause: error })
  if (!isSystemError(error)) return error
  return new CallError('disk-failed', `${notDone} ${reason(error)}`, { cause: error })
}

function outOfReach({ root, instead }: UnreachableError): string {
  const there = instead === 'nothing' ? '' : ', and another library stands in its place'
  return `The library cannot be reached: its folder is not where it was (${root})${there}. Nothing of it was removed or changed. If its disk or network drive was disconnected, connect it; if the folder was renamed or moved, move it back. Then do it again.`
}

function reason(error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'The disk is full. Everything saved before is kept. Free some space and do it again.'
    case 'EFBIG':
      return 'The file would be larger than this disk or account allows. Everything saved before is kept. Free some space or ask for a larger limit, then do it again.'
    case 'EROFS':
      return 'The disk can only be read. Everything saved before is kept. Make it writable, or copy the library to another place and open the copy.'
    case 'EACCES':
    case 'EPERM':
      return 'The folder of the library may not be written by this account. Everything saved before is kept. Change its permissions, or copy the library to another place and open the copy.'
    case 'ENOENT':
    case 'ENOTDIR':
      return 'The folder of the library is not where it was. If its disk or network drive was disconnected, connect it and do it again.'
    case 'EMFILE':
    case 'ENFILE':
      return 'The system has too many files open. Everything saved before is kept. Close some programs and do it again.'
    default:
      return `The disk answered ${error.code}. Everything saved before is kept. Check the disk and do it again.`
  }
}
