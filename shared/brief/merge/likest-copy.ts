import type { Copy } from './copy'

/**
 * Of the words of a file, the part that must stand in an export to the letter before it is held to be made from that export:
 * an editor who goes through everything still leaves a third of the paragraphs alone, tables and quotes above all, and two
 * briefs of one library share less than that.
 */
const sharedLeast = 1 / 3

/** The one of several exports that an edited copy is likest to; null where it is like none. Of equals the first. */
export function likestCopy<Candidate extends { readonly copy: Copy }>(theirs: Copy, candidates: readonly Candidate[]): Candidate | null {
  let best: { candidate: Candidate; shared: number } | null = null
  for (const candidate of candidates) {
    const shared = sharedPart(theirs, candidate.copy)
    if (shared >= sharedLeast && shared > (best?.shared ?? 0)) best = { candidate, shared }
  }
  return best?.candidate ?? null
}

/** The part of the blocks and headings of the one, by their letters, that stand in the other to the letter, from 0 to 1. */
function sharedPart(one: Copy, other: Copy): number {
  const there = new Set(blocksIn(other))
  let [all, shared] = [0, 0]
  for (const words of blocksIn(one)) {
    all += words.length
    if (there.has(words)) shared += words.length
  }
  return all === 0 ? 0 : shared / all
}

function blocksIn({ title, parts }: Copy): readonly string[] {
  return [title, ...parts.flatMap(({ heading, blocks }) => [heading, ...blocks.map(({ words }) => words)])]
}
