/** The blocks of a copy, taken apart into the sections that they belong to, whether the marks of these are still there or not. */
import type { Heading, RootContent } from 'mdast'
import type { SectionId } from '../../model/schema'
import { alignedParagraphs } from '../../text/like-paragraphs'
import { plainWords } from '../plain-words'
import type { CopyPart } from './copy'
import { readMark } from './copy-marks'
import { spell } from './spell'

/** Blocks of one section; `id` is null before the first one, and for a section that somebody added. */
export type Run = { readonly id: SectionId | null; readonly nodes: readonly RootContent[] }

/** What stands before the first mark of a section, and the run behind each mark. A mark that comes twice, as a copied section has it, counts once. */
export function runsOf(nodes: readonly RootContent[]): { readonly front: readonly RootContent[]; readonly runs: readonly Run[] } {
  const front: RootContent[] = []
  const runs: { id: SectionId | null; nodes: RootContent[] }[] = []
  const seen = new Set<SectionId>()
  for (const node of nodes) {
    const mark = readMark(node)
    if (mark?.kind === 'section') {
      runs.push({ id: seen.has(mark.id) ? null : mark.id, nodes: [] })
      seen.add(mark.id)
    } else if (mark === null) (runs[runs.length - 1]?.nodes ?? front).push(node)
  }
  return { front, runs }
}

/**
 * The runs of a copy as the sections that it was exported with: those whose mark was lost are found in the run before by their
 * words and order, and what was written in front of a section's heading belongs to the section before.
 */
export function settledRuns(runs: readonly Run[], known: readonly CopyPart[]): readonly Run[] {
  const present = new Set(runs.map(({ id }) => id))
  const told = withLeadsMoved(runs, known)
  return told.flatMap((run) => {
    const at = run.id === null ? -1 : known.findIndex(({ id }) => id === run.id)
    // Before the first mark there is no section; one that somebody added stands among the others and hides none.
    if (at === -1 && run !== told[0]) return [run]
    const behind = known.slice(at + 1)
    const next = behind.findIndex(({ id }) => present.has(id))
    const lost = next === -1 ? behind : behind.slice(0, next)
    return lost.length === 0 ? [run] : foundIn(run, at === -1 ? lost : [...known.slice(at, at + 1), ...lost])
  })
}

/** Gives each block to the section whose block it is or was; one that is new stays with the block before it. */
function foundIn({ id, nodes }: Run, sections: readonly CopyPart[]): readonly Run[] {
  const before = sections.flatMap((part) => [
    ...(part.heading === '' ? [] : [{ id: part.id, words: part.heading }]),
    ...part.blocks.map(({ words }) => ({ id: part.id, words })),
  ])
  const after = nodes.map((node) => (isSectionHeading(node) ? headingWords(node) : spell([node])))
  const owners = new Map(
    alignedParagraphs(
      before.map(({ words }) => words),
      after,
    ).map(([from, to]) => [to, before[from]?.id ?? null]),
  )
  const runs: { id: SectionId | null; nodes: RootContent[] }[] = [{ id, nodes: [] }]
  nodes.forEach((node, index) => {
    const owner = owners.get(index)
    const last = runs[runs.length - 1]
    if (owner !== undefined && owner !== last?.id) runs.push({ id: owner, nodes: [node] })
    else last?.nodes.push(node)
  })
  return runs
}

function withLeadsMoved(runs: readonly Run[], known: readonly CopyPart[]): readonly Run[] {
  const headings = new Map(known.map(({ id, heading }) => [id, heading]))
  const settled: { id: SectionId | null; nodes: RootContent[] }[] = []
  for (const { id, nodes } of runs) {
    const own = headings.get(id)
    const at = own ? nodes.findIndex((node) => isSectionHeading(node) && headingWords(node) === own) : -1
    const last = settled[settled.length - 1]
    if (at > 0 && last) {
      last.nodes.push(...nodes.slice(0, at))
      settled.push({ id, nodes: nodes.slice(at) })
    } else settled.push({ id, nodes: [...nodes] })
  }
  return settled
}

/** The title is of depth 1 and a section's heading of depth 2; those in prose lie below. A second title heads a section, too. */
export function isSectionHeading(node: RootContent): node is Heading {
  return node.type === 'heading' && node.depth <= 2
}

export function headingWords({ children }: Heading): string {
  return plainWords(spell([{ type: 'paragraph', children }])).replace(/\s+/g, ' ')
}
