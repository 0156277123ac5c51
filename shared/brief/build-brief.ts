/**
 * A brief as a Markdown syntax tree (mdast), footnotes included. Preview, Markdown and HTML are all written from it, so
 * they cannot disagree.
 */
import type { Root, RootContent } from 'mdast'
import type { BriefMaterial } from '../api'
import type { Annotation } from '../model/annotation'
import type { ClaimSection, Section } from '../model/brief'
import { readableDate } from '../text/readable-date'
import { type Citations, createCitations } from './citations'
import { claimCard, type Grounds, generatedBlocks, groundsOf } from './generated'
import { judgmentBlocks } from './judgment'
import { classed, emphasis, heading, pageBreak, paragraph } from './nodes'
import { pictureBlocks, quotationBlocks } from './passage-blocks'
import { proseBlocks } from './prose'

export type BriefOptions = { /** The day the brief is drawn, `2031-03-10`. */ readonly date: string }

export type BuiltBrief = {
  readonly tree: Root
  /** What the notes are headed with. */
  readonly footnotesHeading: string
  /** The annotations cited, in the order of their numbers. */
  readonly used: readonly Annotation[]
}

export function buildBrief(material: BriefMaterial, options: BriefOptions): BuiltBrief {
  const { brief } = material
  const citations = createCitations(material)
  const grounds = groundsOf(material)
  const children: RootContent[] = [heading(1, brief.title)]
  if (brief.question.trim() !== '') children.push(paragraph(emphasis(brief.question.trim())))
  children.push(classed(paragraph(coverLine(material, options)), 'cover'))
  let footnotesHeading = 'Footnotes'
  for (const [index, section] of brief.sections.entries()) {
    if (section.kind === 'footnotes' && section.heading !== '') footnotesHeading = section.heading
    if (!section.shown || section.kind === 'footnotes') continue
    const blocks = blocksOf(section, grounds, citations)
    // A bottom line that is not written yet leaves no empty heading behind.
    if (blocks.length === 0) continue
    children.push(...named(sectionPlace(index), [...(section.heading === '' ? [] : [heading(2, section.heading)]), ...blocks]))
  }
  children.push(...citations.definitions())
  return { tree: { type: 'root', children }, footnotesHeading, used: citations.used() }
}

function blocksOf(section: Section, grounds: Grounds, citations: Citations): readonly RootContent[] {
  switch (section.kind) {
    case 'prose':
      return proseBlocks(section.markdown, citations)
    case 'judgment':
      return judgmentBlocks(section, grounds, citations)
    case 'quotation':
      return quotationBlocks(section, grounds, citations)
    case 'picture':
      return pictureBlocks(section, grounds, citations)
    case 'claim':
      return claimBlocks(section, grounds, citations)
    case 'page-break':
      return [pageBreak()]
    default:
      return generatedBlocks(section, grounds, citations)
  }
}

function claimBlocks({ claim: id }: ClaimSection, grounds: Grounds, citations: Citations): readonly RootContent[] {
  const claim = grounds.material.claims.find((other) => other.id === id)
  return claim ? claimCard(claim, grounds, citations) : [paragraph(emphasis('This claim is not in the library any more.'))]
}

/** The name of a section's place in a drawn brief, by where it stands among the sections. */
export function sectionPlace(index: number): string {
  return `part-${index + 1}`
}

/** Names the first block of a section, so that an outline leads there. */
function named(id: string, blocks: readonly RootContent[]): readonly RootContent[] {
  const [first, ...rest] = blocks
  if (!first) return blocks
  const data = { ...first.data, hProperties: { ...first.data?.hProperties, id } }
  return [{ ...first, data } as RootContent, ...rest]
}

function coverLine({ brief, sources, claims, links }: BriefMaterial, { date }: BriefOptions): string {
  const dates = sources.flatMap(({ published }) => (published === null ? [] : [published.slice(0, 10)])).sort()
  const cutOff = dates[dates.length - 1]
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`
  return [
    brief.author.trim(),
    readableDate(date),
    cutOff ? `information to ${readableDate(cutOff)}` : '',
    count(sources.length, 'source'),
    count(claims.length, 'claim'),
    count(links.length, 'link'),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}
