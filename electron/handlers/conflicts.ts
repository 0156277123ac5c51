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

/** Records that were changed here and by another program: both versions are there until a person settles it. */
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
        if (choice === 'ours') {
          await open.settle(id, true)
          return { change: emptyChange }
        }
        const change: Change = { puts: putsOf(aside.theirs, choice, open, deps), removals: [] }
        await open.commit(change, { label: choice === 'theirs' ? 'Take the other version' : 'Keep both versions', batch })
        return { change }
      })
    },

    async 'conflicts.reopen'({ library, id }) {
      await shelf.change(library, (open) => open.settle(id, false))
      return null
    },
  }
}

/** What is to be settled; null when it is: ours was kept, or theirs is in the library, in the place of ours or beside it. */
async function conflictOf({ id, at, theirs, settled }: SetAside, open: OpenLibrary): Promise<OutsideConflict | null> {
  if (settled) return null
  const ours = await presentOf(theirs, open)
  const { library } = open.workspace()
  const fields = fieldsOf(theirs, library)
  const found = differences(ours ? fieldsOf(ours, library) : fields.map(([name]) => [name, ''] as const), fields)
  if (found.length === 0 || standsBeside(theirs, open)) return null
  return { id, at, kind: theirs.kind, title: titleOfRecord(ours ?? theirs), differences: found, choices: choicesFor(theirs, ours) }
}

/** The record as it is here now; null when it is gone. */
async function presentOf(theirs: Put, open: OpenLibrary): Promise<Put | null> {
  if (theirs.kind === 'library') return { kind: 'library', record: open.workspace().library }
  const source = theirs.kind === 'source' ? theirs.record.id : theirs.kind === 'annotation' ? theirs.record.sourceId : null
  if (source !== null && open.workspace().sources.has(source)) await learnAnnotations(open, source)
  const removal = removalOf(theirs)
  return removal && currentPut(removal, open.workspace())
}

function choicesFor(theirs: Put, ours: Put | null): readonly MergeChoice[] {
  const both: readonly MergeChoice[] = ['ours', 'theirs', 'both']
  if (!ours) return ['ours', 'theirs']
  if (theirs.kind === 'annotation' || theirs.kind === 'claim' || theirs.kind === 'brief') return both
  // Two links may join the same two only when they say something else of them.
  return theirs.kind === 'link' && ours.kind === 'link' && theirs.record.relation !== ours.record.relation ? both : ['ours', 'theirs']
}

/** Whether a record says just what theirs says, under another id. */
function standsBeside(theirs: Put, open: OpenLibrary): boolean {
  const { library, annotations, claims, briefs, links } = open.workspace()
  const all: Iterable<Put> =
    theirs.kind === 'annotation'
      ? [...annotations.values()]
          .filter(({ sourceId }) => sourceId === theirs.record.sourceId)
          .map((record) => ({ kind: 'annotation', record }))
      : theirs.kind === 'claim'
        ? [...claims.values()].map((record) => ({ kind: 'claim', record }))
        : theirs.kind === 'brief'
          ? [...briefs.values()].map((record) => ({ kind: 'brief', record }))
          : theirs.kind === 'link'
            ? [...links.values()]
                .filter(({ from, to }) => from.id === theirs.record.from.id && to.id === theirs.record.to.id)
                .map((record) => ({ kind: 'link', record }))
            : []
  const fields = fieldsOf(theirs, library)
  return [...all].some((put) => put.record.id !== theirs.record.id && differences(fieldsOf(put, library), fields).length === 0)
}

function putsOf(theirs: Put, choice: Exclude<MergeChoice, 'ours'>, open: OpenLibrary, deps: HostDeps): readonly Put[] {
  if (choice === 'theirs') return [theirs.kind === 'source' ? sourceHere(theirs, open) : theirs]
  switch (theirs.kind) {
    case 'annotation':
      return [{ kind: 'annotation', record: { ...theirs.record, id: deps.newId('ann') as typeof theirs.record.id } }]
    case 'brief':
      return [{ kind: 'brief', record: { ...theirs.record, id: deps.newId('brf') as typeof theirs.record.id } }]
    case 'link':
      return [{ kind: 'link', record: { ...theirs.record, id: deps.newId('lnk') as LinkId } }]
    case 'claim': {
      const id = deps.newId('clm') as typeof theirs.record.id
      // A second claim without its evidence would be held for unsupported.
      const links = [...open.workspace().links.values()].filter(({ to }) => to.id === theirs.record.id)
      const copies = links.map(
        (link): Put => ({ kind: 'link', record: { ...link, id: deps.newId('lnk') as LinkId, to: { kind: 'claim', id } } }),
      )
      return [{ kind: 'claim', record: { ...theirs.record, id } }, ...copies]
    }
    default:
      throw new Error(`Two versions of a ${theirs.kind} cannot stand beside each other.`)
  }
}

/** What they said of a source. Its text, and how that is divided, are those that lie in the folder. */
function sourceHere(theirs: Extract<Put, { kind: 'source' }>, open: OpenLibrary): Put {
  const { id } = theirs.record
  const [card, blocks] = [open.workspace().sources.get(id), open.workspace().blocks.get(id)]
  if (!card || !blocks || card.textHash === theirs.record.textHash) return theirs
  const { textHash, length, words, sketch, extraction, original } = card
  return { kind: 'source', record: { ...theirs.record, textHash, length, words, sketch, extraction, original, blocks } }
}
