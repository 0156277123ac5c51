/** What a check of a brief reads and what it says. */
import type { BriefMaterial } from '../../api'
import type { QuotedFinding } from '../../model/finding'
import type { AnnotationId, ClaimId, SectionId, SourceId } from '../../model/schema'
import { cutBetweenWords } from '../../text/cut'
import { type BuiltBrief, buildBrief } from '../build-brief'
import { type Grounds, groundsOf } from '../generated'

/** Where a person goes to mend it. */
type Place =
  | { readonly kind: 'passage'; readonly id: AnnotationId; readonly sourceId: SourceId }
  | { readonly kind: 'section'; readonly id: SectionId }
  | { readonly kind: 'claim'; readonly id: ClaimId }
  | { readonly kind: 'finding'; readonly id: QuotedFinding['key'] }

/** `bad` is wrong as it stands; `doubt` may be meant, but a sceptic would ask. */
export type Notice = { readonly level: 'bad' | 'doubt'; readonly title: string; readonly message: string; readonly place: Place }

export type Checked = { readonly material: BriefMaterial; readonly built: BuiltBrief; readonly evidence: Grounds['evidence'] }

export type Check = (brief: Checked) => readonly Notice[]

/** The brief as the checks read it, drawn already by whoever shows it too. The date of drawing plays no part in them. */
export function checkedOf(material: BriefMaterial, built: BuiltBrief = buildBrief(material, { date: '' })): Checked {
  return { material, built, evidence: groundsOf(material).evidence }
}

/** The beginning of something long, for a list. */
export function shortened(words: string, most = 80): string {
  return cutBetweenWords(words, most)
}
