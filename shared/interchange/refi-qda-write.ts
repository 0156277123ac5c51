/**
 * A library as a REFI-QDA project (https://www.qdasoftware.org, version 1.0), which NVivo, ATLAS.ti, MAXQDA and QualCoder
 * open. Colours, tags and claims become codes; annotations become coded selections, their notes descriptions; links stay
 * links. Positions count code points; texts have LF only, as they have here.
 */
import type { Annotation } from '../model/annotation'
import { codePoints } from './code-points'
import { plainColours } from './colour'
import { guidOf } from './guid'
import type { LibraryExtract, MarkedSource } from './library-extract'
import { type XmlElement, xmlDocument, xmlElement } from './xml-write'

export type RefiQdaFile = { readonly path: string; readonly text: string }

const person = guidOf('reader')
const user = { creatingUser: person }

/** The files of the project, to be packed into one `.qdpx` (a zip). */
export function writeRefiQda(extract: LibraryExtract): readonly RefiQdaFile[] {
  const codings = codingsOf(extract)
  const project = xmlElement(
    'Project',
    {
      xmlns: 'urn:QDA-XML:project:1.0',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': 'urn:QDA-XML:project:1.0 http://schema.qdasoftware.org/versions/Project/v1.0/Project.xsd',
      name: extract.library.title,
      origin: 'Crossread',
      creatingUserGUID: person,
      creationDateTime: extract.at,
    },
    [
      xmlElement('Users', {}, [xmlElement('User', { guid: person, name: 'Reader' })]),
      codeBook(extract),
      ...filled(
        'Sources',
        extract.marked.map((marked) => textSource(marked, codings)),
      ),
      ...filled('Links', linkList(extract)),
    ],
  )
  return [
    { path: 'project.qde', text: xmlDocument(project) },
    ...extract.marked.map(({ source, text }) => ({ path: `sources/${guidOf(source.id)}.txt`, text })),
  ]
}

/** The schema has no empty lists. */
function filled(name: string, content: readonly XmlElement[]): readonly XmlElement[] {
  return content.length === 0 ? [] : [xmlElement(name, {}, content)]
}

const tagCode = (tag: string) => guidOf(`tag:${tag}`)
const colourCode = (colour: string) => guidOf(`colour:${colour}`)

function codeBook({ library, marked, claims }: LibraryExtract): XmlElement {
  const definitions = new Map(library.tags.map(({ name, definition }) => [name, definition]))
  const used = marked.flatMap(({ annotations }) => annotations.flatMap(({ tags }) => tags))
  const tags = [...new Set([...definitions.keys(), ...used])]
  const group = (name: string, codes: readonly XmlElement[]) =>
    codes.length === 0 ? [] : [xmlElement('Code', { guid: guidOf(`group:${name}`), name, isCodable: 'false' }, codes)]
  const codes = [
    ...group(
      'Colours',
      library.colours.map(({ id, name }) => xmlElement('Code', { guid: colourCode(id), name, isCodable: 'true', color: plainColours[id] })),
    ),
    ...group(
      'Tags',
      tags.map((tag) => xmlElement('Code', { guid: tagCode(tag), name: tag, isCodable: 'true' }, description(definitions.get(tag) ?? ''))),
    ),
    ...group(
      'Claims',
      claims.map((claim) => xmlElement('Code', { guid: guidOf(claim.id), name: claim.text, isCodable: 'true' }, description(claim.memo))),
    ),
  ]
  return xmlElement('CodeBook', {}, [xmlElement('Codes', {}, codes)])
}

/** The codes of each annotation: its colour, its tags, and the claims that it is evidence of. */
function codingsOf({ links }: LibraryExtract): (annotation: Annotation) => readonly string[] {
  const claims = new Map<string, string[]>()
  for (const { from, to } of links) {
    const [passage, claim] = from.kind === 'annotation' ? [from, to] : [to, from]
    if (passage.kind !== 'annotation' || claim.kind !== 'claim') continue
    claims.set(passage.id, [...(claims.get(passage.id) ?? []), guidOf(claim.id)])
  }
  return (annotation) => [
    ...new Set([colourCode(annotation.colour), ...annotation.tags.map(tagCode), ...(claims.get(annotation.id) ?? [])]),
  ]
}

function textSource({ source, text, annotations }: MarkedSource, codings: (annotation: Annotation) => readonly string[]): XmlElement {
  const points = codePoints(text)
  const selections = annotations.flatMap((annotation) =>
    annotation.anchors.map((anchor, index) => {
      const guid = selectionGuid(annotation, index)
      const times = { ...user, creationDateTime: annotation.madeAt }
      return xmlElement(
        'PlainTextSelection',
        {
          guid,
          name: nameOf(anchor.exact),
          startPosition: String(points.fromUnits(anchor.start)),
          endPosition: String(points.fromUnits(anchor.end)),
          ...times,
        },
        [
          ...description(index === 0 ? annotation.note : ''),
          ...codings(annotation).map((code) =>
            xmlElement('Coding', { guid: guidOf(`${guid}${code}`), ...times }, [xmlElement('CodeRef', { targetGUID: code })]),
          ),
        ],
      )
    }),
  )
  const guid = guidOf(source.id)
  return xmlElement(
    'TextSource',
    {
      guid,
      name: source.title ?? source.original.name,
      plainTextPath: `internal://${guid}.txt`,
      ...user,
      creationDateTime: source.importedAt,
    },
    [...description([source.publisher, source.published, source.url].filter(Boolean).join(', ')), ...selections],
  )
}

/** Links between passages. A passage of several ranges is linked by its first. Evidence of claims is coding, so it does not stand here again. */
function linkList({ links, marked }: LibraryExtract): readonly XmlElement[] {
  const written = new Set(marked.flatMap(({ annotations }) => annotations.map(({ id }) => id)))
  return links.flatMap(({ id, from, to, relation, reason }) => {
    if (from.kind !== 'annotation' || to.kind !== 'annotation' || !written.has(from.id) || !written.has(to.id)) return []
    return [
      xmlElement('Link', {
        guid: guidOf(id),
        name: reason === '' ? relation : nameOf(`${relation}: ${reason}`),
        direction: relation === 'contradicts' || relation === 'restates' ? 'Bidirectional' : 'OneWay',
        originGUID: guidOf(from.id),
        targetGUID: guidOf(to.id),
      }),
    ]
  })
}

function selectionGuid(annotation: Annotation, index: number): string {
  return guidOf(index === 0 ? annotation.id : `${annotation.id}#${index}`)
}

/** Names show in lists; longer ones are cut there anyway, at places that differ by program. */
const nameLetters = 80

function nameOf(words: string): string {
  const line = [...words.replace(/\s+/g, ' ').trim()]
  return line.length <= nameLetters ? line.join('') : `${line.slice(0, nameLetters - 1).join('')}…`
}

function description(text: string): readonly XmlElement[] {
  return text === '' ? [] : [xmlElement('Description', {}, text)]
}
