/** Captions and the credits that stand at their ends. */
import type { Line } from './line-features'

/** A credit in square brackets or after a slash at the very end, as agencies write it. One with a number is a reference. */
const bracketCredit = /\[[^\]\d]{2,40}\]$|\((photo|image|picture|credit)s?[:/ ][^)]{2,50}\)$/i

/** Says where in a picture somebody stands, or that there is a picture. */
const pointing =
  /\((left|right|cent(er|re)|l|r|top|bottom|pictured|front|back)\)|, (left|right|cent(er|re)|first from (left|right)),|\b(from (left|right)|in (this|an?) (undated |file |handout )?(photo|picture|image)|photo provided by|file photo|pictured (here|above|below|on|at)|poses? for (a )?(photo|picture)|seen in this|first one )\b/i

/** Capital letters after the last full stop: `… at the airport. AP/TASS`. */
const capitalCredit = /[.!?]["”’]? ((?:[A-Z][A-Z.&'-]+)(?:[ /]+[A-Z][A-Z.&'-]+)*)$/

/** A name after `Photo:` and the like at the end of a sentence. */
const namedCredit = /[.!?] (?:photo|image|picture|credit)s?: .{2,40}$/i

export function looksLikeCaption(line: Line): boolean {
  if (line.words < 5 || line.words > 90) return false
  return bracketCredit.test(line.text) || pointing.test(line.text) || namedCredit.test(line.text)
}

/** A single sentence and a credit in capitals: what stands under a picture. */
export function isCreditedSentence(text: string): boolean {
  const split = splitCredit(text)
  return split !== null && !/[.?!]["”’]? \p{Lu}/u.test(split.body.replace(/\b\p{Lu}\. /gu, ' '))
}

/** Splits a wire credit off the end of a paragraph. The credit keeps its own letters; `null` when there is none. */
export function splitCredit(text: string): { readonly body: string; readonly credit: string } | null {
  const match = capitalCredit.exec(text)
  const credit = match?.[1]
  // One short word in capitals at the end is more often a name ("… the head of the WHO. NATO") than a credit.
  if (!credit || credit.length < 4) return null
  const body = text.slice(0, text.length - credit.length).trimEnd()
  return { body, credit }
}

/** Agencies of a credit, in ordinary letters: `THE NORTHERN HERALD/ BALTIC NEWS NETWORK`. */
export function creditNames(credit: string): readonly string[] {
  return credit
    .split('/')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => (/\s/.test(name) && name === name.toUpperCase() ? inOrdinaryLetters(name) : name))
}

/** `SEO JI-EUN` as `Seo Ji-eun`: each word begins with a capital, what follows a hyphen does not. */
export function inOrdinaryLetters(name: string): string {
  return name.toLowerCase().replace(/(^|[\s.'’])(\p{L})/gu, (_all, before: string, letter: string) => before + letter.toUpperCase())
}
