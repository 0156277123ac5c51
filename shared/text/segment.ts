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

/** The segments of the lines of a page, and how sure each is. */
export type Segmented = {
  readonly segments: readonly Segment[]
  /**
   * For each line: how much worse the best path is in which this line changes sides (text becomes page, or page text), in the
   * unit of line scores. 0 is a toss-up; a stretch that hangs together shares one margin, since it changes sides together.
   */
  readonly margins: readonly number[]
}

type Row = { [Of in Segment]: number }

const unreachable = (): Row => ({ before: -Infinity, body: -Infinity, insert: -Infinity, after: -Infinity })

/** The best division of lines into segments, given how much each speaks for being text (positive) or page (negative). */
export function segmentLines(scores: readonly number[]): Segmented {
  const towards = bestBeginnings(scores)
  const onwards = bestEnds(scores)
  const whole = scores.map((_, index) => {
    const through = (segment: Segment) => (towards.rows[index]?.[segment] ?? -Infinity) + (onwards[index]?.[segment] ?? -Infinity)
    return { body: through('body'), page: Math.max(through('before'), through('insert'), through('after')) }
  })
  return { segments: traceBack(towards), margins: whole.map(({ body, page }) => Math.abs(body - page)) }
}

function gain(score: number, segment: Segment): number {
  return segment === 'body' ? score : -score
}

type Beginnings = { readonly rows: readonly Row[]; readonly from: readonly { readonly [Of in Segment]: Segment | null }[] }

/** For each line and segment the score of the best path that ends there, and where it came from. */
function bestBeginnings(scores: readonly number[]): Beginnings {
  const rows: Row[] = []
  const from: { [Of in Segment]: Segment | null }[] = []
  scores.forEach((score, index) => {
    const row = unreachable()
    const came: { [Of in Segment]: Segment | null } = { before: null, body: null, insert: null, after: null }
    if (index === 0) {
      row.before = gain(score, 'before')
      row.body = gain(score, 'body')
    }
    const previous = rows[index - 1]
    for (const origin of previous ? segments : []) {
      for (const [to, cost] of allowed[origin]) {
        const total = (previous?.[origin] ?? -Infinity) + gain(score, to) - cost
        if (total > row[to]) {
          row[to] = total
          came[to] = origin
        }
      }
    }
    rows.push(row)
    from.push(came)
  })
  return { rows, from }
}

/** For each line and segment the score of the best path from there to the last line, the line itself not counted. */
function bestEnds(scores: readonly number[]): readonly Row[] {
  const rows: Row[] = scores.map(unreachable)
  for (let index = scores.length - 1; index >= 0; index -= 1) {
    const row = rows[index] as Row
    const next = rows[index + 1]
    for (const origin of segments) {
      if (!next) row[origin] = 0
      else for (const [to, cost] of allowed[origin]) row[origin] = Math.max(row[origin], next[to] + gain(scores[index + 1] ?? 0, to) - cost)
    }
  }
  return rows
}

function traceBack({ rows, from }: Beginnings): readonly Segment[] {
  const path: Segment[] = []
  const last = rows[rows.length - 1]
  if (!last) return path
  let state: Segment = segments.reduce((top, segment) => (last[segment] > last[top] ? segment : top), 'body')
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    path.push(state)
    state = from[index]?.[state] ?? state
  }
  return path.reverse()
}
