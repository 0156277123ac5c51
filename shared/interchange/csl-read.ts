/** CSL-JSON, as Zotero and Pandoc write it: a list of items, or one. */
import { isObject, type Json, type JsonObject, listOf, stringOf } from './foreign-fault'
import { dateOf, type Reference, webAddress } from './reference'

export function isCsl(json: Json): boolean {
  const items = listOf(json)
  return (
    items.length > 0 &&
    items.every((item) => isObject(item) && typeof item['type'] === 'string' && ('title' in item || 'author' in item || 'issued' in item))
  )
}

export function readCsl(json: Json): readonly Reference[] {
  return listOf(json).flatMap((item) => (isObject(item) ? [referenceOf(item)] : []))
}

function referenceOf(item: JsonObject): Reference {
  return {
    title: stringOf(item['title']).replace(/<\/?(i|b|sc|sup|sub|span)\b[^>]*>/g, '') || null,
    authors: listOf(item['author'])
      .map(nameOf)
      .filter((name) => name !== ''),
    publisher: stringOf(item['container-title']) || stringOf(item['publisher']) || null,
    published: issuedOf(item['issued']),
    url: webAddress(stringOf(item['URL'])),
    language: stringOf(item['language']) || null,
    files: [],
  }
}

function nameOf(name: Json): string {
  if (!isObject(name)) return stringOf(name)
  const parts = ['given', 'dropping-particle', 'non-dropping-particle', 'family'].map((part) => stringOf(name[part]))
  const whole = parts.filter((part) => part !== '').join(' ')
  const suffix = stringOf(name['suffix'])
  return stringOf(name['literal']) || (suffix === '' ? whole : `${whole}, ${suffix}`)
}

function issuedOf(issued: Json | undefined): string | null {
  if (!isObject(issued)) return null
  const parts = listOf(listOf(issued['date-parts'])[0]).map(Number)
  if (parts[0] !== undefined) return dateOf(parts[0], parts[1], parts[2])
  const stated = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(stringOf(issued['raw']) || stringOf(issued['literal']))
  return stated ? dateOf(Number(stated[1]), Number(stated[2]) || undefined, Number(stated[3]) || undefined) : null
}
