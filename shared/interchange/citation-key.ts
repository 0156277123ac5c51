/** Keys such as `Albrecht2031Ferry` that people type in their manuscripts. Unique among the items given, in their order. */
import type { CslItem, CslName } from './csl-item'

/** Words that say nothing about which text it is. */
const small = new Set('a an the of on in at to for and or as by with from over is are was were'.split(' '))

export function citationKeys(items: readonly CslItem[]): readonly string[] {
  const counts = new Map<string, number>()
  return items.map((item) => {
    const base = key(item)
    const before = counts.get(base) ?? 0
    counts.set(base, before + 1)
    return before === 0 ? base : `${base}-${before + 1}`
  })
}

function key(item: CslItem): string {
  const first = item.author?.[0]
  const who = first ? lettersOf(nameOf(first)) : lettersOf(item['container-title'] ?? '')
  const year = item.issued?.['date-parts'][0][0]
  const word = (item.title ?? '').split(/\s+/).find((candidate) => lettersOf(candidate) !== '' && !small.has(candidate.toLowerCase()))
  const parts = [who, year === undefined ? '' : String(year), capital(lettersOf(word ?? ''))].join('')
  return parts === '' ? 'source' : parts
}

function nameOf(name: CslName): string {
  return 'literal' in name ? name.literal : name.family
}

/** Latin letters and digits only: other characters break keys in LaTeX. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, 40)
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
