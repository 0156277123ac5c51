/** Later versions of sources, and passages whose words are gone. */
import type { Annotation } from '../../shared/model/annotation'
import type { SourceId } from '../../shared/model/schema'
import { refOf } from './annotating'
import { ask, mutate, newBatch } from './library'
import { notify, notifyFailure } from './notices'
import { undoOf } from './undoing'

/**
 * Makes one source a later version of the other, with what was marked. The earlier one is kept as it is. A step of its own,
 * also right after an import: taking it back leaves the import.
 */
export async function carryOver(from: SourceId, to: SourceId): Promise<boolean> {
  const batch = newBatch('version')
  if (!(await mutate('versions.carry', { from, to, batch }))) return false
  notify('Both versions are kept. What was marked in the earlier one was carried over; undoing that leaves the later version here.', {
    action: undoOf(batch),
  })
  return true
}

/** Passages whose words are gone and that nobody has looked at yet. Null when they could not be asked for; the person was told. */
export async function lostPassages(): Promise<readonly Annotation[] | null> {
  const result = await ask('versions.lost', {})
  if (!result.ok) {
    notifyFailure(result.error)
    return null
  }
  return result.value
}

export async function keepWithoutPlace(annotation: Annotation): Promise<boolean> {
  return (await mutate('annotations.update', { ...refOf(annotation), patch: { kept: true } })) !== null
}

export async function dropLost(annotation: Annotation): Promise<boolean> {
  return (await mutate('annotations.remove', { ends: [refOf(annotation)] })) !== null
}
