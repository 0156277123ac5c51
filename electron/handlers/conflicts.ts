import type { Handlers, OutsideConflict } from '../../shared/api'
import type { MergeChoice } from '../../shared/merging/holdings'
import { differences, fieldsOf, titleOfRecord } from '../../shared/merging/record-fields'
import type { Change, Put } from '../../shared/model/change'
import { currentPut, removalOf } from '../../shared/model/reverse'
import type { LinkId } from '../../shared/model/schema'
import { emptyChange } from '../../shared/model/workspace'
import { CallError } from '../../shared/result'
import type { OpenLibrary } from '../library/open-library'
import type { SetAside } from '../library/set-aside'
import { learnAnnotations } from './committing'
import type { HostDeps } from './host-deps'
import type { Shelf } from './shelf'

type ConflictCalls = Pick<Handlers, Extract<keyof Handlers, `conflicts.${string}`>>

/** Records that two windows, or this program and another one, changed at the same time: both versions are there until a person settles it. */
export function conflictHandlers(deps: HostDeps, shelf: Shelf): ConflictCalls {
  return {
    async 'conflicts.list'({ library }) {
      const { open } = shelf.get(library)
      const waiting: OutsideConflict[] = []
      for (const aside of open.setAside()) {
        const conflict = await conflictOf(aside, open)
        if (conflict) waiting.push(conflict)
      }
      return waiting
    },

    async 'conflicts.settle'({ library, batch, id, choice }) {
      return shelf.change(library, async (open) => {
        const aside = open.setAside().find((one) => one.id === id)
        const conflict = aside ? await conflictOf(aside, open) : null
        if (!aside || !conflict)
          throw new CallError('not-found', 'This is settled already, here or in another window. Nothing was changed.')
        if (!conflict.choices.includes(choice))
          throw new CallError('invalid-input', 'Of this record only one version can be kept. Choose ours or theirs; nothing was changed.')
        if (choice !== 'both' && choice !== aside.whose) {
          await open.settle(id, true)
          return { change: emptyChange }
        }
        const change: Change = { puts: putsOf(aside.version, choice === 'both', open, deps), removals: [] }
        await open.commit(change, { label: choice === 'both' ? 'Keep both versions' : 'Take the other version', batch })
        return { change }
      })
    },

    async 'conflicts.reopen'({ library, id }) {
      await shelf.change(library, (open) => open.settle(id, false))
      return null
    },
  }
}

/** What is to be settled; null when it is: the one in use was kept, or the other is in the library, in its place or beside it. */
async function conflictOf({ id, at, version, whose, settled }: SetAside, open: OpenLibrary): Promise<OutsideConflict | null> {
  if (settled) return null
  const inUse = await presentOf(version, open)
  const { library } = open.workspace()
  const aside = fieldsOf(version, library)
  const present = inUse ? fieldsOf(inUse, library) : aside.map(([name]) => [name, ''] as const)
  const found = whose === 'theirs' ? differences(present, aside) : differences(aside, present)
  if (found.length === 0 || standsBeside(version, open)) return null
  return {
    id,
    at,
    kind: version.kind,
    aside: whose,
    title: titleOfRecord(inUse ?? version),
    differences: found,
    choices: choicesFor(version, inUse),
  }
}

/** The record as it is here now; null when it is gone. */
async function presentOf(version: Put, open: OpenLibrary): Promise<Put | null> {
  if (version.kind === 'library') return { kind: 'library', record: open.workspace().library }
  const source = version.kind === 'source' ? version.record.id : version.kind === 'annotation' ? version.record.sourceId : null
  if (source !== null && open.workspace().sources.has(source)) await learnAnnotations(open, source)
  const removal = removalOf(version)
  return removal && currentPut(removal, open.workspace())
}

function choicesFor(version: Put, inUse: Put | null): readonly MergeChoice[] {
  const both: readonly MergeChoice[] = ['ours', 'theirs', 'both']
  if (!inUse) return ['ours', 'theirs']
  if (version.kind === 'annotation' || version.kind === 'claim' || version.kind === 'brief') return both
  // Two links may join the same two only when they say something else of them.
  return version.kind === 'link' && inUse.kind === 'link' && version.record.relation !== inUse.record.relation ? both : ['ours', 'theirs']
}

/** Whether a record says just what this version says, under another id. */
function standsBeside(version: Put, open: OpenLibrary): boolean {
  const { library, annotations, claims, briefs, links } = open.workspace()
  const all: Iterable<Put> =
    version.kind === 'annotation'
      ? [...annotations.values()]
          .filter(({ sourceId }) => sourceId === version.record.sourceId)
          .map((record) => ({ kind: 'annotation', record }))
      : version.kind === 'claim'
        ? [...claims.values()].map((record) => ({ kind: 'claim', record }))
        : version.kind === 'brief'
          ? [...briefs.values()].map((record) => ({ kind: 'brief', record }))
          : version.kind === 'link'
            ? [...links.values()]
                .filter(({ from, to }) => from.id === version.record.from.id && to.id === version.record.to.id)
                .map((record) => ({ kind: 'link', record }))
            : []
  const fields = fieldsOf(version, library)
  return [...all].some((put) => put.record.id !== version.record.id && differences(fieldsOf(put, library), fields).length === 0)
}

function putsOf(version: Put, beside: boolean, open: OpenLibrary, deps: HostDeps): readonly Put[] {
  if (!beside) return [version.kind === 'source' ? sourceHere(version, open) : version]
  switch (version.kind) {
    case 'annotation':
      return [{ kind: 'annotation', record: { ...version.record, id: deps.newId('ann') as typeof version.record.id } }]
    case 'brief':
      return [{ kind: 'brief', record: { ...version.record, id: deps.newId('brf') as typeof version.record.id } }]
    case 'link':
      return [{ kind: 'link', record: { ...version.record, id: deps.newId('lnk') as LinkId } }]
    case 'claim': {
      const id = deps.newId('clm') as typeof version.record.id
      // A second claim without its evidence would be held for unsupported.
      const links = [...open.workspace().links.values()].filter(({ to }) => to.id === version.record.id)
      const copies = links.map(
        (link): Put => ({ kind: 'link', record: { ...link, id: deps.newId('lnk') as LinkId, to: { kind: 'claim', id } } }),
      )
      return [{ kind: 'claim', record: { ...version.record, id } }, ...copies]
    }
    default:
      throw new Error(`Two versions of a ${version.kind} cannot stand beside each other.`)
  }
}

/** What is said of a source in this version. Its text, and how that is divided, are those that lie in the folder. */
function sourceHere(version: Extract<Put, { kind: 'source' }>, open: OpenLibrary): Put {
  const { id } = version.record
  const [card, blocks] = [open.workspace().sources.get(id), open.workspace().blocks.get(id)]
  if (!card || !blocks || card.textHash === version.record.textHash) return version
  const { textHash, length, words, sketch, extraction, original } = card
  return { kind: 'source', record: { ...version.record, textHash, length, words, sketch, extraction, original, blocks } }
}
