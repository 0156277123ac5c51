/**
 * Web Annotations in JSON-LD (https://www.w3.org/TR/annotation-model/): single ones, lists, collections and pages. What
 * breaks the model's rules is refused as a whole, with the rule; fields that the model does not know are left alone.
 */

import { type ColourId, colourIds } from '../model/vocabulary'
import { ForeignFault, isObject, type Json, type JsonObject, listOf, stringOf } from './foreign-fault'
import { byDocument, type ForeignMark, type MarkedDocument } from './foreign-mark'
import { placeOf } from './selectors'
import type { StatedRecords } from './stated'
import { creatorName } from './w3c-parts'
import { idOf, statedIn } from './w3c-records'
import { refuseWrong } from './w3c-rules'

const containers = new Set(['AnnotationCollection', 'AnnotationPage'])

export function isW3c(json: Json): boolean {
  const [first] = listOf(json)
  return isObject(first) && ('@context' in first || typesOf(first).some((type) => type === 'Annotation' || containers.has(type)))
}

/** Documents with what was marked in them, and claims and links that this program wrote. Throws `ForeignFault`. */
export function readW3c(json: Json): { readonly marked: readonly MarkedDocument[]; readonly stated: StatedRecords } {
  const annotations = annotationsIn(json, null)
  return { marked: byDocument(annotations.flatMap(found)), stated: statedIn(annotations) }
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

/** One mark for each place; several targets are several places, a composite of one page is one passage of several ranges. */
function found(annotation: JsonObject): readonly Found[] {
  const id = idOf(annotation['id'])
  // A claim or link of our own is no passage, and stands for itself (w3c-records.ts).
  if (id !== null && !id.startsWith('ann_')) return []
  const groups = placesOf(annotation['target'])
  const colour = groups.flatMap((group) => group.flatMap(colourOf))[0]
  const bodies = bodiesOf(annotation).filter(({ names }) => !(names && colour))
  const note = bodies.filter(({ tag }) => !tag).map(({ words }) => words)
  const tags = bodies.filter(({ tag }) => tag).map(({ words }) => words)
  return groups.map((group) => {
    const [quote = null, ...further] = group.flatMap((target) => placeOf(isObject(target) ? target['selector'] : undefined) ?? [])
    return {
      document: { url: addressOf(group[0] ?? null), title: null, authors: [] },
      mark: {
        quote,
        further,
        counts: 'points',
        note: note.join('\n\n'),
        tags,
        colour: colour ?? 'amber',
        madeAt: stringOf(annotation['created']) || null,
        author: creatorName(annotation['creator']),
        ...(id === null ? {} : { id }),
      },
    }
  })
}

/** Sets of targets (List, Independents, Choice) are their items, each by itself; those of a composite of one page belong together. */
function placesOf(target: Json | undefined): readonly (readonly Json[])[] {
  return listOf(target).flatMap((one) => {
    if (!isObject(one) || one['items'] === undefined) return [[one]]
    const items = listOf(one['items'])
    const together = typesOf(one).includes('Composite') && new Set(items.map(addressOf)).size === 1
    return together ? [items] : items.map((item) => [item])
  })
}

/** The marker that a style names as this program does. */
function colourOf(target: Json): readonly ColourId[] {
  const classes = isObject(target) ? listOf(target['styleClass']).map(stringOf) : []
  return colourIds.filter((id) => classes.includes(id))
}

/** What a target is of, without the fragment, which names a place in it. */
function addressOf(target: Json): string | null {
  const source = isObject(target) ? (target['source'] ?? target['id'] ?? target['@id']) : target
  const address = isObject(source) ? stringOf(source['id'] ?? source['@id']) : stringOf(source)
  return address === '' ? null : address.replace(/#.*$/, '')
}

/** `names`: says what kind of mark it is, which where the mark has a colour is the colour's name. */
type Words = { readonly words: string; readonly tag: boolean; readonly names: boolean }

/** The words of bodies; a body that lies elsewhere is named by its address. */
function bodiesOf(annotation: JsonObject): readonly Words[] {
  if (typeof annotation['bodyValue'] === 'string') return [plain(annotation['bodyValue'])]
  return listOf(annotation['body']).flatMap((body): readonly Words[] => {
    if (typeof body === 'string') return [plain(`<${body}>`)]
    if (!isObject(body)) return []
    if (body['items'] !== undefined) return bodiesOf({ body: body['items'] })
    const purposes = [...listOf(body['purpose']), ...listOf(annotation['motivation'])]
    const value = stringOf(body['value'])
    const address = addressOf(body)
    if (value !== '') return [{ words: value, tag: purposes.includes('tagging'), names: purposes.includes('classifying') }]
    return address === null ? [] : [plain(`<${address}>`)]
  })
}

function plain(words: string): Words {
  return { words, tag: false, names: false }
}
