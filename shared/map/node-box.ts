/** A claim or a passage as a box of a picture. */
import { statusNames } from '../claims/status'
import { type XmlElement, xmlElement } from '../interchange/xml-write'
import { paper, statusColours } from '../picture/colours'
import { drawLines, heightOf, type Line, linesOf, quotation, remark, tidy } from '../picture/lines'
import type { MapNode } from './link-map'
import { nodeWords, shortNodeWords } from './node-words'
import { nodeSize, type Place } from './places'

const padding = { x: 12, y: 9 } as const
const corner = '8'
/** The thick edge at the left of a claim. */
const edge = 4
/** Between the words of a claim and its status. */
const gap = 4

/** As high as in the window, or as the longest words need: all nodes of one picture are of one height. */
export function nodeHeight(nodes: Iterable<MapNode>): number {
  let height: number = nodeSize.height
  for (const node of nodes) height = Math.max(height, heightOf(wordLines(node)) + gap + heightOf(statusLines(node)) + 2 * padding.y)
  return height
}

/** The words whole are its title where they are cut, so that nothing is lost to who rests on it or has it read aloud. */
export function drawNode(node: MapNode, { x, y }: Place, height: number): XmlElement {
  const status = statusLines(node)
  const [whole, short] = [nodeWords(node), shortNodeWords(node)]
  return xmlElement('g', { role: 'listitem' }, [
    ...(whole === short ? [] : [xmlElement('title', {}, whole)]),
    xmlElement('rect', {
      x: tidy(x),
      y: tidy(y),
      width: tidy(nodeSize.width),
      height: tidy(height),
      rx: corner,
      fill: paper.paper,
      stroke: paper.lineStrong,
    }),
    ...(node.kind === 'claim' ? [thickEdge(x, y, height)] : []),
    ...drawLines(wordLines(node), x + padding.x, y + padding.y, null),
    ...drawLines(status, x + padding.x, y + height - padding.y - heightOf(status), null),
  ])
}

function wordLines(node: MapNode): readonly Line[] {
  return linesOf(shortNodeWords(node), nodeSize.width - 2 * padding.x, { ...quotation, bold: node.kind === 'claim' })
}

function statusLines(node: MapNode): readonly Line[] {
  if (node.kind !== 'claim') return []
  const style = { ...remark, bold: true, colour: statusColours[node.status] }
  return linesOf(statusNames[node.status], nodeSize.width - 2 * padding.x, style)
}

function thickEdge(x: number, y: number, height: number): XmlElement {
  return xmlElement('path', {
    d: `M${tidy(x + edge / 2)} ${tidy(y + edge)} V${tidy(y + height - edge)}`,
    stroke: paper.ink2,
    'stroke-width': String(edge),
  })
}
