/** Sources as RIS, the tagged form that every reference manager imports. Lines end with CR LF, as its readers expect. */
import type { CslDate, CslItem, CslName } from './csl-item'

const types = { 'article-newspaper': 'NEWS', webpage: 'ELEC', document: 'GEN' } as const

export function writeRis(items: readonly CslItem[]): string {
  return items.map(record).join('\r\n')
}

function record(item: CslItem): string {
  const [year] = item.issued?.['date-parts'][0] ?? []
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['TY', types[item.type]],
    ['ID', item.id],
    ...(item.author ?? []).map((name) => ['AU', nameText(name)] as const),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PY', year === undefined ? undefined : String(year).padStart(4, '0')],
    ['DA', item.issued ? risDate(item.issued) : undefined],
    ['Y2', item.accessed ? risDate(item.accessed) : undefined],
    ['UR', item.URL],
    ['LA', item.language],
    ...(item.keyword === undefined ? [] : item.keyword.split(', ').map((word) => ['KW', word] as const)),
  ]
  const lines = fields.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}\r\n`]))
  return `${lines.join('')}ER  - \r\n`
}

function nameText(name: CslName): string {
  if ('literal' in name) return name.literal
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ')
  return [family, name.given, name.suffix].filter(Boolean).join(', ')
}

/** `2031/03/04/`: year, month, day and a place for words; parts that are not known stay empty. */
function risDate(date: CslDate): string {
  const [year, month, day] = date['date-parts'][0]
  const part = (value: number | undefined, width: number) => (value === undefined ? '' : String(value).padStart(width, '0'))
  return `${part(year, 4)}/${part(month, 2)}/${part(day, 2)}/`
}

/** A line break would end the field. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
