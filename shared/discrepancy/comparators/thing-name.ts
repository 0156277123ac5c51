/** Two spellings of one ship, firm, place or band: each source keeps to its own, a letter or a space apart. */
import { editDistance } from '../../language/edit-distance'
import { plainName } from '../../language/names'
import type { Sentence, SourceFrames } from '../frames'
import type { NameRules } from '../persons'
import type { Proposal, Telling } from '../proposal'

type Named = {
  readonly source: SourceFrames
  readonly sentence: Sentence
  readonly start: number
  readonly end: number
  readonly name: string
  readonly plain: string
  readonly person: boolean
}

/** In shorter names one letter makes another name: Bern, Bonn. */
const shortestName = 6

export function compareThingNames(a: SourceFrames, b: SourceFrames, rules: NameRules): readonly Proposal[] {
  const [mine, theirs] = [thingNames(a), thingNames(b)]
  const [own, other] = [new Set(mine.map(({ plain }) => plain)), new Set(theirs.map(({ plain }) => plain))]
  return mine.flatMap((one) => {
    if (other.has(one.plain)) return []
    const match = theirs.filter((named) => !own.has(named.plain) && oneName(one, named))
    const first = match[0]
    return first && match.length === 1 && !ruled(one, first, rules) ? [variant(one, first)] : []
  })
}

function thingNames(source: SourceFrames): readonly Named[] {
  const found = new Map<string, Named>()
  for (const sentence of source.sentences)
    for (const { name, start, end, kind } of sentence.names) {
      const plain = plainName(name)
      if (!found.has(plain))
        found.set(plain, { source, sentence, start, end, name, plain, person: kind === 'person' && plain.includes(' ') })
    }
  const surnames = new Set([...found.values()].flatMap(({ person, plain }) => (person ? plain.split(' ') : [])))
  return [...found.values()].filter(({ plain }) => !surnames.has(plain))
}

/** Two people are compared as people. Run together they are one, or one letter within differs: what is added at the end makes a plural or the name of a people. */
function oneName(a: Named, b: Named): boolean {
  const [first, second] = [a.plain.replace(/ /g, ''), b.plain.replace(/ /g, '')]
  if (a.person && b.person) return false
  if (Math.min(first.length, second.length) < shortestName) return false
  if (first === second) return true
  if (a.person || b.person) return false
  if (first.startsWith(second) || second.startsWith(first) || first[0] !== second[0] || /\d/.test(first + second)) return false
  return first.slice(-2) === second.slice(-2) && editDistance(first, second, 2) === 1
}

function ruled(a: Named, b: Named, { aliases, apart }: NameRules): boolean {
  const both = (group: readonly string[]) => group.includes(a.plain) && group.includes(b.plain)
  return aliases.some(both) || apart.some(both)
}

function variant(a: Named, b: Named): Proposal {
  const side = ({ source, sentence, start, end, name }: Named): Telling => ({ source, sentence, words: { start, end }, value: name })
  return {
    type: 'name',
    verdict: 'variant',
    rule: 'name-thing',
    tier: 'likely',
    strength: 2.3,
    fact: `the name ${[a.name, b.name].sort()[0]}`,
    reason: `One name is spelled in two ways: “${a.name}” and “${b.name}”.`,
    sides: [side(a), side(b)],
  }
}
