/** How a denial and what it denies are put to a person. */
import type { Range } from '../../model/schema'
import type { Placed } from '../pairing'
import { type Proposal, quoted, type Telling, tierOf } from '../proposal'

export function tellingOf(at: Placed, words: Range): Telling {
  return { source: at.source, sentence: at.sentence, words, value: quoted(at.source, words) }
}

export function denialProposal(a: Telling, b: Telling, verdict: Proposal['verdict'], rule: string, strength: number): Proposal {
  return {
    type: 'negation',
    verdict,
    rule,
    tier: tierOf(strength),
    strength,
    fact: `whether: ${quoted(a.source, a.words)}`,
    reason:
      verdict === 'update'
        ? 'The later source says the opposite: things may have changed.'
        : verdict === 'dispute'
          ? `One source reports both sides: one party says what the other denies: “${a.value}”, “${b.value}”.`
          : `One source says what the other denies: “${a.value}”, “${b.value}”.`,
    sides: [a, b],
  }
}
