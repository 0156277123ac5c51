/** Their links, with their ends as they are here. What another person said of the same passage and claim stands beside ours. */
import { orderedEnds, saysTheSame } from '../links/symmetry'
import type { Put } from '../model/change'
import type { Link, LinkEnd } from '../model/link'
import type { LinkId } from '../model/schema'
import type { Holdings } from './holdings'
import type { Ledger } from './ledger'
import type { Places } from './merge-annotations'
import type { MergedClaims } from './merge-claims'

type Input = {
  readonly ours: Holdings
  readonly theirs: Holdings
  readonly places: Places
  readonly claims: MergedClaims
  readonly newId: () => LinkId
  readonly ledger: Ledger
}

/** Which link here each of theirs is. */
export function mergeLinks({ ours, theirs, places, claims, newId, ledger }: Input): ReadonlyMap<LinkId, LinkId> {
  const byEnds = new Map<string, Link[]>()
  for (const link of ours.links.values()) byEnds.set(endsOf(link), [...(byEnds.get(endsOf(link)) ?? []), link])
  const isHere = (link: Link) => (byEnds.get(endsOf(link)) ?? []).some((other) => saysTheSame(other, link) && other.author === link.author)
  const ids = new Map<LinkId, LinkId>()
  const comeIn = (link: Link) => ledger.add(put({ ...link, id: ours.links.has(link.id) ? newId() : link.id }))
  for (const link of theirs.links.values()) {
    const [from, to] = [endHere(link.from, places, claims), endHere(link.to, places, claims)]
    if (!from || !to || from.id === to.id) continue
    const record: Link = { ...link, ...orderedEnds(from, to, link.relation) }
    const here = ours.links.get(link.id)
    ids.set(link.id, link.id)
    const copy = onCopy(link, places, claims)
    if (copy && !isHere(copy)) ledger.puts.push(put({ ...copy, id: newId() }))
    if (!here) {
      if (isHere(record)) ledger.count('link', 'known')
      else comeIn(record)
      continue
    }
    const found = ledger.differing(put(here), put(record))
    const another = here.relation !== record.relation
    const byAnother = record.author !== undefined && record.author !== here.author
    if (found.length === 0 || ((another || byAnother) && isHere(record))) {
      ledger.count('link', 'known')
      continue
    }
    if (byAnother) {
      comeIn(record)
      continue
    }
    const choice = ledger.conflictOf(put(record), found, another ? ['ours', 'theirs', 'both'] : ['ours', 'theirs'])
    if (choice === 'theirs') ledger.puts.push(put(record))
    if (choice === 'both') ledger.puts.push(put({ ...record, id: newId() }))
  }
  return ids
}

/** The link once more, for a claim that came in beside ours; null for every other link. */
function onCopy(link: Link, places: Places, claims: MergedClaims): Link | null {
  const copyOf = (end: LinkEnd) => (end.kind === 'claim' ? claims.copies.get(end.id) : undefined)
  if (!copyOf(link.from) && !copyOf(link.to)) return null
  const [from, to] = [link.from, link.to].map((end): LinkEnd | null => {
    const id = copyOf(end)
    return id ? { kind: 'claim', id } : endHere(end, places, claims)
  })
  return from && to ? { ...link, ...orderedEnds(from, to, link.relation) } : null
}

function endHere(end: LinkEnd, places: Places, { here }: MergedClaims): LinkEnd | null {
  if (end.kind === 'claim') {
    const id = here.get(end.id)
    return id === undefined ? null : { kind: 'claim', id }
  }
  const place = places.get(end.id)
  return place ? { kind: 'annotation', id: place.id, sourceId: place.sourceId } : null
}

/** The two ends, in one order. */
function endsOf({ from, to }: Link): string {
  return [from.id, to.id].sort().join(' ')
}

function put(record: Link): Extract<Put, { kind: 'link' }> {
  return { kind: 'link', record }
}
