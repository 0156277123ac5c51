/**
 * Web Annotations in JSON-LD (https://www.w3.org/TR/annotation-model/): single ones, lists, collections and pages. What
 * breaks the model's rules is refused as a whole, with the rule; fields that the model does not know are left alone.
 */

import { ForeignFault, isObject, type Json, type JsonObject, listOf, stringOf } from './foreign-fault'
import { byDocument, type ForeignMark, type MarkedDocument } from './foreign-mark'
import { placeOf } from './selectors'
import { refuseWrong } from './w3c-rules'

const containers = new Set(['AnnotationCollection', 'AnnotationPage'])

export function isW3c(json: Json): boolean {
  const [first] = listOf(json)
  return isObject(first) && ('@context' in first || typesOf(first).some((type) => type === 'Annotation' || containers.has(type)))
}

/** Documents with what was marked in them. Throws `ForeignFault`. */
export function readW3c(json: Json): readonly MarkedDocument[] {
  return byDocument(annotationsIn(json, null).flatMap(found))
}

function typesOf(value: JsonObject): readonly string[] {
  return listOf(value['type'] ?? value['@type']).map(stringOf)
}

/** The annotations of a file. What stands inside a collection has its context from outside. */
function annotationsIn(json: Json | undefined, context: Json | null): readonly JsonObject[] {
  return listOf(json).flatMap((entry): readonly JsonObject[] => {
    if (!isObject(entry)) throw new ForeignFault('holds something that is no annotation')
    const own = entry['@context'] ?? context
    if (!typesOf(entry).some((type) => containers.has(type))) {
      refuseWrong(entry, own ?? null)
      return [entry]
    }
    const first = entry['first']
    return [...annotationsIn(entry['items'], own), ...(isObject(first) ? annotationsIn(first, own) : [])]
  })
}

type Found = { readonly document: Omit<MarkedDocument, 'marks'>; readonly mark: ForeignMark }

/** One mark for each place; several targets are several places. */
function found(annotation: JsonObject): readonly Found[] {
  const bodies = bodiesOf(annotation)
  const note = bodies.filter(({ tag }) => !tag).map(({ words }) => words)
  const tags = bodies.filter(({ tag }) => tag).map(({ words }) => words)
  return targetsOf(annotation['target']).map((target) => ({
    document: { url: addressOf(target), title: null, authors: [] },
    mark: {
      quote: placeOf(isObject(target) ? target['selector'] : undefined),
      counts: 'points',
      note: note.join('\n\n'),
      tags,
      colour: 'amber',
      madeAt: stringOf(annotation['created']) || null,
    },
  }))
}

/** Sets of targets (List, Composite, Independents, Choice) are their items. */
function targetsOf(target: Json | undefined): readonly Json[] {
  return listOf(target).flatMap((one) => (isObject(one) && one['items'] !== undefined ? listOf(one['items']) : [one]))
}

/** What a target is of, without the fragment, which names a place in it. */
function addressOf(target: Json): string | null {
  const source = isObject(target) ? (target['source'] ?? target['id'] ?? target['@id']) : target
  const address = isObject(source) ? stringOf(source['id'] ?? source['@id']) : stringOf(source)
  return address === '' ? null : address.replace(/#.*$/, '')
}

type Words = { readonly words: string; readonly tag: boolean }

/** The words of bodies; a body that lies elsewhere is named by its address. */
function bodiesOf(annotation: JsonObject): readonly Words[] {
  if (typeof annotation['bodyValue'] === 'string') return [{ words: annotation['bodyValue'], tag: false }]
  return listOf(annotation['body']).flatMap((body): readonly Words[] => {
    if (typeof body === 'string') return [{ words: `<${body}>`, tag: false }]
    if (!isObject(body)) return []
    if (body['items'] !== undefined) return bodiesOf({ body: body['items'] })
    const tag = [...listOf(body['purpose']), ...listOf(annotation['motivation'])].includes('tagging')
    const value = stringOf(body['value'])
    const address = addressOf(body)
    if (value !== '') return [{ words: value, tag }]
    return address === null ? [] : [{ words: `<${address}>`, tag: false }]
  })
}
