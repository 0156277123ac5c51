/** The part of the line of days that is in view: what holds all, zooming, moving. All in days since 1970. */
import { dayNumber, type Stretch } from './span'

/** Less than two hours in view tells nothing that news states. */
const narrowest = 1 / 12
/** What a source or passage can state: the years 1 to 9999. */
const whole: Stretch = { from: dayNumber(1, 1, 1), to: dayNumber(10_000, 1, 1) }
/** Of the width, left free on either side, so that nothing sticks to the edge. */
const margin = 0.06

/** What begins nearer to the right end than this share of the width is as good as out of view. Less than the air around what is held whole. */
const edge = 0.02

/** All of it in view, with some air; a day around today's text when there is nothing. */
export function viewOf(stretches: readonly Stretch[]): Stretch {
  if (stretches.length === 0) return { from: 0, to: 1 }
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const stretch of stretches) {
    from = Math.min(from, stretch.from)
    to = Math.max(to, stretch.to)
  }
  const air = Math.max((to - from) * margin, narrowest / 2)
  return within({ from: from - air, to: to + air })
}

/** `factor` below 1 comes nearer; `centre` keeps its place on the screen. */
export function zoomed(view: Stretch, factor: number, centre: number): Stretch {
  const scale = Math.max(factor, narrowest / (view.to - view.from))
  return within({ from: centre - (centre - view.from) * scale, to: centre + (view.to - centre) * scale })
}

/** Moved by a share of its own width. */
export function panned(view: Stretch, share: number): Stretch {
  const by = (view.to - view.from) * share
  return within({ from: view.from + by, to: view.to + by })
}

/** How many times the length of a date lies on either side of it when one comes near: a day stands in its week, a year among seven. */
const around = 3
/** A clock time stands among the hours of its day, not among minutes. */
const hour = 1 / 24

/** One date in view with what lies around it, no nearer than its grain. */
export function nearTo({ from, to }: Stretch): Stretch {
  const air = Math.max(to - from, hour) * around
  return within({ from: from - air, to: to + air })
}

/** Moved no further than needed to show the beginning of a stretch. */
export function showing(view: Stretch, stretch: Stretch): Stretch {
  const width = view.to - view.from
  if (stretch.from >= view.from && stretch.from < view.to - width * edge) return view
  return within({ from: stretch.from - width / 2, to: stretch.from + width / 2 })
}

function within({ from, to }: Stretch): Stretch {
  const width = Math.min(to - from, whole.to - whole.from)
  const start = Math.min(Math.max(from, whole.from), whole.to - width)
  return { from: start, to: start + width }
}
