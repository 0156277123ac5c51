/** Hypothesis: the export of its web client, and the answers of its API (a list under `rows`). */

import { ForeignFault, isObject, type Json, type JsonObject, listOf, stringOf } from './foreign-fault'
import { byDocument, type ForeignMark, type MarkedDocument } from './foreign-mark'
import { placeOf } from './selectors'

/** Whether JSON looks like annotations of Hypothesis. */
export function isHypothesis(json: Json): json is JsonObject {
  return isObject(json) && (Array.isArray(json['annotations']) || (Array.isArray(json['rows']) && typeof json['total'] === 'number'))
}

/** Replies are written under the note that they answer; notes on a page stand on the whole document. Throws `ForeignFault`. */
export function readHypothesis(json: JsonObject): readonly MarkedDocument[] {
  const annotations = listOf(json['annotations'] ?? json['rows']).map((annotation, index) => {
    if (!isObject(annotation)) throw new ForeignFault(`holds something that is no annotation at place ${index + 1}`)
    return annotation
  })
  const replies = annotations.filter((annotation) => listOf(annotation['references']).length > 0)
  return byDocument(
    annotations
      .filter((annotation) => !replies.includes(annotation) || !annotations.some((other) => answers(annotation, other)))
      .map((annotation) => ({ document: documentOf(annotation), mark: markOf(annotation, replies) })),
  )
}

function answers(reply: JsonObject, annotation: JsonObject): boolean {
  return annotation['id'] !== undefined && listOf(reply['references'])[0] === annotation['id']
}

function documentOf(annotation: JsonObject): Omit<MarkedDocument, 'marks'> {
  const document = annotation['document']
  const title = isObject(document) ? stringOf(listOf(document['title'])[0]) : ''
  const target = listOf(annotation['target'])[0]
  const url = stringOf(annotation['uri']) || (isObject(target) ? stringOf(target['source']) : '')
  return { url: url === '' ? null : url, title: title === '' ? null : title, authors: [] }
}

function markOf(annotation: JsonObject, replies: readonly JsonObject[]): ForeignMark {
  const places = listOf(annotation['target']).flatMap((target) => placeOf(isObject(target) ? target['selector'] : undefined) ?? [])
  const [quote = null, ...further] = places
  const answered = replies.filter((reply) => answers(reply, annotation)).map((reply) => `> ${nameOf(reply)}: ${stringOf(reply['text'])}`)
  return {
    quote,
    further,
    counts: 'units',
    note: [stringOf(annotation['text']), ...answered].filter((part) => part !== '').join('\n\n'),
    tags: listOf(annotation['tags']).map(stringOf),
    colour: 'amber',
    madeAt: stringOf(annotation['created']) || null,
    author: authorOf(annotation),
  }
}

/** The name a person shows, else that of their account. What this program wrote unsigned has the account of nobody. */
function authorOf(annotation: JsonObject): string | null {
  const info = annotation['user_info']
  const shown = isObject(info) ? stringOf(info['display_name']).trim() : ''
  if (shown !== '') return shown
  return stringOf(annotation['user']).endsWith('@crossread.invalid') ? null : nameOf(annotation) || null
}

/** `acct:reader@hypothes.is` as `reader`. */
function nameOf(annotation: JsonObject): string {
  return stringOf(annotation['user'])
    .replace(/^acct:/, '')
    .replace(/@.*$/, '')
}
