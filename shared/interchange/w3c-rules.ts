/** The rules of the Web Annotation Data Model that a file must keep: where it breaks one, what it says cannot be relied on. */
import { ForeignFault, isObject, type Json, type JsonObject, listOf, stringOf } from './foreign-fault'

const context = 'http://www.w3.org/ns/anno.jsonld'
const collections = ['Choice', 'List', 'Composite', 'Independents']

/** Throws `ForeignFault` naming the first rule that is broken. */
export function refuseWrong(annotation: JsonObject, stated: Json | null): void {
  if (!listOf(stated).some((one) => stringOf(one).replace(/^https:/, 'http:') === context))
    fault('does not state the context of Web Annotations (3.1)')
  const { id } = annotation
  if (id !== undefined && !isAddress(id)) fault('has an annotation whose id is not one address (3.1)')
  if (!listOf(annotation['type']).includes('Annotation')) fault('has an entry that is not of the type Annotation (3.1)')
  const targets = listOf(annotation['target'])
  if (targets.length === 0) fault('has an annotation without a target (3.1)')
  for (const target of targets) refuseWrongResource(target, 'target')
  refuseWrongBodies(annotation)
  for (const field of ['creator', 'generator'])
    for (const agent of listOf(annotation[field]))
      if (!isObject(agent) && !isAddress(agent)) fault(`has a ${field} that is neither described nor an address (3.3.1)`)
  for (const field of ['created', 'modified', 'generated']) {
    const time = annotation[field]
    if (time !== undefined && !isTime(time)) fault(`has a time “${field}” that is not one date and time (3.3.1)`)
  }
  for (const field of ['rights', 'via', 'canonical'])
    for (const address of listOf(annotation[field])) if (!isAddress(address)) fault(`has “${field}” that is no address (3.3.4, 3.3.5)`)
}

function refuseWrongBodies(annotation: JsonObject): void {
  const { bodyValue, body } = annotation
  if (bodyValue !== undefined && body !== undefined) fault('has an annotation with both body and bodyValue (3.2.5)')
  if (bodyValue !== undefined && typeof bodyValue !== 'string') fault('has a bodyValue that is not one text (3.2.5)')
  for (const one of listOf(body)) refuseWrongResource(one, 'body')
}

/** Bodies and targets: an address, or something described (3.2). */
function refuseWrongResource(resource: Json, role: 'body' | 'target'): void {
  if (!isObject(resource)) {
    if (!isAddress(resource)) fault(`has a ${role} that is neither described nor an address (3.2)`)
    return
  }
  const types = listOf(resource['type']).map(stringOf)
  const { id, source, selector, items, value, format, language, processingLanguage, textDirection } = resource
  if (id !== undefined && !isAddress(id)) fault(`has a ${role} whose id is no address (3.2)`)
  for (const one of listOf(format)) if (typeof one !== 'string') fault(`has a ${role} whose format is no text (3.2.1)`)
  for (const one of listOf(language)) if (typeof one !== 'string') fault(`has a ${role} whose language is no text (3.2.1)`)
  if (processingLanguage !== undefined && typeof processingLanguage !== 'string')
    fault(`has a ${role} with several processing languages (3.2.1)`)
  if (textDirection !== undefined && !['ltr', 'rtl', 'auto'].includes(stringOf(textDirection)))
    fault(`has a ${role} whose text direction is not ltr, rtl or auto (3.2.1)`)
  if (types.includes('TextualBody') && typeof value !== 'string') fault('has a textual body without one text as its value (3.2.4)')
  if (types.filter((type) => collections.includes(type)).length > 1) fault(`has a ${role} that is two kinds of set at once (3.2.7)`)
  if (items !== undefined && !types.some((type) => collections.includes(type)))
    fault(`has a ${role} with items that does not say what kind of set it is (3.2.7)`)
  if ((types.includes('SpecificResource') || selector !== undefined) && source === undefined)
    fault(`has a ${role} that is a part of something and does not say of what (4.1)`)
  for (const one of listOf(selector))
    if (isObject(one) && one['type'] === 'FragmentSelector' && typeof one['value'] !== 'string')
      fault('has a fragment selector without one value (4.2.1)')
}

/** An absolute address of any scheme. */
function isAddress(value: Json | undefined): boolean {
  return typeof value === 'string' && /^[a-z][a-z0-9+.-]*:\S+$/i.test(value)
}

function isTime(value: Json): boolean {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/i.test(value)
}

function fault(message: string): never {
  throw new ForeignFault(message)
}
