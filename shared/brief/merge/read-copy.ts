/** Reads a brief back from the tree of a file: one as it was exported, or one that was edited since. */
import type { RootContent } from 'mdast'
import { plainWords } from '../plain-words'
import type { Copy, CopyBlock, CopyPart } from './copy'
import { blocksOf } from './copy-block'
import { type ExportMark, readMark } from './copy-marks'
import { readNotes } from './copy-notes'
import { headingWords, isSectionHeading, type Run, runsOf, settledRuns } from './copy-runs'
import { spell } from './spell'

/** What stands between the facts of the line below the title. */
const coverMark = ' · '

/** `known` is the brief as it was exported, where that is known: it tells what is whose where marks were lost. */
export function readCopy(nodes: readonly RootContent[], known: Copy | null = null): Copy {
  const notes = readNotes(nodes, known?.notes ?? new Map())
  const { front, runs } = runsOf(nodes.filter((node) => node.type !== 'footnoteDefinition' && !isEmptyComment(node)).map(notes.cited))
  const { title, question, cover, rest } = readFront(front, known)
  const before: readonly Run[] = rest.length > 0 ? [{ id: null, nodes: rest }] : []
  const sections = settledRuns([...before, ...runs], known?.parts ?? [])
  return {
    mark: exportMark(nodes),
    title,
    question,
    cover,
    parts: sections.filter(({ id, nodes }) => id !== null || nodes.length > 0).flatMap(partsOf),
    notes: notes.words,
  }
}

function exportMark(nodes: readonly RootContent[]): ExportMark | null {
  for (const node of nodes) {
    const mark = readMark(node)
    if (mark?.kind === 'export') return mark
  }
  return null
}

/** Markdown parts two lists that follow one another by a comment that says nothing. */
function isEmptyComment(node: RootContent): boolean {
  return node.type === 'html' && /^<!--\s*-->$/.test(node.value.trim())
}

/** Title, question and the line of facts; `rest` was written behind them. */
function readFront(nodes: readonly RootContent[], known: Copy | null) {
  const at = nodes.findIndex((node) => node.type === 'heading' && node.depth === 1)
  const heading = nodes[at]
  const title = heading?.type === 'heading' ? headingWords(heading) : ''
  const others = nodes.filter((_, index) => index !== at)
  const words = others.map((node) => plainWords(spell([node])))
  const same = known ? words.indexOf(known.cover) : -1
  const coverAt = same === -1 ? words.findIndex((line, index) => others[index]?.type === 'paragraph' && line.includes(coverMark)) : same
  // Without the line nobody can say where the question ends: it is one paragraph.
  const questionEnd = coverAt === -1 ? (others[0]?.type === 'paragraph' ? 1 : 0) : coverAt
  return {
    title,
    question: words.slice(0, questionEnd).join('\n\n'),
    cover: words[coverAt] ?? '',
    rest: others.slice(coverAt === -1 ? questionEnd : coverAt + 1),
  }
}

/** A section with its heading; further headings of its depth begin sections that somebody added. */
function partsOf({ id, nodes }: Run): readonly CopyPart[] {
  const parts: { id: CopyPart['id']; heading: string; blocks: CopyBlock[] }[] = []
  nodes.forEach((node, index) => {
    if (isSectionHeading(node)) parts.push({ id: index === 0 ? id : null, heading: headingWords(node), blocks: [] })
    else {
      if (index === 0) parts.push({ id, heading: '', blocks: [] })
      parts[parts.length - 1]?.blocks.push(...blocksOf(node))
    }
  })
  return parts.length > 0 ? parts : [{ id, heading: '', blocks: [] }]
}
