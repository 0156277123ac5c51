/** Who published a page, from the lines in which the page speaks of itself. */
import type { Line } from './line-features'

const nameWord = "(?:\\p{Lu}\\.|\\p{Lu}[\\p{L}\\d'&-]*)"
const name = `(?:[Tt]he )?${nameWord}(?:(?: (?:of|and|the|for|&))? ${nameWord}){0,5}`

/** How a page names itself to its visitor. The name is the first group. */
const selfNaming: readonly RegExp[] = [
  new RegExp(`(?:©|[Cc]opyright)(?: ©)?(?: \\d{4}(?:[-–]\\d{2,4})?)?,? (?:by )?(${name})`, 'u'),
  new RegExp(`^Support (${name})!?$`, 'u'),
  new RegExp(`\\b[Gg]et (${name})['’]s (?:\\p{Ll}+ ){0,2}newsletters?`, 'u'),
  new RegExp(`\\b[Ww]e,? the (?:journalists|editors|staff) of (${name})`, 'u'),
  new RegExp(`\\b(?:updates|news|more|newsletters?) from (?:the )?(${name})$`, 'u'),
  new RegExp(`^(?:connect )?with (?:the )?(${name})$`, 'u'),
  new RegExp(`\\b(?:journalist|reporter|writer|correspondent|editor|columnist) (?:for|at|with) (${name})`, 'u'),
  new RegExp(`\\bFellow at (?:the )?(${name})`, 'u'),
  new RegExp(`^Return to (?:the )?(${name})$`, 'u'),
  new RegExp(`\\b(?:published by|a publication of) (${name})`, 'iu'),
]

/** Words that publications and institutes carry in their names. */
const publicationWord =
  /\b(times|news|herald|daily|post|journal|ledger|courier|weekly|gazette|tribune|review|mirror|star|tide|mail|telegraph|observer|chronicle|press|institute|board|agency|papers?|report|monitor|standard|express|guardian|record|bulletin|register|sun|world|today|magazine)\b/i

/** A short line in capitals or title case without a verb: what may stand over a page as its name. */
export function looksLikeMasthead(line: Line): boolean {
  return line.words >= 1 && line.words <= 6 && !line.closed && new RegExp(`^${name}$`, 'u').test(line.text)
}

/**
 * The publisher that the page's own lines state; null when they state none. A name counts by how often and how plainly it
 * is said; a masthead beside the title counts when it reads like a publication's name or is said elsewhere too.
 */
export function publisherFrom(furniture: readonly Line[], mastheads: readonly Line[]): string | null {
  const scores = new Map<string, number>()
  const say = (found: string, weight: number) => {
    const plain = found
      .replace(/['’]s$/, '')
      .replace(/[.,!]+$/, '')
      .trim()
    if (plain.length >= 2) scores.set(plain, (scores.get(plain) ?? 0) + weight)
  }
  for (const line of furniture) {
    for (const pattern of selfNaming) {
      const found = pattern.exec(line.text)?.[1]
      if (found) say(found, publicationWord.test(found) ? 2 : 1)
    }
  }
  for (const line of mastheads) {
    if (publicationWord.test(line.text) || scores.has(line.text)) say(line.text, 1.5)
  }
  const best = [...scores.entries()].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length)[0]
  return best?.[0] ?? null
}
