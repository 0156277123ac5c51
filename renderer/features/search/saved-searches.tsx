import { mutate, openLibraryNow, useLibrary } from '../../state/library'
import { Button } from '../../ui/button'

const none: readonly string[] = []

/** Searches kept with the open library, as they were typed. */
export function useSavedSearches(): readonly string[] {
  return useLibrary(({ current }) => (current.kind === 'open' ? current.workspace.library.searches : none))
}

export function isSaved(saved: readonly string[], words: string): boolean {
  return saved.includes(words.trim())
}

/** Keeps a search, or lets go of one that is kept. Undo brings it back. */
export async function saveOrForget(words: string): Promise<void> {
  const search = words.trim()
  const { searches } = openLibraryNow().workspace.library
  if (search === '') return
  const kept = searches.filter((other) => other !== search)
  await mutate('libraries.update', { patch: { searches: kept.length < searches.length ? kept : [...searches, search] } })
}

export function SaveSearch({ words, saved }: { readonly words: string; readonly saved: boolean }) {
  return (
    <Button variant="quiet" title="Ctrl+S" onClick={() => void saveOrForget(words)}>
      {saved ? 'Forget this search' : 'Save this search'}
    </Button>
  )
}
