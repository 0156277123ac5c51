/** Sources as BibTeX, in UTF-8, which biber and every BibTeX of the last decade read. */
import { citationKeys } from './citation-key'
import type { CslDate, CslItem, CslName } from './csl-item'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const

export function writeBibtex(items: readonly CslItem[]): string {
  const keys = citationKeys(items)
  return items.map((item, index) => entry(item, keys[index] ?? item.id)).join('\n')
}

function entry(item: CslItem, key: string): string {
  const [year, month, day] = item.issued?.['date-parts'][0] ?? []
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', item.author ? `{${item.author.map(nameText).join(' and ')}}` : undefined],
    // A second pair of braces keeps capitals as they are stated.
    ['title', item.title === undefined ? undefined : `{{${escaped(item.title)}}}`],
    [item.type === 'article-newspaper' ? 'journal' : 'howpublished', braced(item['container-title'])],
    ['year', year === undefined ? undefined : `{${String(year).padStart(4, '0')}}`],
    ['month', month === undefined ? undefined : months[month - 1]],
    ['day', day === undefined ? undefined : `{${day}}`],
    ['url', item.URL === undefined ? undefined : `{${item.URL.replace(/[{}\\]/g, encodeURIComponent)}}`],
    ['urldate', item.accessed ? `{${isoDay(item.accessed)}}` : undefined],
    ['langid', braced(item.language)],
    ['keywords', braced(item.keyword)],
  ]
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value},\n`]))
  return `@${item.type === 'article-newspaper' ? 'article' : 'misc'}{${key},\n${lines.join('')}}\n`
}

function braced(text: string | undefined): string | undefined {
  return text === undefined ? undefined : `{${escaped(text)}}`
}

/** `Silva, Rui` with its particle before, as BibTeX's own rules for names read it; a body in braces of its own. */
function nameText(name: CslName): string {
  if ('literal' in name) return `{${escaped(name.literal)}}`
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ')
  return [family, name.suffix, name.given]
    .filter(Boolean)
    .map((part) => escaped(part ?? ''))
    .join(', ')
}

function isoDay(date: CslDate): string {
  return date['date-parts'][0].map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-')
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/** Words as words: nothing in them is a command or opens a group. */
function escaped(text: string): string {
  return (
    text
      .replace(/\s+/g, ' ')
      .replace(/[\\~^&%$#_{}]/g, (letter) => commands[letter] ?? `\\${letter}`)
      // Two hyphens side by side would be printed as a dash, two signs of quotation as one.
      .replace(/([-`'])(?=\1)/g, '$1{}')
  )
}
