/** The blocks of a copy, taken apart into the sections that they belong to, whether the marks of these are still there or not. */
import type { BlockContent, Blockquote, Heading, RootContent } from 'mdast'
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

/** What is given to a section as one; paragraphs of a quotation apart, since those of two sections may have become one quotation. */
type Unit = { readonly node: RootContent; readonly quotation: Blockquote | null }

/** Gives each block to the section whose block it is or was; one that is new stays with the block before it. */
function foundIn({ id, nodes }: Run, sections: readonly CopyPart[]): readonly Run[] {
  const before = sections.flatMap(({ id, heading, blocks }) =>
    [heading, ...blocks.flatMap(({ words, inner }) => (inner.length > 0 ? inner : [words]))].map((words) => ({ id, words })),
  )
  const units = nodes.flatMap((node): readonly Unit[] =>
    node.type === 'blockquote' ? node.children.map((child) => ({ node: child, quotation: node })) : [{ node, quotation: null }],
  )
  const after = units.map(({ node }) => (isSectionHeading(node) ? headingWords(node) : spell([node])))
  const owners = new Map(
    alignedParagraphs(
      before.map(({ words }) => words),
      after,
    ).map(([from, to]) => [to, before[from]?.id ?? null]),
  )
  const runs: { id: SectionId | null; units: Unit[] }[] = [{ id, units: [] }]
  units.forEach((unit, index) => {
    const owner = owners.get(index) ?? (isSectionHeading(unit.node) ? ownerBelow(units, index, owners) : undefined)
    const last = runs[runs.length - 1]
    if (owner !== undefined && owner !== last?.id) runs.push({ id: owner, units: [unit] })
    else last?.units.push(unit)
  })
  return runs.map(({ id, units }) => ({ id, nodes: together(units) }))
}

/** The blocks again, of a quotation what is left of it. */
function together(units: readonly Unit[]): readonly RootContent[] {
  const nodes: RootContent[] = []
  let open: Blockquote | null = null
  for (const { node, quotation } of units) {
    const last = nodes[nodes.length - 1]
    if (quotation === null) nodes.push(node)
    else if (quotation === open && last?.type === 'blockquote')
      nodes[nodes.length - 1] = { ...last, children: [...last.children, node as BlockContent] }
    else nodes.push({ ...quotation, children: [node as BlockContent] })
    open = quotation
  }
  return nodes
}

/** A heading that was rewritten heads the section whose block is the first that is known below it. */
function ownerBelow(units: readonly Unit[], index: number, owners: ReadonlyMap<number, SectionId | null>): SectionId | null | undefined {
  for (let below = index + 1; below < units.length; below += 1) {
    const unit = units[below]
    if (!unit || isSectionHeading(unit.node)) return undefined
    const owner = owners.get(below)
    if (owner !== undefined) return owner
  }
  return undefined
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
