/**
 * What a brief holds of claims, as ClaimReview (https://schema.org/ClaimReview), the form in which fact-checks are found by search
 * engines. A rating is a word, as the brief has it: Crossread has no scale of truth, so none is made up.
 */
import type { BriefMaterial } from '../api'
import { type Evidence, evidenceByClaim } from '../claims/evidence'
import { claimStatus, statusLabel } from '../claims/status'
import { iri } from '../interchange/library-extract'
import type { JudgmentSection } from '../model/brief'
import type { Claim } from '../model/claim'
import type { SourceCard } from '../model/source'
import { quoteOf } from '../text/passage'
import { titleOf } from '../text/title'
import { confidenceSentence, likelihoodWords } from './likelihood'
import { plainWords } from './plain-words'

/** One review for each claim that the brief shows, and for each judgment that is written. `date`: the day, `2031-03-10`. */
export function claimReviews(material: BriefMaterial, date: string): string {
  const evidence = evidenceByClaim({
    links: new Map(material.links.map((link) => [link.id, link])),
    annotations: new Map(material.annotations.map((annotation) => [annotation.id, annotation])),
    sources: new Map(material.sources.map((card) => [card.id, card])),
  })
  const common = {
    '@type': 'ClaimReview',
    datePublished: date,
    ...(material.brief.author.trim() === '' ? {} : { author: { '@type': 'Person', name: material.brief.author.trim() } }),
    isPartOf: { '@type': 'Report', '@id': iri(material.brief.id), name: material.brief.title },
  }
  const judgments = material.brief.sections.filter(
    (section): section is JudgmentSection => section.kind === 'judgment' && section.shown && section.statement.trim() !== '',
  )
  const graph = [
    ...judgments.map((judgment) => ({ ...common, ...judgmentReview(judgment, evidence) })),
    ...shownClaims(material).map((claim) => ({ ...common, ...claimReview(claim, evidence.get(claim.id) ?? []) })),
  ]
  return `${JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }, null, 2)}\n`
}

/** Claims in a section of their own, those a judgment stands on, and those that a list of claims does not leave out. */
function shownClaims({ brief, claims }: BriefMaterial): readonly Claim[] {
  const shown = brief.sections.filter((section) => section.shown)
  const named = new Set<string>(
    shown.flatMap((section) => (section.kind === 'claim' ? [section.claim] : section.kind === 'judgment' ? section.grounds : [])),
  )
  const lists = shown.flatMap((section) =>
    section.kind === 'claims' || section.kind === 'key-points' ? [new Set<string>(section.omitted)] : [],
  )
  return claims.filter(({ id }) => named.has(id) || lists.some((omitted) => !omitted.has(id)))
}

function claimReview(claim: Claim, evidence: readonly Evidence[]): object {
  return {
    '@id': iri(claim.id),
    claimReviewed: claim.text,
    reviewRating: { '@type': 'Rating', alternateName: statusLabel(claimStatus(evidence)) },
    ...(claim.memo.trim() === '' ? {} : { reviewBody: plainWords(claim.memo) }),
    ...appearances(evidence),
  }
}

function judgmentReview(judgment: JudgmentSection, evidence: ReadonlyMap<string, readonly Evidence[]>): object {
  const { likelihood, confidence, confidenceReason } = judgment
  const rated = likelihood === null ? 'No likelihood stated' : `${likelihoodWords[likelihood].words} (${likelihoodWords[likelihood].range})`
  return {
    '@id': iri(judgment.id),
    claimReviewed: plainWords(judgment.statement),
    reviewRating: {
      '@type': 'Rating',
      alternateName: rated,
      ...(confidence === null ? {} : { ratingExplanation: confidenceSentence(confidence, confidenceReason) }),
    },
    ...appearances(judgment.grounds.flatMap((id) => evidence.get(id) ?? [])),
  }
}

/** Where it is said, and what was quoted for and against it. */
function appearances(evidence: readonly Evidence[]): object {
  const sources = [...new Map(evidence.flatMap(({ source }) => (source ? [[source.id, source] as const] : []))).values()]
  if (sources.length === 0) return {}
  return {
    itemReviewed: { '@type': 'Claim', appearance: sources.map(work) },
    citation: evidence.flatMap(({ annotation, source, stance }) =>
      annotation && source
        ? [
            {
              '@type': 'Quotation',
              '@id': iri(annotation.id),
              text: quoteOf(annotation.anchors),
              description: stance,
              isPartOf: work(source),
            },
          ]
        : [],
    ),
  }
}

function work(source: SourceCard): object {
  return {
    '@type': source.publisher === null ? 'CreativeWork' : 'NewsArticle',
    '@id': iri(source.id),
    // A name that nobody gave it is no headline.
    ...(source.title === null ? { name: titleOf(source, null).text } : { headline: source.title }),
    ...(source.publisher === null ? {} : { publisher: { '@type': 'Organization', name: source.publisher } }),
    ...(source.authors.length === 0 ? {} : { author: source.authors.map((name) => ({ '@type': 'Person', name })) }),
    ...(source.published === null ? {} : { datePublished: source.published }),
    ...(source.url === null ? {} : { url: source.url }),
  }
}
