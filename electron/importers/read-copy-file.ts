/** Reads the blocks of a brief from the file that it was exported to, whoever had it since. */
import type { RootContent } from 'mdast'
import { parseCopy } from '../../shared/brief/merge/parse-copy'
import { CallError } from '../../shared/result'
import type { CopyInput } from '../worker-jobs'
import { decode } from './decode'

/** Throws `unsupported-format` for a file of another kind, `damaged` for one that cannot be read. */
export async function readCopyFile({ name, bytes }: CopyInput): Promise<readonly RootContent[]> {
  if (/\.(?:md|markdown|txt)$/i.test(name)) return parseCopy(decode(bytes, name))
  throw new CallError(
    'unsupported-format',
    `“${name}” cannot be taken in: edits come back from Markdown files (.md) that were exported here. Nothing was changed.`,
  )
}
