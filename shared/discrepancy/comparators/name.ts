/** Two spellings of one person's name. */
import { plainName } from '../../language/names'
import type { NameRules, Person, PersonMention } from '../persons'
import { type Proposal, quoted } from '../proposal'

/** One proposal for each pair of sources that spell a person in two ways throughout. */
export function compareSpellings(person: Person, names: NameRules): readonly Proposal[] {
  const bySource = new Map<string, PersonMention[]>()
  for (const mention of person.mentions.filter(({ words }) => words.length > 1))
    bySource.set(mention.source.id, [...(bySource.get(mention.source.id) ?? []), mention])
  const sources = [...bySource.values()]
  const proposals: Proposal[] = []
  sources.forEach((mine, index) => {
    for (const theirs of sources.slice(index + 1)) {
      const a = mine[0]
      const b = theirs.find((other) => mine.every((one) => one.mention.name !== other.mention.name))
      if (a && b && b === theirs[0] && !aliased(a, b, names)) proposals.push(variant(a, b))
    }
  })
  return proposals
}

function aliased(a: PersonMention, b: PersonMention, names: NameRules): boolean {
  const [first, second] = [plainName(a.mention.name), plainName(b.mention.name)]
  return first !== second && names.aliases.some((group) => group.includes(first) && group.includes(second))
}

function variant(a: PersonMention, b: PersonMention): Proposal {
  const side = ({ source, sentence, mention }: PersonMention) => ({ source, sentence, words: mention, value: mention.name })
  return {
    type: 'name',
    verdict: 'variant',
    rule: 'name-spelling',
    tier: 'strong',
    strength: 2.5,
    // The same two spellings in further sources are the same fact, whichever comes first.
    fact: `the name ${[a.mention.name, b.mention.name].sort()[0]}`,
    reason: `One name is spelled in two ways: “${quoted(a.source, a.mention)}” and “${quoted(b.source, b.mention)}”.`,
    sides: [side(a), side(b)],
  }
}
