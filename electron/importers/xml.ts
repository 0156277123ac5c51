/** The XML inside office files and books, read by a parser that knows no entities of its own and fetches nothing. */
import { DOMParser } from 'linkedom'
import { CallError } from '../../shared/result'

/** As much of an XML element as importers need. Names carry their prefix, `dc:title`. */
export type XmlNode = {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: ArrayLike<XmlNode>
}

/** The root of a document. Throws `damaged` for a file that declares entities: no office program writes them, bombs do. */
export function parseXml(file: string, xml: string): XmlNode {
  if (/<!ENTITY/i.test(xml))
    throw new CallError('damaged', `“${file}” declares XML entities, which files of its kind never do, so it was not imported.`)
  return new DOMParser().parseFromString(xml, 'text/xml') as unknown as XmlNode
}

const elementNode = 1

/** An attribute's value; null when it or its element is not there. The parser leaves the three signs of markup in attributes as XML writes them. */
export function attributeOf(node: XmlNode | undefined, name: string): string | null {
  const written = (node as (XmlNode & { getAttribute(name: string): string | null }) | undefined)?.getAttribute(name)
  return written?.replace(/&(lt|gt|amp);/g, (_all, sign: string) => (sign === 'lt' ? '<' : sign === 'gt' ? '>' : '&')) ?? null
}

/** The child elements, in order. */
export function childrenOf(node: XmlNode): readonly XmlNode[] {
  return Array.from(node.childNodes).filter((child) => child.nodeType === elementNode)
}

/** Every element of this name below a node, however its prefix is written: `title` finds `dc:title`. In document order. */
export function elementsNamed(node: XmlNode, localName: string): readonly XmlNode[] {
  const found: XmlNode[] = []
  const waiting = [...childrenOf(node)].reverse()
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (localNameOf(next) === localName) found.push(next)
    waiting.push(...[...childrenOf(next)].reverse())
  }
  return found
}

export function localNameOf(node: XmlNode): string {
  return node.nodeName.slice(node.nodeName.indexOf(':') + 1).toLowerCase()
}

/** The words of the first element of this name, on one line; null when there is none or it is empty. */
export function wordsOf(node: XmlNode, localName: string): string | null {
  const words = (elementsNamed(node, localName)[0]?.textContent ?? '').replace(/\s+/g, ' ').trim()
  return words === '' ? null : words
}
