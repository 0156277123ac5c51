/** An edited copy of a brief on its way in: compared with the library, shown, and taken in by choice. */
import { useState } from 'react'
import type { CopyComparison } from '../../../shared/api'
import type { CopyChoice, CopyEdit } from '../../../shared/brief/merge/copy-edit'
import type { BriefId } from '../../../shared/model/schema'
import { ask, mutate, newBatch } from '../../state/library'
import { notify } from '../../state/notices'
import { undoOf } from '../../state/undoing'

type CopyFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }

export type EditedCopy =
  | { readonly kind: 'none' }
  | { readonly kind: 'comparing'; readonly name: string }
  | { readonly kind: 'refused'; readonly message: string }
  | {
      readonly kind: 'compared'
      readonly file: CopyFile
      readonly comparison: CopyComparison
      readonly choices: ReadonlyMap<string, CopyChoice>
    }

export function useEditedCopy(briefId: BriefId) {
  const [copy, setCopy] = useState<EditedCopy>({ kind: 'none' })
  const compare = async (chosen: File) => {
    setCopy({ kind: 'comparing', name: chosen.name })
    const file = { name: chosen.name, bytes: new Uint8Array(await chosen.arrayBuffer()) }
    const result = await ask('briefs.compareCopy', { id: briefId, ...file })
    if (!result.ok) setCopy({ kind: 'refused', message: result.error.message })
    else setCopy({ kind: 'compared', file, comparison: result.value, choices: suggested(result.value.edits) })
  }
  const choose = (key: string, choice: CopyChoice) =>
    setCopy((now) => (now.kind === 'compared' ? { ...now, choices: new Map(now.choices).set(key, choice) } : now))
  /** Resolves to whether it is in the brief. */
  const takeIn = async (): Promise<boolean> => {
    if (copy.kind !== 'compared') return false
    const { file, comparison, choices } = copy
    const batch = newBatch('copy')
    const taken = await mutate('briefs.takeIn', {
      id: briefId,
      ...file,
      choices: Object.fromEntries(choices),
      changedAt: comparison.changedAt,
      batch,
    })
    if (!taken) return false
    const count = [...choices.values()].filter((choice) => choice !== 'library').length
    notify(`${count} ${count === 1 ? 'edit' : 'edits'} of “${file.name}” ${count === 1 ? 'is' : 'are'} in the brief now.`, {
      action: undoOf(batch),
    })
    return true
  }
  return { copy, compare, choose, takeIn }
}

/** What nobody else changed is taken unless a person says otherwise; a conflict has no answer until they give one. */
function suggested(edits: readonly CopyEdit[]): ReadonlyMap<string, CopyChoice> {
  return new Map(edits.filter(({ verdict }) => verdict !== 'conflict').map(({ key }) => [key, 'file']))
}
