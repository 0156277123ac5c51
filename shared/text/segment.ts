/**
 * Which stretch of a page dump is the text itself: before / body / insert / after by the best path over all lines
 * (Viterbi), not line by line. So a short line between paragraphs stays a subheading, while the same line among menus is
 * one of them.
 */
export const segments = ['before', 'body', 'insert', 'after'] as const
export type Segment = (typeof segments)[number]

/**
 * What it costs to leave the body for an insert, in the unit of line scores (about twelve words of prose). Cheap enough
 * for a block of captions or appeals, too dear for a single doubtful line.
 */
const insertCost = 0.9

/**
 * What it costs to come back from an insert, and for each line that the insert is long. What stands beyond a long list of
 * links is another story of the site, prose though it is: a few paragraphs of it do not pay for the way back, and the
 * rest of an article does. (On real pages of both kinds, any pair from 3 and 0.1 to 5 and 0.3 does better than none.)
 */
const returnCost = 4
const insertLineCost = 0.15

const allowed: { readonly [From in Segment]: readonly (readonly [Segment, number])[] } = {
  before: [
    ['before', 0],
    ['body', 0],
  ],
  body: [
    ['body', 0],
    ['insert', insertCost],
    ['after', 0],
  ],
  insert: [
    ['insert', insertLineCost],
    ['body', returnCost],
  ],
  after: [['after', 0]],
}

/** The segment of each line, given how much each speaks for being text (positive) or page (negative). */
export function bestSegments(scores: readonly number[]): readonly Segment[] {
  const best: Record<Segment, { readonly score: number; readonly path: readonly Segment[] } | null>[] = []
  scores.forEach((score, index) => {
    const gain = (segment: Segment) => (segment === 'body' ? score : -score)
    const row: Record<Segment, { score: number; path: readonly Segment[] } | null> = { before: null, body: null, insert: null, after: null }
    if (index === 0) {
      row.before = { score: gain('before'), path: [] }
      row.body = { score: gain('body'), path: [] }
    }
    const previous = best[index - 1]
    for (const from of segments) {
      const state = previous?.[from]
      if (!state) continue
      for (const [to, cost] of allowed[from]) {
        const total = state.score + gain(to) - cost
        const known = row[to]
        if (!known || total > known.score) row[to] = { score: total, path: [from] }
      }
    }
    best.push(row)
  })
  return traceBack(best)
}

function traceBack(
  best: readonly Record<Segment, { readonly score: number; readonly path: readonly Segment[] } | null>[],
): readonly Segment[] {
  const path: Segment[] = []
  const last = best[best.length - 1]
  if (!last) return path
  let state: Segment = segments.reduce(
    (top, segment) => ((last[segment]?.score ?? -Infinity) > (last[top]?.score ?? -Infinity) ? segment : top),
    'body',
  )
  for (let index = best.length - 1; index >= 0; index -= 1) {
    path.push(state)
    state = best[index]?.[state]?.path[0] ?? state
  }
  return path.reverse()
}
