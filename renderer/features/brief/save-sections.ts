import type { Brief, Section } from '../../../shared/model/brief'
import type { BriefId } from '../../../shared/model/schema'
import { mutate, openLibraryNow } from '../../state/library'

/**
 * Changes the sections of a brief as they are now: another window may have moved them since they were drawn here. Nothing
 * is saved where `edit` gives the same list back. Resolves to whether the sections are as wanted.
 */
export async function saveSections(
  id: BriefId,
  edit: (sections: Brief['sections']) => readonly Section[],
  batch: string | null = null,
): Promise<boolean> {
  const current = openLibraryNow().workspace.briefs.get(id)
  if (!current) return false
  const sections = edit(current.sections)
  return sections === current.sections || (await mutate('briefs.update', { id, patch: { sections }, batch })) !== null
}
