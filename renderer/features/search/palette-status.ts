/** What the line under the hits says of them. */
import type { Output } from '../../../shared/api'
import { mostCharacters } from '../../../shared/search/limits'

type Hits = Output<'search.query'>

/** `entries`: how many lines the list has, commands among them; `hits` null while nothing was answered. */
export function statusOf(words: string, entries: number, hits: Hits | null): string {
  if (hits === null) return words.trim() === '' ? '' : 'Searching…'
  const asides = [
    ...hits.misread,
    ...(words.length > mostCharacters ? [`Only the first ${mostCharacters.toLocaleString('en')} characters are looked for.`] : []),
  ]
  return (hits.asked ? [...asides, countOf(entries, hits)] : asides).join(' ')
}

function countOf(entries: number, { hits, total, indexing, instead }: Hits): string {
  const shown = hits.length < total ? `, ${hits.length} of them shown` : ''
  if (instead.length > 0 && total > 0)
    return `Nothing has ${quoted(instead, 'typed')}. Found with ${quoted(instead, 'taken')}: ${total}${shown}.`
  if (indexing) return `${total} found so far${shown}; the index is still being built`
  if (total === 0 && entries === 0) return 'Nothing found. Fewer or other words may help.'
  return `${total} found in the library${shown}`
}

function quoted(instead: Hits['instead'], which: 'typed' | 'taken'): string {
  return instead.map((correction) => `“${correction[which]}”`).join(', ')
}
