/**
 * What files state has no bounds, and a record has. Whatever is longer is cut here, in one place, and said, so that no import fails
 * for it or loses something in silence.
 */
import { longestLine, statedDateSchema } from './schema'
import { longestAddress, longestLanguage, mostAuthors, mostCredits, type SourceMetadata } from './source'

export type Fitted = {
  readonly metadata: SourceMetadata
  /** What was cut or left out, each in a sentence for whoever imports it. */
  readonly notices: readonly string[]
}

/** The same metadata within the limits of a record, with what had to go. What is empty states nothing, and goes unsaid. */
export function fitMetadata(stated: SourceMetadata): Fitted {
  const notices: string[] = []

  const line = (name: string, value: string | null): string | null => {
    const words = value?.trim() ?? ''
    if (words.length <= longestLine) return words === '' ? null : words
    notices.push(`The ${name} was longer than ${count(longestLine)} letters and was cut there.`)
    return cutAt(words, longestLine)
  }
  const names = (name: string, values: readonly string[], most: number): readonly string[] => {
    const kept = values.map((value) => value.trim()).filter((value) => value !== '')
    if (kept.length > most) notices.push(`${count(kept.length)} ${name} are stated; the first ${count(most)} were kept.`)
    const first = kept.slice(0, most)
    const long = first.filter((value) => value.length > longestLine).length
    if (long > 0)
      notices.push(
        `Of the ${name}, ${count(long)} had more than ${count(longestLine)} letters and ${long === 1 ? 'was' : 'were'} cut there.`,
      )
    return first.map((value) => cutAt(value, longestLine))
  }
  // Half an address leads elsewhere, and half a tag names another language.
  const whole = (name: string, value: string | null, longest: number): string | null => {
    if (value === null || value.length <= longest) return value === '' ? null : value
    notices.push(`The ${name} was longer than ${count(longest)} letters, so it was left out.`)
    return null
  }
  const date = (name: string, value: string | null): string | null => {
    if (value === null || value === '' || isDate(value)) return value === '' ? null : value
    const coarser = [10, 7, 4].map((length) => value.slice(0, length)).find(isDate) ?? null
    notices.push(
      `The ${name} is stated as “${cutAt(value, 40)}”, which is no date; ${coarser === null ? 'it was left out' : `${coarser} was kept`}.`,
    )
    return coarser
  }

  const metadata: SourceMetadata = {
    title: line('title', stated.title),
    authors: names('authors', stated.authors, mostAuthors),
    publisher: line('publisher', stated.publisher),
    published: date('day of publication', stated.published),
    updated: date('day of the last change', stated.updated),
    retrieved: date('day of saving', stated.retrieved),
    url: whole('address', stated.url, longestAddress),
    language: whole('language', stated.language, longestLanguage),
    credits: names('agencies', stated.credits, mostCredits),
  }
  return { metadata, notices }
}

function isDate(value: string): boolean {
  return statedDateSchema.safeParse(value).success
}

/** The beginning of a line, without half a letter or a blank at its end. */
export function cutAt(line: string, longest: number): string {
  return line.length <= longest
    ? line
    : line
        .slice(0, longest)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd()
}

function count(number: number): string {
  return number.toLocaleString('en')
}
