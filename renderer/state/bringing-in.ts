/** Files that come without being asked for: dropped on the window, or pasted, whatever is open in it. */
import { create } from 'zustand'
import { type Candidate, importCandidates } from './importing'
import { useLibrary } from './library'
import { notify } from './notices'
import { showDialog, useView } from './view'

/** What was dropped while no library was open; it waits for the next one that opens. */
export const useWaiting = create<{ readonly candidates: readonly Candidate[] }>(() => ({ candidates: [] }))

/**
 * Imports the candidates into the open library and shows how it goes, but never in place of a dialog in which somebody
 * works: then a notice says so. With no library open they wait.
 */
export function bringIn(candidates: readonly Candidate[]): void {
  if (candidates.length === 0) return
  const { current } = useLibrary.getState()
  if (current.kind !== 'open') {
    useWaiting.setState((waiting) => ({ candidates: [...waiting.candidates, ...candidates] }))
    return
  }
  importCandidates(candidates)
  if (current.readOnly) return
  const { dialog } = useView.getState()
  if (dialog === null || dialog.kind === 'import') {
    showDialog({ kind: 'import', folder: false })
    return
  }
  const what = candidates.length === 1 ? `“${candidates[0]?.name}”` : `${candidates.length} files`
  notify(`Importing ${what} while this dialog stays open. Import files… shows what became of them.`)
}

/** Imports what waited, now that a library is open. Into one that is open for reading only nothing goes: it waits on. */
export function takeWaiting(): void {
  const { current } = useLibrary.getState()
  const { candidates } = useWaiting.getState()
  if (current.kind !== 'open' || current.readOnly || candidates.length === 0) return
  letGoOfWaiting()
  bringIn(candidates)
}

export function letGoOfWaiting(): void {
  useWaiting.setState({ candidates: [] })
}
