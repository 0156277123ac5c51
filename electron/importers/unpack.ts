/** A zip of saved pages and documents: its readable files one by one, without what belongs to saved pages or to the system. */
import { CallError } from '../../shared/result'
import { isSystemFile, withoutPageParts } from '../../shared/text/saved-page'
import { openArchive } from './archive'
import { formatOf } from './format'

const noBytes = new Uint8Array()

export function* unpack(file: string, bytes: Uint8Array): Generator<{ readonly name: string; readonly bytes: Uint8Array }> {
  // Its list is read first and nothing inflated, so that pictures and scripts never are.
  const listed = openArchive(file, bytes, () => false).names
  const wanted = new Set(
    withoutPageParts(listed).filter((name) => !isSystemFile(name) && !['unread', 'zip'].includes(formatOf(name, noBytes))),
  )
  if (wanted.size === 0) throw new CallError('unsupported-format', `There is nothing in “${file}” that Crossread reads.`)
  const archive = openArchive(file, bytes, (name) => wanted.has(name))
  for (const name of wanted) {
    const content = archive.bytes(name)
    if (content) yield { name: name.split('/').pop() ?? name, bytes: content }
  }
}
