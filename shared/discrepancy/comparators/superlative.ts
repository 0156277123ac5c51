/** "The longest tunnel in the country" here, one that is "four kilometres longer" there: the second defeats the first. */
import type { Range } from '../../model/schema'
import { closeness } from '../closeness'
import type { Placed, Weights } from '../pairing'
import { type Proposal, quoted, tierOf } from '../proposal'

type Graded = { readonly at: Placed; readonly words: Range; readonly quality: string }

/** What is graded must be named in both, or another rare word shared. */
const leastWeight = 0.4

const qualities =
  'old young new big large small long short high low tall deep wide broad narrow strong weak fast quick slow heavy light bright hot cold warm dry wet rich poor great costly deadly busy cheap safe steep thick bloody'.split(
    ' ',
  )
const forms = new Map(
  qualities.flatMap((word): [string, string][] => {
    const base =
      /[^aeiou][aeiou][bdgt]$/.test(word) && !/(?:ee|ea|oo)\w$/.test(word)
        ? word + word.slice(-1)
        : word.replace(/y$/, 'i').replace(/e$/, '')
    return [
      [`${base}est`, word],
      [`${base}er`, word],
    ]
  }),
)
const most = /\bthe (?:(?:country|world|nation|region|city|town)['’]s )?(?:most (?<adjective>\p{L}+)|(?<form>\p{L}+est))\b/giu
const more = /\b(?:more (?<adjective>\p{L}+)|(?<form>\p{L}+er))\b/giu

/** "Longer than planned", "older than last year": a comparison of the thing with itself. */
const withItself =
  /^\s+than (?:expected|planned|usual|normal|average|last|before|previous|previously|thought|forecast|in|the year|a year|any|all|those|it|he|she|they|that|this|at)\b/i

export function compareSuperlatives(a: readonly Placed[], b: readonly Placed[], by: Weights): readonly Proposal[] {
  return [...oneWay(a, b, by), ...oneWay(b, a, by)]
}

function oneWay(claiming: readonly Placed[], telling: readonly Placed[], by: Weights): readonly Proposal[] {
  const tops = claiming.flatMap((at) => graded(at, most))
  if (tops.length === 0) return []
  const rivals = telling
    .flatMap((at) => graded(at, more))
    .filter(({ at, words }) => !withItself.test(at.source.text.slice(words.end, words.end + 30)))
  return tops.flatMap((top) => {
    const found = rivals
      .filter(({ quality, at }) => quality === top.quality && at.clause.negations.length === 0)
      .map((rival) => ({ rival, weight: closeness(top.at, rival.at, by, () => false).weight }))
      .sort((x, y) => y.weight - x.weight)[0]
    return found && found.weight >= leastWeight ? [proposal(top, found.rival, found.weight)] : []
  })
}

function graded(at: Placed, pattern: RegExp): readonly Graded[] {
  const text = at.source.text.slice(at.clause.start, at.clause.end)
  return [...text.matchAll(pattern)].flatMap((match) => {
    const { adjective, form } = match.groups ?? {}
    const quality = adjective ?? forms.get((form ?? '').toLowerCase())
    const start = at.clause.start + match.index
    return quality === undefined ? [] : [{ at, words: { start, end: start + match[0].length }, quality }]
  })
}

function proposal(top: Graded, rival: Graded, weight: number): Proposal {
  const side = ({ at, words }: Graded) => ({ source: at.source, sentence: at.sentence, words, value: quoted(at.source, words) })
  const [first, second] = [side(top), side(rival)]
  return {
    type: 'ordinal',
    verdict: 'conflict',
    rule: 'superlative',
    tier: tierOf(weight),
    strength: 1 + weight,
    fact: `which is the most: ${first.value}`,
    reason: `One source calls it “${first.value}”; the other tells of one that is “${second.value}”.`,
    sides: [first, second],
  }
}
