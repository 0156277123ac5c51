/** Structured data about an article (JSON-LD, schema.org), also where it is not quite JSON. */

import { statedLine } from './draft'
import type { Page } from './html-page'

export type LinkedData = {
  readonly title: string | null
  readonly authors: readonly string[]
  readonly publisher: string | null
  readonly published: string | null
  readonly updated: string | null
}

const articleTypes = /(Article|NewsArticle|BlogPosting|Report|WebPage|Posting|Review|Story)$/

type Thing = Readonly<Record<string, unknown>>

export function linkedDataOf(page: Page): LinkedData {
  const scripts = page.querySelectorAll('script[type="application/ld+json"]')
  const things: Thing[] = []
  for (let index = 0; index < Math.min(scripts.length, 20); index += 1) things.push(...thingsIn(parsed(scripts[index]?.textContent ?? '')))
  const articles = things.filter((thing) => typesOf(thing).some((type) => articleTypes.test(type)))
  // A page may describe itself and the article on it; the article knows who wrote it.
  articles.sort((a, b) => Number(/WebPage$/.test(typesOf(a).join())) - Number(/WebPage$/.test(typesOf(b).join())))
  const named = new Map<unknown, unknown>()
  for (const thing of things) {
    const [id, name] = [thing['@id'], thing['name']]
    if (typeof id === 'string' && name !== undefined && !named.has(id)) named.set(id, name)
  }
  const first = <T>(read: (thing: Thing) => T | null): T | null => {
    for (const article of articles) {
      const value = read(article)
      if (value !== null) return value
    }
    return null
  }
  return {
    title: first((thing) => statedLine(thing['headline'])),
    authors:
      first((thing) => nonEmpty(namesOf(thing['author'], named))) ?? first((thing) => nonEmpty(namesOf(thing['creator'], named))) ?? [],
    publisher: first((thing) => namesOf(thing['publisher'], named)[0] ?? null),
    published:
      first((thing) => statedLine(thing['datePublished'])) ??
      first((thing) => statedLine(thing['dateCreated'])) ??
      // A page about one film or recording states when that was put up.
      things.map((thing) => statedLine(thing['uploadDate'])).find((date) => date !== null) ??
      null,
    updated: first((thing) => statedLine(thing['dateModified'])),
  }
}

function nonEmpty<T>(items: readonly T[]): readonly T[] | null {
  return items.length > 0 ? items : null
}

/** Comments, trailing commas and raw line breaks inside strings are the usual mistakes. */
function parsed(text: string): unknown {
  const bare = text.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\]\]>)\s*;?\s*$/g, '')
  for (const attempt of [bare, bare.replace(/[\r\n\t]+/g, ' ').replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return JSON.parse(attempt) as unknown
    } catch {
      // The next attempt mends more; data that stays broken is left out.
    }
  }
  return null
}

/** Data nests articles in lists and graphs; deeper than this nobody writes. */
const deepest = 6

function thingsIn(value: unknown, depth = 0): readonly Thing[] {
  if (depth > deepest || typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((item) => thingsIn(item, depth + 1))
  const thing = value as Thing
  return [
    thing,
    ...thingsIn(thing['@graph'], depth + 1),
    ...thingsIn(thing['mainEntity'], depth + 1),
    ...thingsIn(thing['mainEntityOfPage'], depth + 1),
  ]
}

function typesOf(thing: Thing): readonly string[] {
  const type = thing['@type']
  return (Array.isArray(type) ? type : [type]).filter((item): item is string => typeof item === 'string')
}

/** Names of people or houses; one that is given by its `@id` alone is looked up among those that the things of the page have. */
function namesOf(value: unknown, named: ReadonlyMap<unknown, unknown>, depth = 0): readonly string[] {
  if (typeof value === 'string') return /^https?:/i.test(value) ? [] : [value]
  if (depth > deepest || typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((item) => namesOf(item, named, depth + 1))
  const thing = value as Thing
  const name = thing['name'] ?? named.get(thing['@id'])
  return typeof name === 'string' || Array.isArray(name) ? namesOf(name, named, depth + 1) : []
}
