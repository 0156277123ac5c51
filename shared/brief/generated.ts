/** The sections that Crossread writes: each from the claims, links and sources of the library. */
import type { BlockContent, PhrasingContent, RootContent } from 'mdast'
import type { BriefMaterial } from '../api'
import { accessWords, credibilityWords, reliabilityWords } from '../claims/appraisal-words'
import { type Evidence, evidenceByClaim } from '../claims/evidence'
import { claimStatus, speaking, statusLabel, voices } from '../claims/status'
import type { Annotation } from '../model/annotation'
import type { GeneratedSection } from '../model/brief'
import type { Claim } from '../model/claim'
import type { Link } from '../model/link'
import type { SourceCard } from '../model/source'
import { type Stance, stances } from '../model/vocabulary'
import { quoteOf } from '../text/passage'
import { readableDate } from '../text/readable-date'
import { titleOf } from '../text/title'
import type { Citations } from './citations'
import { discrepancyTable } from './discrepancy-table'
import { matrixTables } from './matrix-tables'
import { bullets, classed, emphasis, heading, paragraph, quotation, strong, table } from './nodes'
import { proseBlocks } from './prose'
import { timelineBlocks } from './timeline-block'

/** The library as the sections read it, gathered once for all of them. */
export type Grounds = {
  readonly material: BriefMaterial
  readonly evidence: ReadonlyMap<Claim['id'], readonly Evidence[]>
  readonly annotations: ReadonlyMap<Annotation['id'], Annotation>
}

export function groundsOf(material: BriefMaterial): Grounds {
  const annotations = new Map(material.annotations.map((annotation) => [annotation.id, annotation]))
  const evidence = evidenceByClaim({
    links: new Map(material.links.map((link) => [link.id, link])),
    annotations,
    sources: new Map(material.sources.map((card) => [card.id, card])),
  })
  return { material, evidence, annotations }
}

export function generatedBlocks(section: GeneratedSection, grounds: Grounds, citations: Citations): readonly RootContent[] {
  switch (section.kind) {
    case 'key-points':
      return orEmpty(keyPoints(section, grounds, citations), 'No claims have been stated yet.')
    case 'agreement':
      return orEmpty(agreement(section, grounds, citations), 'No claim is supported by two independent sources without contradiction.')
    case 'differences':
      return orEmpty(differences(section, grounds, citations), 'No contradictions have been linked.')
    case 'discrepancies':
      return orEmpty(
        discrepancyTable(arranged(grounds.material.decisions, section), grounds, citations),
        'No discrepancy has been accepted yet.',
      )
    case 'claims':
      return orEmpty(claimCards(section, grounds, citations), 'No claims have been stated yet.')
    case 'matrix':
      return orEmpty(matrixTables(arranged(grounds.material.claims, section), grounds, citations), 'No claims have been stated yet.')
    case 'timeline':
      return orEmpty(timelineBlocks(section, grounds, citations), 'No claim and no passage it stands on names a date that can be placed.')
    case 'sources':
      return orEmpty(sourceTable(section, grounds), 'The library holds no sources.')
    case 'footnotes':
      return []
  }
}

function orEmpty(blocks: readonly RootContent[], sentence: string): readonly RootContent[] {
  return blocks.length > 0 ? blocks : [paragraph(emphasis(sentence))]
}

/** Items that are not switched off, those the person placed first. */
function arranged<Item extends { readonly id: string }>(items: readonly Item[], section: GeneratedSection): readonly Item[] {
  const omitted = new Set<string>(section.omitted)
  const place = new Map<string, number>(section.order.map((id, index) => [id, index]))
  const rank = (item: Item) => place.get(item.id) ?? section.order.length
  return items.filter(({ id }) => !omitted.has(id)).sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
}

function references(items: readonly Evidence[], citations: Citations): readonly PhrasingContent[] {
  return items.flatMap((item) => (item.annotation ? [citations.cite(item.annotationId)] : []))
}

/** The status of a claim with what stands behind it; what the status says already is not said again. */
function standing(items: readonly Evidence[]): readonly [string, string] {
  const status = claimStatus(items)
  const reports = new Set(speaking(items).flatMap(({ stance, sourceId }) => (stance === 'supports' ? [sourceId] : []))).size
  return status.kind === 'established' ? [statusLabel(status), ` (${counted(reports)}).`] : [`${statusLabel(status)}.`, ` ${basis(items)}`]
}

function counted(reports: number): string {
  return `${reports} ${reports === 1 ? 'report' : 'reports'}`
}

/** How many voices and reports stand behind a claim, in words. */
export function basis(items: readonly Evidence[]): string {
  const supporting = speaking(items).filter(({ stance }) => stance === 'supports')
  if (supporting.length === 0) return 'No source supports it.'
  const independent = voices(supporting)
  const reports = new Set(supporting.map(({ sourceId }) => sourceId)).size
  return `Based on ${independent} independent ${independent === 1 ? 'source' : 'sources'} (${counted(reports)}).`
}

function keyPoints(section: GeneratedSection, { material, evidence }: Grounds, citations: Citations): readonly RootContent[] {
  const items = arranged(material.claims, section).map((claim): readonly BlockContent[] => {
    const grounds = evidence.get(claim.id) ?? []
    const [status, behind] = standing(grounds)
    return [paragraph(claim.text, ...references(grounds, citations), ' ', strong(status), behind)]
  })
  return items.length > 0 ? [bullets(items)] : []
}

function agreement(section: GeneratedSection, { material, evidence, annotations }: Grounds, citations: Citations): readonly RootContent[] {
  const agreed = arranged(material.claims, section).filter((claim) => claimStatus(evidence.get(claim.id) ?? []).kind === 'established')
  const items = agreed.map((claim): readonly BlockContent[] => {
    const grounds = (evidence.get(claim.id) ?? []).filter(({ stance }) => stance === 'supports')
    const names = grounds.flatMap(({ annotation }) => (annotation ? [citations.attribution(annotation)] : []))
    return [paragraph(claim.text, ...references(grounds, citations), ` (${names.join('; ')})`)]
  })
  const restated = arranged(material.links, section).flatMap((link): (readonly BlockContent[])[] => {
    const pair = link.relation === 'restates' ? endsOf(link, annotations) : null
    return pair ? [[paragraph(...said(pair[0], citations), ' and ', ...said(pair[1], citations), ' say the same.')]] : []
  })
  return agreed.length + restated.length > 0 ? [bullets([...items, ...restated])] : []
}

function endsOf(link: Link, annotations: Grounds['annotations']): readonly [Annotation, Annotation] | null {
  if (link.from.kind !== 'annotation' || link.to.kind !== 'annotation') return null
  const [from, to] = [annotations.get(link.from.id), annotations.get(link.to.id)]
  return from && to ? [from, to] : null
}

/** `Coast Courier, 2031-03-04, ¶1: “with 214 people aboard”¹` */
function said(annotation: Annotation, citations: Citations): readonly PhrasingContent[] {
  return [{ type: 'text', value: `${citations.attribution(annotation)}: “${quoteOf(annotation.anchors)}”` }, citations.cite(annotation.id)]
}

function differences(
  section: GeneratedSection,
  { material, evidence, annotations }: Grounds,
  citations: Citations,
): readonly RootContent[] {
  const linked = arranged(material.links, section).flatMap((link): BlockContent[] => {
    if (link.relation !== 'contradicts' && link.relation !== 'qualifies') return []
    const pair = endsOf(link, annotations)
    if (!pair) return []
    const why = link.reason === '' ? [] : [paragraph(emphasis(link.reason))]
    return [
      quotation(
        paragraph(...said(pair[0], citations)),
        paragraph(strong(link.relation === 'contradicts' ? 'against' : 'qualifies')),
        paragraph(...said(pair[1], citations)),
        ...why,
      ),
    ]
  })
  const disputed = arranged(material.claims, section).flatMap((claim): BlockContent[] => {
    const grounds = evidence.get(claim.id) ?? []
    const { kind } = claimStatus(grounds)
    if (kind !== 'disputed' && kind !== 'contradicted') return []
    return [paragraph(strong(claim.text)), ...byStance(grounds, citations, ['supports', 'contradicts'])]
  })
  return [...linked, ...disputed]
}

const stanceWords: { readonly [Kind in Stance]: string } = { supports: 'For it', contradicts: 'Against it', qualifies: 'Qualifying it' }

function byStance(grounds: readonly Evidence[], citations: Citations, wanted: readonly Stance[]): readonly BlockContent[] {
  const items = wanted.flatMap((stance) =>
    grounds
      .filter((item) => item.stance === stance)
      .flatMap(({ annotation, link }): (readonly BlockContent[])[] =>
        annotation
          ? [
              [
                paragraph(
                  // The blank stands outside: inside, Markdown would have to write it as a character reference.
                  strong(`${stanceWords[stance]}:`),
                  ' ',
                  ...said(annotation, citations),
                  ...(link.credibility === null ? [] : [` (credibility ${link.credibility}, ${credibilityWords[link.credibility]})`]),
                  ...(link.reason === '' ? [] : [' — ', emphasis(link.reason)]),
                ),
              ],
            ]
          : [],
      ),
  )
  return items.length > 0 ? [bullets(items)] : []
}

function claimCards(section: GeneratedSection, grounds: Grounds, citations: Citations): readonly RootContent[] {
  return arranged(grounds.material.claims, section).flatMap((claim) => claimCard(claim, grounds, citations))
}

/** A claim with its status, what speaks for and against it, and the person's memo. */
export function claimCard(claim: Claim, { evidence }: Grounds, citations: Citations): readonly RootContent[] {
  const grounds = evidence.get(claim.id) ?? []
  return [
    heading(3, claim.text),
    paragraph(emphasis(`${claim.kind} · ${standing(grounds).join('')}`)),
    ...byStance(grounds, citations, stances),
    ...memoBlocks(claim.memo, citations),
  ]
}

/** A memo is the person's Markdown, read as prose is; its headings would stand between those of the claims. */
function memoBlocks(memo: string, citations: Citations): readonly RootContent[] {
  return proseBlocks(memo, citations).map((node) => (node.type === 'heading' ? { type: 'paragraph', children: node.children } : node))
}

function sourceTable(section: GeneratedSection, { material }: Grounds): readonly RootContent[] {
  const texts = new Map(material.cited.map(({ source, text }) => [source.id, text]))
  const passages = new Map<string, number>()
  for (const { sourceId } of material.annotations) passages.set(sourceId, (passages.get(sourceId) ?? 0) + 1)
  const rows = arranged(material.sources, section).map((card) => {
    const title = titleOf(card, texts.get(card.id) ?? null)
    return [
      card.publisher ?? 'not stated',
      title.stated ? title.text : `untitled: ${title.text}`,
      card.authors.length > 0 ? card.authors.join(', ') : 'not stated',
      card.published ? readableDate(card.published) : 'not stated',
      card.credits.length > 0 ? card.credits.join(', ') : '–',
      card.access === null ? 'not appraised' : accessWords[card.access],
      reliabilityOf(card),
      String(passages.get(card.id) ?? 0),
    ]
  })
  return rows.length > 0
    ? [classed(table(['Publisher', 'Title', 'Author', 'Published', 'Agency', 'How it knows', 'Reliability', 'Passages'], rows), 'sources')]
    : []
}

function reliabilityOf({ reliability, reliabilityReason }: SourceCard): string {
  if (reliability === null) return 'not appraised'
  return `${reliability}, ${reliabilityWords[reliability]}${reliabilityReason === '' ? '' : `: ${reliabilityReason.replace(/\s+/g, ' ')}`}`
}
