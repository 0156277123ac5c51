/** Words before a number that widen or bound it, and what interval it then covers. */

export const hedges = ['exact', 'about', 'at-least', 'at-most', 'nearly'] as const
export type Hedge = (typeof hedges)[number]

const before: readonly (readonly [Hedge, RegExp])[] = [
  [
    'at-least',
    /\b(?:at least|more than|over|above|no fewer than|no less than|not less than|upwards of|in excess of|exceed(?:s|ed|ing)?|a minimum of|topped|surpass(?:es|ed|ing)?)\s+(?:a |an |the |some )?$/i,
  ],
  [
    'at-most',
    /\b(?:at most|up to|as many as|as much as|fewer than|less than|under|below|no more than|not more than|a maximum of|within)\s+(?:a |an |the )?$/i,
  ],
  ['nearly', /\b(?:nearly|almost|close to|just under|just short of|hardly|barely|approaching|not quite)\s+(?:a |an |the )?$/i],
  [
    'about',
    /\b(?:about|around|some|roughly|approximately|an estimated|estimated at|or so|circa|in the region of|just over|a little over|little more than|closer to|shortly after|shortly before)\s+(?:a |an |the )?$/i,
  ],
]

/** The hedge that ends right before a number. */
export function hedgeBefore(words: string): Hedge {
  return before.find(([, pattern]) => pattern.test(words))?.[0] ?? 'exact'
}

/** "About" is one tenth either way in small numbers, a little more in large ones, which are seldom counted. */
const aboutShare = { small: 0.1, large: 0.15, largeFrom: 1_000 } as const

/** How far a number that is written with zeros at its end may be off: half a unit of its last digit that is not zero, but no more than a tenth. */
const roundShare = 0.1

/** The values that a number and its hedge leave open. */
export function interval(low: number, high: number, hedge: Hedge, round: boolean): { readonly low: number; readonly high: number } {
  const share = high >= aboutShare.largeFrom ? aboutShare.large : aboutShare.small
  switch (hedge) {
    case 'at-least':
      return { low: round ? low * 0.98 : low, high: Number.MAX_SAFE_INTEGER }
    case 'at-most':
      return { low: 0, high }
    case 'nearly':
      return { low: low * (1 - share), high }
    case 'about':
      return { low: low * (1 - share), high: high * (1 + share) }
    case 'exact': {
      const slack = round ? Math.min(roundSlack(low), low * roundShare) : 0
      return { low: low - slack, high: high + slack }
    }
  }
}

function roundSlack(value: number): number {
  let unit = 1
  while (unit < value && value % (unit * 10) === 0) unit *= 10
  return unit / 2
}
