/** One turn after the other, few in a frame, whoever asks: so that all who draw something long together leave the window free to answer. */

/** Turns in one frame. What is done in a turn takes a few milliseconds. */
const turnsPerFrame = 5

const waiting = new Set<() => void>()

/** Calls `act` when it is its turn. Returns the way to give the turn up. */
export function takeTurn(act: () => void): () => void {
  if (waiting.size === 0) requestAnimationFrame(giveTurns)
  waiting.add(act)
  return () => waiting.delete(act)
}

function giveTurns(): void {
  const now = [...waiting].slice(0, turnsPerFrame)
  for (const act of now) waiting.delete(act)
  // Asked for before the acts, which may ask for turns themselves.
  if (waiting.size > 0) requestAnimationFrame(giveTurns)
  for (const act of now) act()
}
