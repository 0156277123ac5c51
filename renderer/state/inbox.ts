/** The inbox of the open library: looked through while the window is open, when the person turned it on. */
import { create } from 'zustand'
import { call } from '../host'
import { importCandidates } from './importing'
import { useLibrary } from './library'
import { notify, notifyFailure } from './notices'
import { showDialog } from './view'

/** Often enough to seem at once to who drops a file, seldom enough to cost a network folder nothing; milliseconds. */
const lookEvery = 5_000

/** The folder that is watched; null while none is. */
export const useInbox = create<{ readonly folder: string | null }>(() => ({ folder: null }))

let timer: ReturnType<typeof setInterval> | undefined
let missing = false

/** Asks what the library that was just opened watches, and watches it. */
export async function watchInbox(): Promise<void> {
  clearInterval(timer)
  useInbox.setState({ folder: null })
  const { current } = useLibrary.getState()
  if (current.kind !== 'open' || current.readOnly) return
  const result = await call('inbox.read', { library: current.id })
  if (result.ok) watch(result.value.folder)
}

/** Watches another folder, or none. Answers whether it could be done. */
export async function setInbox(folder: string | null): Promise<boolean> {
  const { current } = useLibrary.getState()
  if (current.kind !== 'open') return false
  const result = await call('inbox.set', { library: current.id, folder })
  if (!result.ok) {
    notifyFailure(result.error)
    return false
  }
  watch(result.value.folder)
  return true
}

function watch(folder: string | null): void {
  clearInterval(timer)
  missing = false
  useInbox.setState({ folder })
  if (folder !== null) timer = setInterval(() => void look(), lookEvery)
}

async function look(): Promise<void> {
  const { current } = useLibrary.getState()
  if (current.kind !== 'open' || current.readOnly) return
  const result = await call('inbox.look', { library: current.id })
  if (!result.ok) {
    // Said once: a drive that is not plugged in is missing at every look.
    if (!missing) notifyFailure(result.error)
    missing = true
    return
  }
  missing = false
  const { files } = result.value
  if (files.length === 0) return
  importCandidates(
    files.map(({ name, path }) => ({
      name,
      read: async () => ({ kind: 'path', path }),
      onDone: () => void call('inbox.done', { library: current.id, path }),
    })),
  )
  notify(files.length === 1 ? `Importing “${files[0]?.name}” from the inbox.` : `Importing ${files.length} files from the inbox.`, {
    action: { label: 'Show', run: () => showDialog({ kind: 'import', folder: false }) },
  })
}
