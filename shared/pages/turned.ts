/** Words that run up, down or upside down: each way of running is a page of its own, turned until its words run across. */
import type { Area } from './marked-words'
import type { Page, Run, Turn } from './page'

/** The box of a page as its file gives it: left, foot, right, top. */
export type Box = readonly [left: number, foot: number, right: number, top: number]

/** Words with the way they run, in radians against the clock from across. */
export type SetRun = Run & { readonly angle: number }

/** The nearest quarter turn. Words set aslant (stamps, watermarks) go with the nearest. */
export function turnOf(angle: number): Turn {
  return (((Math.round(angle / (Math.PI / 2)) % 4) + 4) % 4) as Turn
}

/** A place of the page after it was turned back by `turn`, so that what ran that way runs across. */
export function turnedPoint(x: number, y: number, turn: Turn, [left, foot, right, top]: Box): readonly [number, number] {
  switch (turn) {
    case 0:
      return [x, y]
    case 1:
      return [y - foot, right - x]
    case 2:
      return [right - x, top - y]
    case 3:
      return [top - y, x - left]
  }
}

/** A rectangle of the page after it was turned back. */
export function turnedArea([left, foot, right, top]: Area, turn: Turn, box: Box): Area {
  const [x, y] = turnedPoint(left, foot, turn, box)
  const [across, up] = turnedPoint(right, top, turn, box)
  return [Math.min(x, across), Math.min(y, up), Math.max(x, across), Math.max(y, up)]
}

/** The page as most of its letters run, then as the others do: a page laid on its side is read as what it is. */
export function layersOf(number: number, box: Box, runs: readonly SetRun[]): readonly [Page, ...Page[]] {
  const [left, foot, right, top] = box
  const byTurn = new Map<Turn, Run[]>()
  for (const { angle, ...run } of runs) {
    const turn = turnOf(angle)
    const [x, y] = turnedPoint(run.x, run.y, turn, box)
    const held = byTurn.get(turn)
    if (held) held.push({ ...run, x, y })
    else byTurn.set(turn, [{ ...run, x, y }])
  }
  const letters = (held: readonly Run[]) => held.reduce((sum, { text }) => sum + text.trim().length, 0)
  const layers = [...byTurn]
    .sort(([, a], [, b]) => letters(b) - letters(a))
    .map(([turn, held]): Page => {
      const [width, height] = turn % 2 === 0 ? [right - left, top - foot] : [top - foot, right - left]
      return { number, width, height, runs: held, turn }
    })
  const [first, ...others] = layers
  return [first ?? { number, width: right - left, height: top - foot, runs: [], turn: 0 }, ...others]
}
