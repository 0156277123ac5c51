import type { Handlers } from '../../shared/api'
import type { Anchor, Annotation } from '../../shared/model/annotation'
import type { Change } from '../../shared/model/change'
import type { AnnotationId, Range } from '../../shared/model/schema'
import { emptyChange } from '../../shared/model/workspace'
import { CallError } from '../../shared/result'
import { prepareText } from '../../shared/text/anchor'
import { anchorsOf, quoteOf } from '../../shared/text/passage'
import { carried } from '../../shared/versions/carry'
import type { OpenLibrary, SourceBody } from '../library/open-library'
import { type Authorship, signed } from './authorship'
import { commitIfChanged, counted, given, learnAnnotations, linksEndingIn, sameValue, unseen } from './committing'
import { type HostDeps, timeOf } from './host-deps'
import { otherText, settledBody } from './settle-text'
import type { Shelf } from './shelf'

type AnnotationCalls = Pick<Handlers, 'annotations.add' | 'annotations.update' | 'annotations.remove' | 'annotations.list'>

/** What people mark in sources. */
export function annotationHandlers(deps: HostDeps, shelf: Shelf, author: Authorship): AnnotationCalls {
  return {
    async 'annotations.add'({ library, batch, sourceId, ranges, textHash, colour, note, tags }) {
      return shelf.change(library, async (open) => {
        const now = timeOf(deps.clock)
        const anchors = anchorsIn(await settledBody(open, sourceId, now), { ranges, textHash }, open)
        const made: Annotation = {
          id: deps.newId('ann') as AnnotationId,
          sourceId,
          anchors,
          state: { kind: 'exact' },
          colour,
          note: note ?? '',
          tags: tags ?? [],
          madeAt: now,
          changedAt: now,
        }
        const record = signed(made, await author())
        const change: Change = { puts: [{ kind: 'annotation', record }], removals: [] }
        await open.commit(change, { label: 'Mark a passage', batch })
        return { change, id: record.id }
      })
    },

    async 'annotations.update'({ library, batch, id, sourceId, patch, over }) {
      return shelf.change(library, async (open) => {
        await learnAnnotations(open, sourceId)
        const before = open.workspace().annotations.get(id)
        if (before?.sourceId !== sourceId) throw gone()
        const { ranges, textHash, kept, ...fields } = given(patch)
        const now = timeOf(deps.clock)
        const place =
          ranges && textHash
            ? {
                anchors: anchorsIn(await settledBody(open, sourceId, now), { ranges, textHash }, open),
                state: { kind: 'exact' as const },
              }
            : {}
        const state = kept && before.state.kind === 'lost' ? { state: { ...before.state, kept } } : {}
        const after: Annotation = { ...before, ...fields, ...state, ...place }
        if (sameValue(before, after)) return { change: emptyChange }
        const by = signed(after, await author())
        const change: Change = { puts: [{ kind: 'annotation', record: { ...by, changedAt: now } }], removals: [] }
        const lost = unseen({ kind: 'annotation', record: before }, after, over, open.workspace())
        await open.commit(change, { label: labelOf(patch), batch, unseen: lost })
        return { change }
      })
    },

    async 'annotations.remove'({ library, batch, ends }) {
      return shelf.change(library, async (open) => {
        const named = ends.filter((end) => open.workspace().sources.has(end.sourceId))
        for (const sourceId of new Set(named.map((end) => end.sourceId))) await learnAnnotations(open, sourceId)
        const { annotations, links } = open.workspace()
        const present = named.filter((end) => annotations.get(end.id)?.sourceId === end.sourceId)
        const change: Change = {
          puts: [],
          removals: [
            ...linksEndingIn(links, new Set(present.map((end) => end.id))),
            ...present.map(({ id, sourceId }) => ({ kind: 'annotation' as const, id, sourceId })),
          ],
        }
        return commitIfChanged(open, change, { label: `Delete ${counted(present.length, 'annotation')}`, batch })
      })
    },

    async 'annotations.list'({ library, filter, offset, limit }) {
      return shelf.get(library).search.list(filter, offset, limit)
    },
  }
}

type Selected = { readonly ranges: readonly Range[]; readonly textHash: string }

/** The passage that a person selected. Where the text is another than the one they saw, it is where those very words stand now. */
function anchorsIn({ source, text }: SourceBody, { ranges, textHash }: Selected, open: OpenLibrary): readonly Anchor[] {
  if (textHash === source.textHash) return anchorsAt(text, ranges)
  const seen = open.former(source.id, textHash).text
  const selected = seen === null ? null : anchorsAt(seen, ranges)
  const now = selected && carried({ anchors: selected, state: { kind: 'exact' } }, prepareText(text))
  if (!selected || !now || now.state.kind === 'lost' || quoteOf(now.anchors) !== quoteOf(selected))
    throw otherText('The words you selected are not found in it for certain, so nothing was marked.')
  return now.anchors
}

function anchorsAt(text: string, ranges: readonly Range[]) {
  if (ranges.some((range) => range.end > text.length)) {
    throw new CallError('invalid-input', 'The passage reaches beyond the end of the source, so nothing was marked.')
  }
  const anchors = anchorsOf(text, ranges)
  if (anchors.length === 0) throw new CallError('invalid-input', 'There are no words in this passage, so nothing was marked.')
  return anchors
}

function gone() {
  return new CallError('not-found', 'This annotation is not in the library any more. It may be in the trash.')
}

function labelOf(patch: { ranges?: unknown; kept?: unknown; colour?: unknown; note?: unknown; tags?: unknown }): string {
  if (patch.ranges !== undefined) return 'Change a passage'
  if (patch.kept !== undefined) return 'Keep a lost passage'
  if (patch.note !== undefined) return 'Edit note'
  if (patch.tags !== undefined) return 'Change tags'
  return 'Change colour'
}
