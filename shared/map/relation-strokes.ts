/** How the lines of a picture tell relations apart: by dash as well as by colour, as in the window. */
import { type XmlElement, xmlElement } from '../interchange/xml-write'
import type { Relation } from '../model/vocabulary'
import { relationColours } from '../picture/colours'
import { type Curve, straight } from './curves'
import type { Place } from './places'

const dashes: { readonly [Name in Relation]: Readonly<Record<string, string>> } = {
  supports: { 'stroke-dasharray': '7 4' },
  contradicts: {},
  qualifies: { 'stroke-dasharray': '2 4' },
  restates: { 'stroke-dasharray': '1 5', 'stroke-linecap': 'round' },
}

/** `words`: what the line says. */
export function drawLink(relation: Relation, curve: Curve, words: string): XmlElement {
  return xmlElement('g', { role: 'listitem', 'data-relation': relation }, [xmlElement('title', {}, words), ...strokes(relation, curve)])
}

const sampleLength = 30
export const sampleWidth = sampleLength + 6

/** A short line for a legend. */
export function linkSample(relation: Relation, { x, y }: Place): XmlElement {
  return xmlElement('g', { 'aria-hidden': 'true' }, strokes(relation, straight({ x, y }, sampleLength, relation)))
}

function strokes(relation: Relation, { line, head }: Curve): readonly XmlElement[] {
  const colour = relationColours[relation].ink
  return [
    xmlElement('path', { d: line, fill: 'none', stroke: colour, 'stroke-width': '1.8', ...dashes[relation] }),
    ...(head === null ? [] : [xmlElement('path', { d: head, fill: colour })]),
  ]
}
