/**
 * Marks in an exported brief by which an edited copy finds its way back: what it was exported from, and where each section
 * begins. In Markdown they are HTML comments, which no reader shows; in a Word document bookmarks and a property. They hold
 * ids alone.
 */
import type { Html, Nodes, RootContent } from 'mdast'
import type { Brief } from '../../model/brief'
import type { BriefId, SectionId } from '../../model/schema'
import { type BuiltBrief, sectionPlace } from '../build-brief'

/** Names what the library keeps of an export: the first 16 hex digits of the SHA-256 of its words (electron/library/kept-exports.ts). */
export type ExportId = string & { readonly __brand: 'ExportId' }

export type ExportMark = { readonly kind: 'export'; readonly id: ExportId; readonly brief: BriefId }
export type CopyMark = ExportMark | { readonly kind: 'section'; readonly id: SectionId }

const exportForm = /^<!-- crossread:export ([0-9a-f]{16}) of (brf_[0-9a-z]{8,40}) -->$/
const sectionForm = /^<!-- crossread:section (sec_[0-9a-z]{8,40}) -->$/

export function markNode(mark: CopyMark): Html {
  const words = mark.kind === 'export' ? `export ${mark.id} of ${mark.brief}` : `section ${mark.id}`
  return { type: 'html', value: `<!-- crossread:${words} -->` }
}

/** Null for anything but the exact form: all else in a file is somebody's words. */
export function readMark(node: Nodes): CopyMark | null {
  if (node.type !== 'html') return null
  const value = node.value.trim()
  const [, id, brief] = exportForm.exec(value) ?? []
  if (id && brief) return { kind: 'export', id: id as ExportId, brief: brief as BriefId }
  const [, section] = sectionForm.exec(value) ?? []
  return section ? { kind: 'section', id: section as SectionId } : null
}

/** The brief with a mark before each section. */
export function withSectionMarks(built: BuiltBrief, { sections }: Pick<Brief, 'sections'>): BuiltBrief {
  const places = new Map(sections.map(({ id }, index) => [sectionPlace(index), id]))
  const children = built.tree.children.flatMap((node): readonly RootContent[] => {
    const id = places.get(placeOf(node))
    return id === undefined ? [node] : [markNode({ kind: 'section', id }), node]
  })
  return { ...built, tree: { ...built.tree, children } }
}

/** The brief with the mark of its export below its title. */
export function withExportMark(built: BuiltBrief, mark: Omit<ExportMark, 'kind'>): BuiltBrief {
  const [title, ...rest] = built.tree.children
  const children = [...(title ? [title] : []), markNode({ kind: 'export', ...mark }), ...rest]
  return { ...built, tree: { ...built.tree, children } }
}

function placeOf({ data }: RootContent): string {
  const id = data?.hProperties?.['id']
  return typeof id === 'string' ? id : ''
}
