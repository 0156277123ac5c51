/**
 * Recognising near-identical texts among thousands without reading them: a bottom-k sketch of each text's word sequences
 * (Broder 1997). Two sketches say what share of their sequences the texts have in common.
 */
import { foldText } from './folding'

/** Words in a sequence: long enough that unrelated texts of one subject share few. */
const sequenceLength = 5

/** Hashes in a sketch. The estimate is off by about one part in six at the worst, which the limit for a version allows for. */
const sketchSize = 32

/** The sketch of a text: its smallest hashes, in order, eight hex digits each. Empty for a text of less than one sequence. */
export function sketchOf(text: string): string {
  const words = foldText(text).text.match(/[\p{L}\p{N}]+/gu) ?? []
  const hashes = new Set<number>()
  for (let at = 0; at + sequenceLength <= words.length; at += 1) hashes.add(hashOf(words.slice(at, at + sequenceLength).join(' ')))
  return [...hashes]
    .sort((a, b) => a - b)
    .slice(0, sketchSize)
    .map((hash) => hash.toString(16).padStart(8, '0'))
    .join('')
}

/** The share of word sequences that two texts have in common, 0 to 1, estimated from their sketches. 0 when either is empty. */
export function likeness(one: string, other: string): number {
  const [mine, theirs] = [hashesOf(one), hashesOf(other)]
  if (mine.length === 0 || theirs.length === 0) return 0
  const both = new Set(theirs)
  const union = [...new Set([...mine, ...theirs])].sort().slice(0, Math.min(sketchSize, Math.max(mine.length, theirs.length)))
  const known = new Set(mine)
  return union.filter((hash) => known.has(hash) && both.has(hash)).length / union.length
}

function hashesOf(sketch: string): readonly string[] {
  return sketch.match(/.{8}/g) ?? []
}

/** FNV-1a, 32 bits, with a final mix so that its smallest values are spread like any. */
function hashOf(words: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
