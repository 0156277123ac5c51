/** Parts that every Web Annotation of this program has (https://www.w3.org/TR/annotation-model/, 3.2.4 and 3.3.1). */
import type { Annotation } from '../model/annotation'
import { isObject, type Json, listOf, stringOf } from './foreign-fault'
import { iri } from './library-extract'

export type Body = {
  readonly type: 'TextualBody'
  readonly value: string
  readonly format: 'text/markdown' | 'text/plain'
  readonly purpose: 'commenting' | 'tagging' | 'classifying' | 'describing' | 'assessing'
}

export function body(value: string, purpose: Body['purpose'], format: Body['format'] = 'text/plain'): Body {
  return { type: 'TextualBody', value, format, purpose }
}

type Made = Pick<Annotation, 'author' | 'madeAt' | 'changedAt'> & { readonly id: string }

/** A record with what it says: its id, who made it, where they said so, and when. */
export function annotated(
  { id, author, madeAt, changedAt }: Made,
  { motivation, ...says }: { readonly motivation: string } & Readonly<Record<string, unknown>>,
): object {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: iri(id),
    type: 'Annotation',
    motivation,
    ...(author === undefined ? {} : { creator: { type: 'Person', name: author } }),
    created: madeAt,
    modified: changedAt,
    ...says,
  }
}

/** The name of the first who made it; one who is only an address has none. */
export function creatorName(creator: Json | undefined): string | null {
  const [first] = listOf(creator)
  return isObject(first) ? stringOf(listOf(first['name'])[0] ?? first['nickname']).trim() || null : null
}
