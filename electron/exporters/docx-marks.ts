/**
 * The marks of an export (shared/brief/merge/copy-marks.ts) as a Word document holds them: a bookmark in the first paragraph of
 * each section, and a property of the document.
 */
import type { RootContent } from 'mdast'
import { type CopyMark, type ExportMark, markNode, readMark } from '../../shared/brief/merge/copy-marks'
import type { SectionId } from '../../shared/model/schema'

/** Word takes no name of a bookmark that is longer. */
const longestName = 40
const prefix = 'cr_'

export const exportProperty = 'Crossread export'

/** Null for a section whose name is too long, as none made here is: it is known by its words. */
export function bookmarkOf(id: SectionId): string | null {
  const name = `${prefix}${id}`
  return name.length <= longestName ? name : null
}

/** The section that a bookmark names; null for any other bookmark. */
export function sectionOf(bookmark: string): CopyMark | null {
  return bookmark.startsWith(prefix) ? readMark(markNode({ kind: 'section', id: bookmark.slice(prefix.length) as SectionId })) : null
}

export function exportMarkIn(nodes: readonly RootContent[]): ExportMark | null {
  for (const node of nodes) {
    const mark = readMark(node)
    if (mark?.kind === 'export') return mark
  }
  return null
}

export function propertyOf({ id, brief }: ExportMark): string {
  return `${id} of ${brief}`
}

/** Null for a property that somebody else wrote. */
export function exportOf(property: string): CopyMark | null {
  return readMark({ type: 'html', value: `<!-- crossread:export ${property.trim()} -->` })
}
