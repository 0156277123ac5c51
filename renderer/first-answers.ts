/** What a fresh window asks of the host, before the workbench is even there; it finds the answers here (state/session.ts). */
import type { HostEvent, RecentLibrary, Snapshot } from '../shared/api'
import type { Result } from '../shared/result'
import { type ConnectionEvent, callAhead, onHostEvent } from './host'

export type FirstAnswers = {
  readonly settings: Result<Readonly<Record<string, unknown>>>
  readonly recent: Result<readonly RecentLibrary[]>
  /** The library that was asked for: the one the address names, else the last one that is there. Null when there is none. */
  readonly opened: { readonly path: string; readonly result: Promise<Result<Snapshot>> } | null
}

export type Told = HostEvent | ConnectionEvent

const held: Told[] = []
const stopHolding = onHostEvent((event) => held.push(event))

export const firstAnswers: Promise<FirstAnswers> = askFirst()

async function askFirst(): Promise<FirstAnswers> {
  const [settings, recent] = await Promise.all([callAhead('settings.read', {}), callAhead('libraries.recent', {})])
  const address = new URLSearchParams(window.location.search)
  // A passage may lie in any library, so it is looked up first.
  const last = recent.ok && !address.has('passage') ? recent.value.find((library) => !library.missing)?.path : undefined
  const path = address.get('library') ?? last
  if (path === undefined) return { settings, recent, opened: null }
  return { settings, recent, opened: { path, result: callAhead('libraries.open', { path, readOnly: false }) } }
}

/** What the host told since then, in order, for whoever listens from now on. */
export function takeHeld(): readonly Told[] {
  stopHolding()
  return held.splice(0)
}
