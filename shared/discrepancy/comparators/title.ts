/** Two offices of one person. */
import { type RoleDifference, type RoleKeys, roleKeys, rolesDiffer } from '../../language/roles'
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

type Clash = { readonly a: PersonMention; readonly b: PersonMention; readonly how: RoleDifference }

/**
 * The clash of two sources' titles. People hold several offices, so one pair that agrees ends it, unless one source gives the same
 * office over a matter that the other never names.
 */
function clash(mine: readonly PersonMention[], theirs: readonly PersonMention[]): Proposal | null {
  const found: Clash[] = []
  const agreed = new Set<PersonMention>()
  for (const a of mine)
    for (const b of theirs) {
      const how = rolesDiffer(keysOf(a), keysOf(b))
      if (how === null) agreed.add(a).add(b)
      else found.push({ a, b, how })
    }
  const chosen = agreed.size === 0 ? found[0] : found.find(({ a, b }) => (!agreed.has(a) || !agreed.has(b)) && sameOffice(a, b))
  return chosen ? proposal(chosen.a, chosen.b, chosen.how) : null
}

function keysOf({ mention }: PersonMention): RoleKeys {
  return roleKeys(mention.title?.words ?? '')
}

function sameOffice(a: PersonMention, b: PersonMention): boolean {
  const [mine, theirs] = [keysOf(a), keysOf(b)]
  return mine.rank === theirs.rank && mine.roles.has('minister') && theirs.roles.has('minister')
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
    fact: `the office of ${[a.mention.name, b.mention.name].sort()[0]}`,
    reason: `${a.mention.name} is “${first.value}” in one source and “${second.value}” in the other.`,
    sides: [first, second],
  }
}
