/** Going from hit to hit, in one text or across those that lie side by side. */
import type { Range } from '../model/schema'

/** What was found in one pane. */
export type Sought = { readonly pane: string; readonly hits: readonly Range[] }

/** A hit: its pane, and where in the text it begins. */
export type FoundPlace = { readonly pane: string; readonly start: number }

/** The hit that is shown: the one gone to, while it is found; else the first in the pane `home`, or the first of all. */
export function placeShown(sought: readonly Sought[], place: FoundPlace | null, home: string): FoundPlace | null {
  const all = placesOf(sought)
  return (
    all.find((found) => found.pane === place?.pane && found.start === place.start) ??
    all.find(({ pane }) => pane === home) ??
    all[0] ??
    null
  )
}

/** The hit `by` places on from the one shown, past the end at the other end; null where nothing is found. */
export function placeFrom(sought: readonly Sought[], shown: FoundPlace | null, by: 1 | -1): FoundPlace | null {
  const all = placesOf(sought)
  const at = numberOf(sought, shown)
  return all[at < 0 ? 0 : (at + by + all.length) % all.length] ?? null
}

/** Which of all hits it is, from 0; -1 when it is none. */
export function numberOf(sought: readonly Sought[], place: FoundPlace | null): number {
  return place === null ? -1 : placesOf(sought).findIndex(({ pane, start }) => pane === place.pane && start === place.start)
}

function placesOf(sought: readonly Sought[]): readonly FoundPlace[] {
  return sought.flatMap(({ pane, hits }) => hits.map(({ start }) => ({ pane, start })))
}
