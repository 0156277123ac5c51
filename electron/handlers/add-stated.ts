import type { FilePart } from '../../shared/api'
import { fitTags } from '../../shared/interchange/fit-marks'
import type { ForeignMark } from '../../shared/interchange/foreign-mark'
import type { StatedClaim, StatedLink, StatedRecords } from '../../shared/interchange/stated'
import { orderedEnds, saysTheSame } from '../../shared/links/symmetry'
import type { Annotation } from '../../shared/model/annotation'
import type { Put } from '../../shared/model/change'
import type { Claim } from '../../shared/model/claim'
import { cutAt } from '../../shared/model/fit-metadata'
import type { Link, LinkEnd } from '../../shared/model/link'
import { type ClaimId, type IsoTime, type LinkId, longestAuthor, longestLine, longestProse } from '../../shared/model/schema'
import type { OpenLibrary } from '../library/open-library'
import { timeIn } from './foreign-marks'
import { type HostDeps, timeOf } from './host-deps'

/** Where what a file names by its own ids is in this library. */
export type Ends = Map<string, LinkEnd>

/** Remembers which annotations of a source are the marks of a file: those with their words and note, each once, in order. */
export function noteEnds(marks: readonly ForeignMark[], annotations: readonly Annotation[], ends: Ends): void {
  const taken = new Set<string>()
  for (const { id, quote, note } of marks) {
    if (id === undefined) continue
    const same = annotations.find((one) => !taken.has(one.id) && one.note === note && one.anchors[0]?.exact === quote?.exact)
    if (!same) continue
    taken.add(same.id)
    ends.set(id, { kind: 'annotation', id: same.id, sourceId: same.sourceId })
  }
}

type Adding = { readonly open: OpenLibrary; readonly batch: string; readonly deps: Pick<HostDeps, 'clock' | 'newId'> }

/**
 * Puts the claims and links of a file beside those of the library. A claim in the same words is the same; a link that says the same
 * is not put twice; one whose ends are not here is left out and counted.
 */
export async function addStated(stated: StatedRecords, ends: Ends, { open, batch, deps }: Adding): Promise<FilePart> {
  const now = timeOf(deps.clock)
  const byWords = new Map([...open.workspace().claims.values()].map((claim) => [claim.text, claim]))
  const claims: Claim[] = []
  for (const claimed of stated.claims) {
    const one = { ...claimed, text: cutAt(claimed.text.trim(), longestLine) }
    const here = byWords.get(one.text)
    const claim = here ?? newClaim(one, deps.newId('clm') as ClaimId, now)
    if (!here) claims.push(claim)
    byWords.set(claim.text, claim)
    ends.set(one.id, { kind: 'claim', id: claim.id })
  }
  const said: Pick<Link, 'from' | 'to' | 'relation'>[] = [...open.workspace().links.values()]
  const links: Link[] = []
  let absent = 0
  for (const one of stated.links) {
    const [from, to] = [ends.get(one.from.id), ends.get(one.to.id)]
    if (!from || !to || from.id === to.id) {
      absent += 1
      continue
    }
    const link = newLink(one, from, to, deps.newId('lnk') as LinkId, now)
    if (said.some((other) => saysTheSame(other, link))) continue
    said.push(link)
    links.push(link)
  }
  const puts: Put[] = [
    ...claims.map((record): Put => ({ kind: 'claim', record })),
    ...links.map((record): Put => ({ kind: 'link', record })),
  ]
  if (puts.length > 0) await open.commit({ puts, removals: [] }, { label: 'Import claims and links', batch })
  const known = stated.claims.length + stated.links.length - claims.length - links.length - absent
  return { kind: 'stated', claims: claims.length, links: links.length, known, absent }
}

function newClaim({ text, kind, memo, tags, ...rest }: StatedClaim, id: ClaimId, now: IsoTime): Claim {
  return { id, text, kind, memo: cutAt(memo, longestProse), tags: fitTags(tags), ...made(rest, now) }
}

function newLink({ relation, reason, credibility, ...rest }: StatedLink, from: LinkEnd, to: LinkEnd, id: LinkId, now: IsoTime): Link {
  return { id, ...orderedEnds(from, to, relation), relation, reason: cutAt(reason, longestProse), credibility, ...made(rest, now) }
}

function made({ author, madeAt }: Pick<StatedClaim, 'author' | 'madeAt'>, now: IsoTime): Pick<Claim, 'author' | 'madeAt' | 'changedAt'> {
  const time = timeIn(madeAt) ?? now
  const name = cutAt(author?.trim() ?? '', longestAuthor)
  return { ...(name === '' ? {} : { author: name }), madeAt: time, changedAt: time }
}
