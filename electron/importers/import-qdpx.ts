/** Projects of qualitative analysis (REFI-QDA 1.5, .qdpx): each text is a source, each coded selection a mark whose codes are its tags. */

import { codePoints } from '../../shared/interchange/code-points'
import { namedColour } from '../../shared/interchange/colour'
import type { ForeignMark } from '../../shared/interchange/foreign-mark'
import type { SourceDraft } from '../../shared/model/source'
import { CallError } from '../../shared/result'
import { layOut } from '../../shared/text/blocks'
import { canonicalText } from '../../shared/text/canonical'
import { openArchive } from './archive'
import { draftOf } from './draft'
import { nothingStated } from './stated'
import { attributeOf, childrenOf, elementsNamed, localNameOf, parseXml, type XmlNode } from './xml'

export type QdaText = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly draft: SourceDraft
  readonly marks: readonly ForeignMark[]
}

type Code = {
  readonly name: string
  readonly colour: string | null /** It says which marker was used, and is no tag. */
  readonly marker: boolean
}
type Codes = ReadonlyMap<string, Code>

export function importQdpx(
  file: string,
  bytes: Uint8Array,
): {
  readonly texts: readonly QdaText[]
  readonly refused: readonly { readonly name: string; readonly message: string }[]
} {
  const archive = openArchive(file, bytes, (name) => /\.(qde|txt)$/i.test(name))
  const projectName = archive.names.find((name) => /\.qde$/i.test(name))
  const project = projectName === undefined ? null : archive.text(projectName)
  if (project === null) throw new CallError('damaged', `“${file}” is not a REFI-QDA project: the part that describes it is missing.`)
  const root = parseXml(file, project)
  const markers = new Set(ownMarkers(root))
  const codes: Codes = new Map(
    elementsNamed(root, 'code').map((code) => [
      guid(code, 'guid'),
      { name: attributeOf(code, 'name') ?? '', colour: attributeOf(code, 'color'), marker: markers.has(code) },
    ]),
  )
  const notes = new Map(elementsNamed(root, 'note').map((note) => [guid(note, 'guid'), inner(note, 'plaintextcontent')]))
  const texts: QdaText[] = []
  const refused: { name: string; message: string }[] = []
  for (const source of elementsNamed(root, 'textsource')) {
    const name = attributeOf(source, 'name') ?? 'Text'
    const raw = textOf(source, (path) => archive.text(path), archive.names)
    if (raw === null || raw.trim() === '') {
      refused.push({ name, message: `“${name}” in “${file}” has no plain text in the project, so it was not imported.` })
      continue
    }
    texts.push({ name, bytes: new TextEncoder().encode(raw), draft: draftFrom(name, raw), marks: marksIn(source, raw, codes, notes) })
  }
  for (const other of ['picturesource', 'pdfsource', 'audiosource', 'videosource'])
    for (const source of elementsNamed(root, other)) {
      const name = attributeOf(source, 'name') ?? other
      refused.push({ name, message: `“${name}” in “${file}” is no plain text, so it was left out with what was coded in it.` })
    }
  return { texts, refused }
}

/** Projects that Crossread wrote (refi-qda-write.ts) have its markers as codes, in a group of their own. */
function ownMarkers(root: XmlNode): readonly XmlNode[] {
  if (attributeOf(elementsNamed(root, 'project')[0], 'origin') !== 'Crossread') return []
  const group = elementsNamed(root, 'code').find(
    (code) => attributeOf(code, 'isCodable') === 'false' && attributeOf(code, 'name') === 'Colours',
  )
  return group ? childrenOf(group).filter((child) => localNameOf(child) === 'code') : []
}

const guid = (node: XmlNode, attribute: string) => (attributeOf(node, attribute) ?? '').toLowerCase()

function inner(node: XmlNode, name: string): string {
  return (childrenOf(node).find((child) => localNameOf(child) === name)?.textContent ?? '').trim()
}

/** The text stands in the project, or in a file that `internal://` names; case is not kept by all programs. */
function textOf(source: XmlNode, read: (path: string) => string | null, names: readonly string[]): string | null {
  const path = attributeOf(source, 'plainTextPath')
  if (path === null)
    return childrenOf(source).some((child) => localNameOf(child) === 'plaintextcontent') ? inner(source, 'plaintextcontent') : null
  const wanted = path.replace(/^(internal|relative):\/\//, '').toLowerCase()
  const entry = names.find((name) => name.toLowerCase().endsWith(`/${wanted}`) || name.toLowerCase() === wanted)
  return entry === undefined ? null : read(entry)
}

/** A line is a paragraph: what was coded counts in this very text, so nothing is sorted out of it. */
function draftFrom(name: string, raw: string): SourceDraft {
  const lines = canonicalText(raw).split('\n')
  return draftOf('qda', layOut(lines.map((text) => ({ text, kind: 'paragraph' }))), { ...nothingStated, title: name })
}

function marksIn(source: XmlNode, raw: string, codes: Codes, notes: ReadonlyMap<string, string>): readonly ForeignMark[] {
  const { toUnits } = codePoints(raw)
  return elementsNamed(source, 'plaintextselection').flatMap((selection): readonly ForeignMark[] => {
    const from = Number(attributeOf(selection, 'startPosition'))
    const to = Number(attributeOf(selection, 'endPosition'))
    if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || to <= from) return []
    const [start, end] = [toUnits(from), toUnits(to)]
    const words = (begin: number, stop: number) => canonicalText(raw.slice(Math.max(0, begin), stop))
    const own = elementsNamed(selection, 'coderef').flatMap((reference) => codes.get(guid(reference, 'targetGUID')) ?? [])
    const noted = elementsNamed(selection, 'noteref').map((reference) => notes.get(guid(reference, 'targetGUID')) ?? '')
    return [
      {
        quote: {
          exact: spaced(words(start, end)),
          prefix: spaced(words(start - 32, start)),
          suffix: spaced(words(end, end + 32)),
          start,
          end,
        },
        further: [],
        counts: 'units',
        note: [inner(selection, 'description'), ...noted].filter((part) => part !== '').join('\n\n'),
        tags: own.filter(({ marker }) => !marker).map(({ name }) => name),
        colour: namedColour((own.find(({ marker }) => marker) ?? own[0])?.colour),
        madeAt: attributeOf(selection, 'creationDateTime'),
        author: null,
      },
    ]
  })
}

/** Between lines the text here has a blank line. */
const spaced = (words: string) => words.replace(/\n+/g, '\n\n')
