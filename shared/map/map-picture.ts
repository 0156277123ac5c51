/** The map as one picture (SVG): the claims and passages that the window shows, and the links between them, for a document or a wall. */
import { type XmlElement, xmlElement } from '../interchange/xml-write'
import { relations } from '../model/vocabulary'
import { counted, margin, pictureDocument } from '../picture/document'
import { flow } from '../picture/flow'
import { drawLines, heightOf, linesOf, name, remark, tidy } from '../picture/lines'
import { cutBetweenWords } from '../text/cut'
import { widthOf } from '../text/wrap'
import { curveOf, loopRoom } from './curves'
import { closedUp, countWords, type DrawnMap, drawnOf, filterWords } from './drawn'
import type { LinkMap, MapColumn, MapEdge, MapFilter, MapNode } from './link-map'
import { drawNode, nodeHeight } from './node-box'
import { nodeWords } from './node-words'
import { columnPlace, nodeSize, type Place, placesOf } from './places'
import { drawLink, linkSample, sampleWidth } from './relation-strokes'

/** Between what stands above the map, and between a heading and its column. */
const gap = 10
/** A legend and a title have room in this, however few columns there are. */
const leastWidth = 2 * nodeSize.width + 120
/** Letters of a publisher or a title above its column: two lines of it. */
const headingLetters = 64

export type MapShown = {
  /** What the library is called. */
  readonly title: string
  readonly map: LinkMap
  readonly filter: MapFilter
}

/**
 * The picture as an SVG document in light colours. Columns and nodes keep the order and the places they have in the window, but close up
 * where a filter leaves gaps. Texts stay texts: they can be searched, copied and read aloud.
 */
export function writeMapPicture({ title, map, filter }: MapShown): string {
  const drawn = drawnOf(map, filter)
  const { columns } = closedUp(map, drawn)
  const nodes = new Map(columns.flatMap((column) => column.nodes.map((node) => [node.id, node] as const)))
  const height = nodeHeight(nodes.values())
  const places = placesOf({ columns }, height)
  const wide = Math.max(leastWidth, rightEdge(drawn.edges, places))
  const top = headOf({ title, map, filter }, drawn, wide)
  const headings = columns.map((column, index) => headingOf(column, columnPlace(index, height).x))
  const origin = { x: margin, y: margin + top.height + 2 * gap - Math.min(0, ...headings.map(({ y }) => y)) }
  const bottom = Math.max(0, ...[...places.values()].map(({ y }) => y + height))
  return pictureDocument({
    name: nameOf(title),
    about: about(columns, drawn),
    width: wide + 2 * margin,
    height: origin.y + bottom + margin,
    content: [
      ...top.elements,
      xmlElement('g', { transform: `translate(${tidy(origin.x)} ${tidy(origin.y)})` }, [
        // Lines lie below the nodes, as in the window.
        ...links(drawn.edges, nodes, places, height),
        ...headings.map(({ lines, x, y, column }) =>
          xmlElement('g', { role: 'list', 'aria-label': column.title }, [
            ...drawLines(lines, x, y, null),
            ...column.nodes.flatMap((node) => {
              const place = places.get(node.id)
              return place ? [drawNode(node, place, height)] : []
            }),
          ]),
        ),
      ]),
    ],
  })
}

function nameOf(title: string): string {
  return `${title}: claims, passages and links`
}

/** Headings stand on one level, however many lines one has: clear of the lines that run between nodes. */
function headingOf(column: MapColumn, x: number) {
  const lines = linesOf(cutBetweenWords(column.title, headingLetters), nodeSize.width, name)
  return { column, lines, x, y: -gap - heightOf(lines) }
}

/** Where the last column ends, with the lines that reach out beside it. */
function rightEdge(edges: readonly MapEdge[], places: ReadonlyMap<string, Place>): number {
  const last = Math.max(...[...places.values()].map(({ x }) => x))
  const isLast = (id: string) => places.get(id)?.x === last
  const loops = edges.some(({ from, to }) => isLast(from) && isLast(to))
  return last + nodeSize.width + (loops ? loopRoom : 0)
}

/** What the picture is, how much of the map it shows, and what its lines mean. */
function headOf({ title, map, filter }: MapShown, { shown, edges }: DrawnMap, width: number) {
  const titleLines = linesOf(nameOf(title), width, { ...name, size: 15 })
  const count = shown.size === 0 ? 'Nothing fits.' : countWords(shown.size, edges.length)
  const remarks = [count, filterWords(map, filter)].flatMap((words) => (words === null ? [] : linesOf(words, width, remark)))
  const words = [...titleLines, ...remarks]
  const key = legend(margin + heightOf(words) + gap, width)
  return { elements: [...drawLines(words, margin, margin, null), ...key.elements], height: heightOf(words) + gap + key.height }
}

const direction = 'An arrow leads to what is supported or qualified; a line without one holds both ways.'

function legend(top: number, width: number): { readonly elements: readonly XmlElement[]; readonly height: number } {
  const lineHeight = heightOf([{ ...remark, text: '' }])
  const entries = [...relations.map((relation) => ({ relation, words: relation })), { relation: null, words: direction }].map(
    ({ relation, words }) => {
      const lines = linesOf(words, width - sampleWidth, remark)
      return { relation, lines, width: (relation ? sampleWidth : 0) + Math.max(...lines.map((line) => widthOf(line.text, line))) }
    },
  )
  const { placed, height } = flow(entries, lineHeight, width)
  const elements = placed.flatMap(({ entry: { relation, lines }, x, y }) => [
    ...(relation ? [linkSample(relation, { x: margin + x, y: top + y + lineHeight / 2 })] : []),
    ...drawLines(lines, margin + x + (relation ? sampleWidth : 0), top + y, null),
  ])
  return { elements, height }
}

function links(
  edges: readonly MapEdge[],
  nodes: ReadonlyMap<string, MapNode>,
  places: ReadonlyMap<string, Place>,
  height: number,
): readonly XmlElement[] {
  const drawn = edges.flatMap((edge) => {
    const [from, to] = [nodes.get(edge.from), nodes.get(edge.to)]
    const curve = curveOf(edge, places, height)
    return from && to && curve ? [drawLink(edge.relation, curve, `${nodeWords(from)} ${edge.relation} ${nodeWords(to)}`)] : []
  })
  return drawn.length === 0 ? [] : [xmlElement('g', { role: 'list', 'aria-label': 'Links' }, drawn)]
}

function about(columns: readonly MapColumn[], { edges }: DrawnMap): string {
  const claims = columns.find(({ sourceId }) => sourceId === null)?.nodes.length ?? 0
  const sources = columns.filter(({ sourceId }) => sourceId !== null)
  const passages = sources.reduce((sum, { nodes }) => sum + nodes.length, 0)
  return (
    `A map of ${counted(claims, 'claim')}, ${counted(passages, 'passage')} of ${counted(sources.length, 'source')} and ${counted(edges.length, 'link')} between them. ` +
    'Claims stand at the left, the passages of each source in a column of their own. ' +
    'A line says whether one supports, contradicts, qualifies or restates the other.'
  )
}
