/** A page in parts, each small enough to be drawn between two frames. */
import type { Element, ElementContent, RootContent } from 'hast'

/** Elements and texts in a part: some three milliseconds of work. */
const partWeight = 300

type Node = RootContent | ElementContent

/** Neighbours together, up to the weight of a part; what is heavier alone is a part of its own. */
export function inParts<Block extends Node>(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const parts: Block[][] = []
  let weight = Number.POSITIVE_INFINITY
  for (const block of blocks) {
    const own = weightOf(block)
    if (weight + own > partWeight) {
      parts.push([])
      weight = 0
    }
    parts[parts.length - 1]?.push(block)
    weight += own
  }
  return parts
}

/** A table, list or section of notes that is too long to be drawn in one go. */
export function isHeavy(block: Node): block is Element {
  return block.type === 'element' && weightOf(block) > partWeight
}

function weightOf(block: Node): number {
  return block.type === 'element' ? block.children.reduce((sum, child) => sum + weightOf(child), 1) : 1
}
