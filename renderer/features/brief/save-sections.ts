/**
 * Saving the sections of a brief. A call carries all of them, so each edit starts from the edit before it, even while the
 * host has not answered or its answer is not folded in yet: otherwise two edits in quick succession would undo one another.
 */
import type { Brief, Section } from '../../../shared/model/brief'
import type { BriefId } from '../../../shared/model/schema'
import { mutate, openLibraryNow, useLibrary } from '../../state/library'

/** Sections that were sent and are not in the workspace yet. */
const sent = new Map<BriefId, readonly Section[]>()

/**
 * Nothing is saved where `edit` gives the same list back. `asSeen` puts words of a section back as they were when the person began
 * to write over them, so that others written there meanwhile are set aside. Resolves to whether the sections are as wanted.
 */
export async function saveSections(
  id: BriefId,
  edit: (sections: Brief['sections']) => readonly Section[],
  batch: string | null = null,
  asSeen: (sections: Brief['sections']) => readonly Section[] = (sections) => sections,
): Promise<boolean> {
  const before = sent.get(id) ?? openLibraryNow().workspace.briefs.get(id)?.sections
  if (!before) return false
  const sections = edit(before)
  if (sections === before) return true
  sent.set(id, sections)
  const saved = await mutate('briefs.update', { id, patch: { sections }, over: { sections: asSeen(before) }, batch })
  const [put] = saved?.change.puts ?? []
  if (put?.kind === 'brief') await folded(put.record)
  // A later edit has taken its place otherwise.
  if (sent.get(id) === sections) sent.delete(id)
  return saved !== null
}

/** Until the workspace has a brief as the host keeps it, or a later state of it, or no such brief any more. */
function folded({ id, changedAt }: Brief): Promise<void> {
  const has = () => {
    const { current } = useLibrary.getState()
    const known = current.kind === 'open' ? current.workspace.briefs.get(id) : undefined
    return known === undefined || known.changedAt >= changedAt
  }
  if (has()) return Promise.resolve()
  return new Promise((resolve) => {
    const stop = useLibrary.subscribe(() => {
      if (!has()) return
      stop()
      resolve()
    })
  })
}
