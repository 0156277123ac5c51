/** Two ages of one person. */
import { type Mention, plainName } from '../../language/names'
import type { Range } from '../../model/schema'
import type { Quantity } from '../frames'
import type { Placed } from '../pairing'
import type { Proposal } from '../proposal'
import { daysBetween } from '../suppressors/report-time'

/** `person` is null for "the 25-year-old": whoever the story is about. */
type Aged = { readonly at: Placed; readonly quantity: Quantity; readonly person: string | null; readonly words: Range }

/** Reports err by a year or a few; ages further apart are two people's. */
const mostApart = 4

/** A birthday may lie between two reports that are this far apart, in days. */
const birthdayDays = 30

/** How near an age must stand to the name it belongs to, in letters: "Dani Okoda, 24," or "24-year-old Dani Okoda". */
const nearName = 18

/** A source that merely says "the 25-year-old" must name the person so often to be about them. */
const namedTwice = 2

export function compareAges(a: readonly Placed[], b: readonly Placed[]): readonly Proposal[] {
  const [mine, theirs] = [ages(a), ages(b)]
  const pairs = mine.flatMap((one) => theirs.filter((other) => onePerson(one, other, mine, theirs)).map((other) => [one, other] as const))
  const clash = pairs.find(([one, other]) => !sameAge(one, other) && apart(one, other) <= mostApart)
  return clash && !pairs.some(([one, other]) => sameAge(one, other)) ? [proposal(clash[0], clash[1])] : []
}

function onePerson(one: Aged, other: Aged, mine: readonly Aged[], theirs: readonly Aged[]): boolean {
  if (one.person !== null && other.person !== null) return one.person === other.person
  if (one.person !== null) return named(other, one.person) >= namedTwice
  if (other.person !== null) return named(one, other.person) >= namedTwice
  return [mine, theirs].every((all) => all.filter(({ person }) => person === null).length === 1)
}

/** How often a source names someone. */
function named({ at }: Aged, person: string): number {
  return at.source.sentences.reduce((total, { names }) => total + names.filter(({ name }) => surname(name) === person).length, 0)
}

function apart(a: Aged, b: Aged): number {
  return Math.abs(a.quantity.value - b.quantity.value)
}

function sameAge(a: Aged, b: Aged): boolean {
  const years = apart(a, b)
  const days = daysBetween(a.at.source.published, b.at.source.published)
  return years === 0 || (years === 1 && days !== null && Math.abs(days) > birthdayDays)
}

function ages(placed: readonly Placed[]): readonly Aged[] {
  return placed.flatMap((at) =>
    at.clause.quantities
      .filter(({ kind }) => kind === 'age')
      .flatMap((quantity) => {
        const name = bearer(at, quantity)
        return name === null && !isTheOne(at, quantity)
          ? []
          : [{ at, quantity, person: name && surname(name.name), words: wordsOf(quantity, name) }]
      }),
  )
}

/** The name beside the age. */
function bearer({ sentence, source }: Placed, { start, end }: Quantity): Mention | null {
  const near = sentence.names.find((name) => {
    const between = name.end <= start ? source.text.slice(name.end, start) : source.text.slice(end, name.start)
    return between.length <= nearName && !/[.;"”]/.test(between) && (name.kind === 'person' || name.end <= start)
  })
  return near ?? null
}

/** A lone numeral is hardly seen in a text: the name before it goes with it. */
function wordsOf({ start, end }: Range, name: Mention | null): Range {
  return { start: name && name.start < start ? name.start : start, end }
}

/** "The 25-year-old": whoever the story is about. */
function isTheOne({ source }: Placed, { start }: Quantity): boolean {
  return /(?:^|\W)the $/i.test(source.text.slice(Math.max(0, start - 5), start))
}

function surname(name: string): string {
  return plainName(name).split(' ').pop() ?? ''
}

/** An age belongs to a person, and so is known for the same fact without further words. */
const strength = 2.2

function proposal(a: Aged, b: Aged): Proposal {
  const side = ({ at, words, quantity }: Aged) => ({
    source: at.source,
    sentence: at.sentence,
    words,
    value: String(quantity.value),
  })
  const [first, second] = [side(a), side(b)]
  return {
    type: 'number',
    verdict: 'conflict',
    rule: 'number-age',
    tier: 'strong',
    strength,
    fact: `the age of ${a.person ?? b.person ?? 'the person'}`,
    reason: `One source gives the age as ${first.value}, the other as ${second.value}.`,
    sides: [first, second],
  }
}
