/** A zip of saved pages and documents: its readable files one by one, without what belongs to saved pages or to the system. */
import { CallError } from '../../shared/result'
import { isSystemFile, withoutPageParts } from '../../shared/text/saved-page'
import { type Archive, openArchive } from './archive'
import { formatOf } from './format'

const noBytes = new Uint8Array()

/** `bytes` is null where this file alone is damaged. */
export type Packed = { readonly name: string; readonly bytes: Uint8Array | null }

/** Where one file is damaged, each is unpacked by itself; the list is read anew for each, so not for more than this many. */
const mostAlone = 2_000

/** Throws `CallError` for an archive of which nothing can be read. */
export function* unpack(file: string, bytes: Uint8Array): Generator<Packed> {
  // Its list is read first and nothing inflated, so that pictures and scripts never are.
  const listed = openArchive(file, bytes, () => false).names
  const wanted = new Set(
    withoutPageParts(listed).filter((name) => !isSystemFile(name) && !['unread', 'zip'].includes(formatOf(name, noBytes))),
  )
  if (wanted.size === 0) throw new CallError('unsupported-format', `There is nothing in “${file}” that Crossread reads.`)
  const together = whole(() => openArchive(file, bytes, (name) => wanted.has(name)), listed.length > mostAlone)
  for (const name of wanted) {
    const archive = together ?? whole(() => openArchive(file, bytes, (other) => other === name), false)
    yield { name: name.split('/').pop() ?? name, bytes: archive?.bytes(name) ?? null }
  }
}

/** What is read, or null when it is damaged; `final` says so to the person instead. */
function whole(read: () => Archive, final: boolean): Archive | null {
  try {
    return read()
  } catch (error) {
    if (final || !(error instanceof CallError) || error.code !== 'damaged') throw error
    return null
  }
}
