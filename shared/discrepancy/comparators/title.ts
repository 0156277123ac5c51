/** Two offices of one person. */
import { type RoleDifference, roleKeys, rolesDiffer } from '../../language/roles'
import type { Person, PersonMention } from '../persons'
import type { Proposal } from '../proposal'

/** One proposal for each pair of sources that give a person offices that exclude each other. */
export function compareTitles(person: Person): readonly Proposal[] {
  const titled = person.mentions.filter(({ mention }) => mention.title !== null)
  const sources = [...new Set(titled.map(({ source }) => source.id))].map((id) => titled.filter(({ source }) => source.id === id))
  const proposals: Proposal[] = []
  sources.forEach((mine, index) => {
    for (const theirs of sources.slice(index + 1)) {
      const found = clash(mine, theirs)
      if (found) proposals.push(found)
    }
  })
  return proposals
}

/** The clash of two sources' titles; null as soon as any pair of them agrees, since people hold several offices. */
function clash(mine: readonly PersonMention[], theirs: readonly PersonMention[]): Proposal | null {
  let found: { a: PersonMention; b: PersonMention; how: RoleDifference } | null = null
  for (const a of mine)
    for (const b of theirs) {
      const how = rolesDiffer(roleKeys(a.mention.title?.words ?? ''), roleKeys(b.mention.title?.words ?? ''))
      if (how === null) return null
      found ??= { a, b, how }
    }
  return found && proposal(found.a, found.b, found.how)
}

function proposal(a: PersonMention, b: PersonMention, how: RoleDifference): Proposal {
  const side = ({ source, sentence, mention }: PersonMention) => ({
    source,
    sentence,
    words: mention.title ?? mention,
    value: mention.title?.words ?? '',
  })
  const [first, second] = [side(a), side(b)]
  return {
    type: 'title',
    verdict: how === 'rank' ? 'tension' : 'conflict',
    rule: how === 'rank' ? 'title-rank' : 'title-office',
    tier: 'strong',
    strength: 2.6,
    fact: `the office of ${a.mention.name}`,
    reason: `${a.mention.name} is “${first.value}” in one source and “${second.value}” in the other.`,
    sides: [first, second],
  }
}
