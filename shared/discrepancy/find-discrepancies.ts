/** The engine's entry: from the frames of several sources to findings, strongest first. */

import { plainName } from '../language/names'
import type { Finding } from '../model/finding'
import { compareAges } from './comparators/age'
import { compareSpeakers } from './comparators/attribution'
import { compareDates } from './comparators/date'
import { compareDeeds } from './comparators/deed'
import { compareOrders } from './comparators/event-order'
import { compareCertainty } from './comparators/modality'
import { compareSpellings } from './comparators/name'
import { compareDenials } from './comparators/negation'
import { compareNumbers } from './comparators/number'
import { compareOrdinals } from './comparators/ordinal'
import { comparePlaces } from './comparators/place'
import { compareSeries } from './comparators/series'
import { compareSuperlatives } from './comparators/superlative'
import { compareThingNames } from './comparators/thing-name'
import { compareTitles } from './comparators/title'
import { type Copy, copiesBetween, isOneVoice } from './copies'
import { type Difference, differenceOf } from './difference'
import type { SourceFrames } from './frames'
import { landmarksOf } from './landmarks'
import { placedClauses, weights } from './pairing'
import { type NameRules, persons } from './persons'
import type { Proposal } from './proposal'
import { relatedPairs } from './related-sources'
import { toFindings } from './to-findings'

/** What the library's owner says about names: groups that mean one, pairs that never do. */
export type KnownNames = {
  readonly aliases: readonly (readonly string[])[]
  readonly apart: readonly (readonly [string, string])[]
}

/** What two sources disagree on, and which of their paragraphs are one voice. */
export type ComparedPair = { readonly differences: readonly Difference[]; readonly copies: readonly Copy[] }

/** All findings between the sources, strongest first. Sources the engine does not read give none. */
export function findDiscrepancies(sources: readonly SourceFrames[], names: KnownNames): readonly Finding[] {
  const pairs = relatedPairs(sources.map(landmarksOf)).flatMap(([one, other]) => {
    const [a, b] = [sources[one], sources[other]]
    return a && b ? [comparePair(a, b, names)] : []
  })
  return toFindings(
    pairs.flatMap(({ differences }) => differences),
    pairs.flatMap(({ copies }) => copies),
  )
}

/**
 * What two sources disagree on. It depends on these two alone, how rare a word is included: an import never changes what was found
 * between others.
 */
export function comparePair(a: SourceFrames, b: SourceFrames, names: KnownNames): ComparedPair {
  const copies = copiesBetween(a, b)
  const differences = proposals(a, b, names).map(differenceOf)
  return { differences: differences.filter((difference) => !isOneVoice(difference, copies)), copies }
}

function proposals(a: SourceFrames, b: SourceFrames, names: KnownNames): readonly Proposal[] {
  const rules: NameRules = {
    aliases: names.aliases.map((group) => group.map(plainName)),
    apart: names.apart.map(([one, other]) => [plainName(one), plainName(other)]),
  }
  const people = persons([a, b], rules)
  const [mine, theirs] = [placedClauses(a), placedClauses(b)]
  const by = weights([mine, theirs])
  return [
    ...people.flatMap((person) => [...compareSpellings(person, rules), ...compareTitles(person)]),
    ...compareThingNames(a, b, rules),
    ...compareSpeakers(a, b),
    ...compareNumbers(mine, theirs, by),
    ...compareAges(mine, theirs),
    ...compareDates(mine, theirs, by),
    ...compareOrdinals(mine, theirs, by),
    ...compareSeries(mine, theirs, by),
    ...compareCertainty(mine, theirs, by),
    ...compareOrders(mine, theirs, by),
    ...compareDeeds(mine, theirs, by),
    ...compareSuperlatives(mine, theirs, by),
    ...comparePlaces(mine, theirs, by),
    ...compareDenials(mine, theirs, by),
  ]
}
