/** What the line under the hits says of them. */
import type { Output } from '../../../shared/api'

type Hits = Output<'search.query'>

export function statusOf(words: string, entries: number, hits: Hits | null): string {
  const aside = hits?.misread.map((sentence) => `${sentence} `).join('') ?? ''
  if (hits && hits.instead.length > 0 && hits.total > 0)
    return `${aside}Nothing has ${hits.instead.map(({ typed }) => `“${typed}”`).join(', ')}. Found with words like ${hits.instead.map(({ taken }) => `“${taken}”`).join(', ')}: ${hits.total}.`
  if (hits?.indexing) return `${hits.total} found so far; the index is still being built`
  if (hits)
    return hits.total === 0 && entries === 0
      ? `${aside}Nothing found. Fewer or other words may help.`
      : `${aside}${hits.total} found in the library`
  return words.trim() === '' ? '' : 'Searching…'
}
