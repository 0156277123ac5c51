import { realpath } from 'node:fs/promises'
import type { Handlers, MergePreview } from '../../shared/api'
import type { MergeChoice, MergePlan } from '../../shared/merging/holdings'
import { isIdle } from '../../shared/merging/merge-plan'
import type { LibraryId } from '../../shared/model/schema'
import { CallError } from '../../shared/result'
import { openLibrary } from '../library'
import type { OpenLibrary } from '../library/open-library'
import type { HostDeps } from './host-deps'
import { carryOut, type Merging, planOf } from './merge-library'
import type { Shelf } from './shelf'

type MergingCalls = Pick<Handlers, Extract<keyof Handlers, `merging.${string}`>>

/** Another library into this one: looked over first, then merged as one step. */
export function mergingHandlers(deps: HostDeps, shelf: Shelf): MergingCalls {
  const cancelled = new Set<LibraryId>()

  /** Opens the other library for reading, does the work, and tells the windows how far it is. */
  async function withOther<T>(
    { library, path, choices }: { library: LibraryId; path: string; choices: Readonly<Record<string, MergeChoice>> },
    open: OpenLibrary,
    work: (merging: Merging) => Promise<T>,
  ): Promise<T> {
    const real = await realpath(path).catch(() => path)
    if (real === open.path)
      throw new CallError('invalid-input', 'This is the library that is open here. Choose another one; nothing was changed.')
    cancelled.delete(library)
    const goOn = () => {
      if (cancelled.has(library)) throw new CallError('cancelled', 'Merging was cancelled. Both libraries are as they were before.')
    }
    const other = await openLibrary(real, { readOnly: true, clock: deps.clock, newId: deps.newId })
    try {
      return await work({ open, other, choices, deps, onProgress: (progress) => shelf.tell({ kind: 'merging', library, progress }), goOn })
    } finally {
      shelf.tell({ kind: 'merging', library, progress: null })
      await other.close()
    }
  }

  return {
    async 'merging.preview'({ library, path }) {
      return withOther({ library, path, choices: {} }, shelf.get(library).open, async (merging) =>
        previewOf(await planOf(merging), merging),
      )
    },

    async 'merging.merge'({ library, batch, path, choices }) {
      return shelf.change(library, (open) =>
        withOther({ library, path, choices }, open, async (merging) => {
          const plan = await planOf(merging)
          const label = `Merge “${merging.other.workspace().library.title}”`
          if (!isIdle(plan)) await carryOut(plan, merging, { label, batch: batch ?? `merge:${deps.newId('lib')}` })
          return previewOf(plan, merging)
        }),
      )
    },

    async 'merging.cancel'({ library }) {
      cancelled.add(library)
      return null
    },
  }
}

function previewOf(plan: MergePlan, { other }: Merging): MergePreview {
  const { counts, conflicts, notes, lost } = plan
  return { title: other.workspace().library.title, counts, conflicts, notes, lost, idle: isIdle(plan) }
}
