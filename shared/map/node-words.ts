import { cutBetweenWords } from '../text/cut'
import type { MapNode } from './link-map'

/** Words of a node that fit into its box. */
const shownLength = 110

/** A claim in its own words, a passage as a quotation. */
export function nodeWords({ kind, words }: MapNode): string {
  return kind === 'claim' ? words : `“${words}”`
}

export function shortNodeWords(node: MapNode): string {
  return nodeWords({ ...node, words: cutBetweenWords(node.words, shownLength) })
}
