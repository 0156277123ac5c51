/** Which of their sources are here: by id, or by the same text; and what each takes from its twin. */
import type { SourceId } from '../model/schema'
import type { SourceCard } from '../model/source'
import { olderVersion } from '../versions/recognise'
import type { Difference, Holdings, SourcePatch } from './holdings'
import type { Ledger } from './ledger'
import { differences, sourceFields } from './record-fields'

export type SourcePair = { readonly here: SourceCard; readonly theirs: SourceCard }

/** Their sources that are here, by their ids. One text under another id is one source; one id is one source, whatever became of its text. */
export function pairSources(ours: Holdings, theirs: Holdings): ReadonlyMap<SourceId, SourcePair> {
  const byText = new Map([...ours.sources.values()].map((card) => [card.textHash, card]))
  const pairs = new Map<SourceId, SourcePair>()
  for (const card of theirs.sources.values()) {
    const here = ours.sources.get(card.id) ?? byText.get(card.textHash)
    if (here) pairs.set(card.id, { here, theirs: card })
  }
  return pairs
}

/** Pairs whose texts differ: what was marked in theirs has to be found again in ours. */
export function rewordedPairs(pairs: ReadonlyMap<SourceId, SourcePair>): readonly SourcePair[] {
  return [...pairs.values()].filter(({ here, theirs }) => here.textHash !== theirs.textHash)
}

type Input = {
  readonly ours: Holdings
  readonly theirs: Holdings
  readonly pairs: ReadonlyMap<SourceId, SourcePair>
  readonly ledger: Ledger
}
type Merged = {
  readonly newSources: ReadonlyMap<SourceId, { readonly versionOf: SourceId | null }>
  readonly patches: ReadonlyMap<SourceId, SourcePatch>
}

export function mergeSources({ ours, theirs, pairs, ledger }: Input): Merged {
  const newSources = new Map<SourceId, { readonly versionOf: SourceId | null }>()
  const patches = new Map<SourceId, SourcePatch>()
  for (const card of theirs.sources.values()) {
    const pair = pairs.get(card.id)
    if (pair) {
      const patch = patchOf(pair, ledger)
      if (Object.keys(patch).length > 0) patches.set(pair.here.id, patch)
      continue
    }
    ledger.count('source', 'added')
    const versionOf = card.versionOf === null ? null : (pairs.get(card.versionOf)?.here.id ?? card.versionOf)
    newSources.set(card.id, { versionOf })
    const older = versionOf === null ? olderVersion(card, ours.sources.values()) : null
    if (older)
      ledger.note(
        nameOf(card),
        `Looks like another version of “${nameOf(older)}”. Both are kept; compare them and carry passages over when you like.`,
      )
  }
  return { newSources, patches }
}

const fillable = [
  'title',
  'authors',
  'publisher',
  'published',
  'updated',
  'retrieved',
  'url',
  'language',
  'credits',
  'reliability',
  'reliabilityReason',
  'access',
] as const

/** Tags are put together, and what ours leaves open is filled; where both say something else, a person chooses. */
function patchOf({ here, theirs }: SourcePair, ledger: Ledger): SourcePatch {
  const tags = [...new Set([...here.tags, ...theirs.tags])]
  const filled = fillable.filter((field) => isOpen(here[field]) && !isOpen(theirs[field]))
  const taken = (fields: readonly (typeof fillable)[number][]): SourcePatch =>
    Object.fromEntries(fields.map((field) => [field, theirs[field]]))
  const patch: SourcePatch = { ...taken(filled), ...(tags.length > here.tags.length ? { tags } : {}) }
  const found: readonly Difference[] = differences(sourceFields({ ...here, ...patch }), sourceFields({ ...theirs, tags }))
  const contrary = fillable.filter(
    (field) => !filled.includes(field) && !isOpen(theirs[field]) && JSON.stringify(here[field]) !== JSON.stringify(theirs[field]),
  )
  if (here.textHash !== theirs.textHash)
    ledger.note(
      nameOf(here),
      'Its text here is another than in the other library, though it is the same source. The text here stays; what was marked in theirs is looked for in it.',
    )
  if (contrary.length === 0) {
    ledger.count('source', 'known')
    return patch
  }
  const choice = ledger.conflict(
    { kind: 'source', id: theirs.id, title: nameOf(here) },
    found.filter(({ theirs: value }) => value !== ''),
    ['ours', 'theirs'],
  )
  return choice === 'theirs' ? { ...patch, ...taken(contrary) } : patch
}

function isOpen(value: string | null | readonly string[]): boolean {
  return value === null || value.length === 0
}

function nameOf({ title, original }: SourceCard): string {
  return title ?? original.name
}
