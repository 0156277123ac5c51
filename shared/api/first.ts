/** What a window shows first. It is asked for before the window has run a line, so that it is there when the workbench is. */
import type { Result } from '../result'
import type { AppOutputs } from './app'
import type { RecentLibrary, Snapshot } from './libraries'

export type FirstAnswers = {
  readonly settings: Result<AppOutputs['settings.read']>
  readonly recent: Result<readonly RecentLibrary[]>
}

/** The library that a window opens first, and how its opening went. Null when there is none to open. */
export type FirstLibrary = { readonly path: string; readonly result: Result<Snapshot> } | null

/**
 * Where that library is: the one that the window's address names, else the last one that is there. The address of a passage
 * may lead into any library, so that one is looked up first.
 */
export function firstPath(address: URLSearchParams, recent: readonly RecentLibrary[]): string | null {
  const named = address.get('library')
  if (named !== null) return named
  return address.has('passage') ? null : (recent.find((library) => !library.missing)?.path ?? null)
}
