/** A brief of the size that the composer must carry: two hundred claims, six hundred footnotes. */
import type { BriefMaterial } from '../api'
import type { Section } from '../model/brief'
import type { LinkId, SectionId } from '../model/schema'
import { claimOf, linkOf, materialOf, quoteFrom, sourceOf } from './brief.testing'
import { firstDraft } from './first-draft'

export const largeBrief = { claims: 200, footnotes: 600 } as const

const sources = 20
const stances = ['supports', 'contradicts', 'qualifies'] as const

/** Each claim stands on three passages of three sources; each passage is cited in five sections. */
export function largeMaterial(): BriefMaterial {
  const sentence = (number: number) =>
    `On day ${number} the harbour master counted ${number * 7} crates on the northern quay, he told the council.`
  const perSource = largeBrief.footnotes / sources
  const cited = Array.from({ length: sources }, (_, source) =>
    sourceOf(
      `Paper ${source}`,
      Array.from({ length: perSource }, (_, line) => sentence(source * perSource + line)),
    ),
  )
  const annotations = cited.flatMap((source, index) =>
    Array.from({ length: perSource }, (_, line) => ({
      ...quoteFrom(source, sentence(index * perSource + line)),
      id: `ann_${String(index * perSource + line).padStart(8, '0')}` as never,
    })),
  )
  const claims = Array.from({ length: largeBrief.claims }, (_, index) =>
    claimOf(`large${index}`, `Claim ${index}: the quay held ${index * 7} crates.`, `A memo of *some* words about claim ${index}.`),
  )
  const links = claims.flatMap((claim, index) =>
    stances.flatMap((stance, turn) => {
      const annotation = annotations[(turn * largeBrief.claims + index) % annotations.length]
      return annotation ? [{ ...linkOf(annotation, claim, stance), id: `lnk_${String(index * 3 + turn).padStart(8, '0')}` as LinkId }] : []
    }),
  )
  let last = 0
  const sections: readonly Section[] = firstDraft(() => `sec_${String(++last).padStart(8, '0')}` as SectionId)
  return materialOf({ cited, annotations, claims, links, sections, title: 'What the papers counted' })
}
