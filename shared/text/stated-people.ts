/** Who wrote a text, where it says so. */
import { inOrdinaryLetters } from './captions'
import type { Line } from './line-features'

const nameWord = "\\p{Lu}[\\p{L}'’.-]*"
const fullName = `${nameWord}(?: (?:de|da|di|van|von|der|den|la|le|bin|al|el) ?)?(?: ${nameWord}){1,3}`

/** Before the name in a byline. The words of other languages are read only where little else stands in the line. */
const byline =
  /^(?:by|text by|words by|written by|posted by|story by|report by|author(?:s|\(s\))?:?|autor(?:in|es)?:|auteurs?\s?:|texto?:|von|par|por|di|door|av|af)\s+(.{3,120})$/iu
const bio = new RegExp(
  `^(${fullName}) (?:is|was|has been) (?:an?|the) .{0,140}\\b(?:journalist|reporter|correspondent|writer|editor|fellow|professor|analyst|author|columnist|contributor|researcher|lecturer|director|scholar|freelancer|blogger|critic|historian)\\b`,
  'u',
)

/** The authors of a byline; null when the line is none. */
export function bylineAuthors(line: Line): readonly string[] | null {
  return line.words > 16 || line.closed ? null : bylineNames(line.text)
}

/** The names after "By" or its like; null when the words begin otherwise. */
export function bylineNames(text: string): readonly string[] | null {
  const match = byline.exec(text)
  if (!match?.[1]) return null
  const names = authorNames(match[1])
  return names.length > 0 ? names : null
}

/** Names from the words after "By": several are split, e-mail addresses and roles dropped, capitals made ordinary. */
export function authorNames(words: string): readonly string[] {
  return (
    words
      .replace(/\[{1,2}[^\]]*\]{1,2}|\([^)]*\)|\S+@\S+/g, ' ')
      .replace(/^(?:by|von|par|por|author:?)\s+/i, '')
      // What follows the name on the same line: when it was posted, what the page is about.
      .replace(/\s(?:on|am|le|el|em|-|–|—|\/|•|·)\s.*$/i, '')
      .split(/,|;| and | und | et | y | & | with |\|/i)
      .map((name) => name.replace(/\s+/g, ' ').trim())
      .filter((name) => name !== '' && name.split(' ').length <= 5 && !/\d/.test(name) && /^\p{Lu}/u.test(name))
      .filter(
        (name) =>
          !/\b(follow|share|subscribe|contact|profile|staff|reporters?|correspondents?|editors?|writers?|in [A-Z]|news|agency|updated|published)\b/i.test(
            name,
          ),
      )
      .map((name) => (name === name.toUpperCase() && name.length > 3 ? inOrdinaryLetters(name) : name))
  )
}

/** The person a biographical line is about; null when the line is none. */
export function bioAuthor(line: Line): string | null {
  if (line.words < 6 || line.words > 120) return null
  return bio.exec(line.text)?.[1] ?? null
}

/** The note that opinions are the author's own stands with biographies. */
export function isDisclaimer(line: Line): boolean {
  return line.words <= 40 && /\bviews? (expressed|stated)\b.{0,60}\bauthor|\bopinions? expressed\b/i.test(line.text)
}
