/** What denies a clause, leaves it open, or puts it before or after another. */
import type { Token } from '../language/language-reader'
import type { Range } from '../model/schema'
import type { Clause, Place } from './frames'

const denying = /^(?:not|n't|no|never|none|nobody|nothing|neither|nor|without|fail|deny|refuse|lack|unable|nowhere|cannot)$/i
/** Phrases in which a word of denial denies nothing. */
const undenied =
  /\b(?:not only|no fewer than|no less than|no more than|not just|no doubt|no longer than|no later than|cannot rule out|not rule out|not ruled out|did not immediately|not yet|no sooner|whether or not|not necessarily|not least|not to mention|no matter|no comment)\b/gi

/** Words that deny a clause. A doubled denial ("not without") cancels itself and is left out. */
export function negationsIn(tokens: readonly Token[], text: string, at: number): readonly Range[] {
  const harmless = [...text.matchAll(undenied)].map((match) => ({ start: at + match.index, end: at + match.index + match[0].length }))
  const found = tokens
    .filter((token) => denying.test(token.lemma) || denying.test(token.text))
    .filter((token) => harmless.every((range) => token.start < range.start || token.end > range.end))
    .map(({ start, end }) => ({ start, end }))
  return found.length % 2 === 0 ? [] : found
}

const forces: readonly (readonly [Clause['openings'][number]['force'], RegExp])[] = [
  [
    'certain',
    /\b(?:no doubt|beyond doubt|certainly|definitely|undoubtedly|clearly|exactly where|certain that|is certain|was certain|are certain|know exactly|without question|unquestionably|confirmed|established that|proven|proved)\b/gi,
  ],
  [
    'unknown',
    /\b(?:not known(?! (?:for|to|as))|unknown|unclear|too early|under investigation|(?:not|n['’]t) (?:yet )?(?:been |be )?(?:established|determined|clear|decided|confirmed|set|fixed|scheduled|finalised|finalized|announced|agreed)|no (?:date|decision|timetable|deadline) (?:has|had|is|was)\b(?! not)|(?:still|yet) to be (?:decided|set|agreed|fixed|determined|confirmed)|still (?:being )?(?:awaited|examined|under discussion|considered)|(?:is|are|was|were) (?:still )?awaited|no (?:firm )?(?:conclusion|evidence|indication)|remains? to be seen|has yet to|have yet to|undetermined|uncertain(?:ty)?|open question|stands open|undecided|speculation|no commitment|not commit)\b/gi,
  ],
  [
    'possible',
    /\b(?:may|might|could(?! not\b|n['’]t\b)|possibly|perhaps|probably|likely|possibility|possible|one option|considering|appears? to|seems? to|suspected|suspects? (?:that|of)|believed to|thought to|hopes? to|hoped to|consider(?:s|ed)?|can take place)\b/gi,
  ],
  ['planned', /\b(?:will|shall|would|plans? to|planned|scheduled|is to|are to|due to|set to|set for|going to)\b/gi],
]

export function openingsIn(text: string, at: number): Clause['openings'] {
  const found: Clause['openings'][number][] = []
  for (const [force, pattern] of forces)
    for (const match of text.matchAll(pattern)) {
      const range = { start: at + match.index, end: at + match.index + match[0].length }
      // The month.
      if (match[0] === 'May' && !/^\s+(?:\p{Ll}+\b)/u.test(text.slice(match.index + 3))) continue
      if (match[0] === 'May' && match.index > 0) continue
      if (found.every((known) => range.end <= known.start || range.start >= known.end)) found.push({ ...range, force })
    }
  return found
}

const ordering =
  /\b(?<before>before|prior to|ahead of|until|on the eve of|not after)\b|\b(?<after>only after|only when|only then|after|once|following|when .{3,40} was over|afterwards|later)\b/i

export function orderIn(text: string, at: number): Clause['order'] {
  const match = ordering.exec(text)
  if (!match) return null
  return { start: at + match.index, end: at + match.index + match[0].length, side: match.groups?.['before'] ? 'before' : 'after' }
}

const located =
  /\b(?<how>in|at|on|near|outside|inside|from|to|into|towards?|via|by|of|native of)\s+(?:the\s+)?(?:(?:\p{Ll}+\s+){0,3}?(?:\p{Lu}\p{Ll}+\s+)?(?:of|capital,|city|town|village|port|suburb|district|city of|town of|village of)\s+)?(?<name>\p{Lu}[\p{L}’'-]+(?:[ -]\p{Lu}[\p{L}’'-]+){0,3})/gu
const sides = /\b(?<side>north(?:east|west|ern)?|south(?:east|west|ern)?|east(?:ern)?|west(?:ern)?)\b/g
const notPlaces =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|I|Mr|Mrs|Ms|Dr)\b/

/** What one is on rather than in. */
const street = /\b(?:Street|Road|Avenue|Lane|Square|Island|Hill|Coast|Bridge|Highway|Quay)$/

/** Where a clause says that it happens: names after a preposition of place, and quarters of the compass. */
export function placesIn(text: string, at: number): readonly Place[] {
  const named = [...text.matchAll(located)].flatMap((match): Place[] => {
    const { how = '', name = '' } = match.groups ?? {}
    if (notPlaces.test(name) || /^(?:of|by)$/i.test(how) || (/^on$/i.test(how) && !street.test(name))) return []
    const start = at + match.index + match[0].length - name.length
    return [
      { start, end: start + name.length, name, relation: how === 'from' ? 'from' : /^(?:to|into|towards?)$/i.test(how) ? 'to' : 'in' },
    ]
  })
  const compass = [...text.matchAll(sides)].map((match): Place => {
    const word = match[0]
    return { start: at + match.index, end: at + match.index + word.length, name: word.toLowerCase().replace(/ern$/, ''), relation: 'side' }
  })
  return [...named, ...compass.filter((side) => named.every((place) => side.end <= place.start || side.start >= place.end))]
}
