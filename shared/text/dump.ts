/**
 * A plain-text dump of a page, or a plain text: which lines are the text, which are furniture and why, and what the page
 * states about itself. Every line comes back as a block; nothing is dropped.
 */
import type { FurnitureKind, SourceMetadata } from '../model/source'
import type { BlockDraft } from './blocks'
import { creditNames, isCreditedSentence, looksLikeCaption, splitCredit } from './captions'
import { appealStrength, furnitureClass } from './furniture-lines'
import { type Line, linesOf } from './line-features'
import { bestSegments, type Segment } from './segment'
import { dateLine } from './stated-date'
import { bioAuthor, bylineAuthors, isDisclaimer } from './stated-people'
import { looksLikeMasthead, publisherFrom } from './stated-publisher'
import { titleIndex } from './title-line'

type Stated = Pick<SourceMetadata, 'title' | 'authors' | 'publisher' | 'published' | 'updated' | 'credits'>

export type Dump = { readonly drafts: readonly BlockDraft[]; readonly stated: Stated }

type Judged = {
  readonly line: Line
  readonly why: FurnitureKind | null
  readonly caption: boolean
  readonly byline: readonly string[] | null
  readonly bio: string | null
  readonly date: ReturnType<typeof dateLine>
}

/** Words of prose that count one point: about half a sentence of news. */
const proseUnit = 12

/** No paragraph, however long, outweighs more than this many lines of furniture. */
const mostProse = 3

/** What a line that plainly belongs to the page speaks against being text. */
const furnitureWeight = -3

const creditLine = /^(?:source|via|with (?:reporting|agency|wire) (?:by|from)|agencies)\s*[:/]\s*(.{2,60})$/i

/** Paragraphs that must follow a line with a credit in capitals before it is taken for a picture's, not for the text's own. */
const paragraphsAfterPicture = 2

function judge(line: Line, index: number, lines: readonly Line[]): Judged {
  const byline = bylineAuthors(line)
  const date = dateLine(line.text, line.words)
  const bio = bioAuthor(line)
  const why: FurnitureKind | null = byline
    ? 'byline'
    : date
      ? 'date-line'
      : creditLine.test(line.text)
        ? 'credit'
        : isDisclaimer(line)
          ? 'bio'
          : furnitureClass(line)
  const picture =
    looksLikeCaption(line) || (isCreditedSentence(line.text) && lines.slice(index + 1).filter(isProse).length >= paragraphsAfterPicture)
  return { line, why, caption: why === null && picture, byline, bio, date }
}

function isProse(line: Line): boolean {
  return line.closed && line.words >= 12
}

/** How much a line speaks for being running text. */
function proseScore({ line, why, caption }: Judged, appeals: boolean): number {
  if (why !== null) return furnitureWeight
  if (caption || line.repeated || line.repeatedLater) return -1.5
  // An appeal alone may be a report about one; beside another line that asks for money it is the page that speaks.
  const appeal = appealStrength(line.text)
  if (appeal >= 3 || (appeal >= 2 && appeals)) return furnitureWeight
  if (line.closed) return line.words >= 8 ? Math.min(mostProse, line.words / proseUnit) : 0.2
  if (line.words >= 25) return 1
  return line.words >= 8 ? -0.5 : -0.7
}

export function readDump(text: string): Dump {
  const lines = linesOf(text)
  const judged = lines.map(judge)
  const appeals = judged.some(({ why }) => why === 'donation')
  const found = bestSegments(judged.map((entry) => proseScore(entry, appeals)))
  const bodyText = lines
    .filter((_, index) => found[index] === 'body')
    .map(({ text: words }) => words)
    .join(' ')
  const firstBody = found.indexOf('body')
  const above = judged.flatMap((entry, index) =>
    (firstBody < 0 || index < firstBody) && entry.why === null && !entry.caption ? [index] : [],
  )
  const title = titleIndex(lines, above, bodyText)
  const segment = closeBody(found, judged)
  const stated = statedBy(judged, segment, title)
  return assemble(judged, segment, title, appeals, stated)
}

/** The line about the author after the last paragraph belongs to what follows, though it is prose. */
function closeBody(found: readonly Segment[], judged: readonly Judged[]): readonly Segment[] {
  const lastBody = found.lastIndexOf('body')
  const closing = judged[lastBody]
  if (lastBody > 0 && closing?.bio && found.indexOf('body') < lastBody)
    return found.map((segment, index) => (index === lastBody ? 'after' : segment))
  return found
}

function statedBy(judged: readonly Judged[], segment: readonly Segment[], title: number | null): Stated {
  const outside = judged.filter((_, index) => segment[index] !== 'body' && index !== title)
  const dates = outside.flatMap(({ date }) => (date ? [date] : []))
  const bylines = outside.flatMap(({ byline }) => byline ?? [])
  const bios = judged.flatMap(({ bio }, index) => (bio && segment[index] === 'after' ? [bio] : []))
  const credits = outside.flatMap(({ line }) => creditLine.exec(line.text)?.[1] ?? [])
  const firstBody = segment.indexOf('body')
  const mastheads = judged.filter(
    ({ line, why, byline }, index) => index < firstBody && index !== title && why === null && byline === null && looksLikeMasthead(line),
  )
  return {
    title: title === null ? null : (judged[title]?.line.text ?? null),
    authors: [...new Set(bylines.length > 0 ? bylines : bios)],
    publisher: publisherFrom(
      outside.map(({ line }) => line),
      mastheads.map(({ line }) => line),
    ),
    published: dates.find(({ field }) => field === 'published')?.date ?? null,
    updated: dates.find(({ field }) => field === 'updated')?.date ?? null,
    credits,
  }
}

function assemble(judged: readonly Judged[], segment: readonly Segment[], title: number | null, appeals: boolean, stated: Stated): Dump {
  const titleText = title === null ? null : judged[title]?.line.text
  const lastBody = segment.lastIndexOf('body')
  const credits: string[] = [...stated.credits]
  const drafts = judged.flatMap((entry, index): BlockDraft[] => {
    const { line, why, caption } = entry
    const furniture = (kind: FurnitureKind): BlockDraft[] => [{ text: line.text, kind: 'paragraph', furniture: kind }]
    if (index === title) return [{ text: line.text, kind: 'title' }]
    if (line.text === titleText) return furniture('title-repeated')
    if (why !== null) return furniture(why)
    if (entry.bio && segment[index] === 'after') return furniture('bio')
    const picture = caption || (segment[index] !== 'body' && (line.repeated || line.repeatedLater))
    if (picture) return line.repeated ? furniture('caption-repeated') : [{ text: line.text, kind: 'caption' }]
    if (segment[index] !== 'body') return furniture(appeals && appealStrength(line.text) >= 1 ? 'donation' : 'other')
    const credit = index === lastBody ? splitCredit(line.text) : null
    if (credit) {
      credits.push(...creditNames(credit.credit))
      return [
        { text: credit.body, kind: 'paragraph' },
        { text: credit.credit, kind: 'paragraph', furniture: 'credit', joined: true },
      ]
    }
    return [
      {
        text: line.text,
        kind: isHeading(judged, segment, index) ? 'heading' : 'paragraph',
        ...(isHeading(judged, segment, index) ? { level: 2 } : {}),
      },
    ]
  })
  return { drafts, stated: { ...stated, credits: [...new Set(credits)] } }
}

/** Longest subheading: a line of a narrow column or two. */
const headingWords = 12

/** A short open line between two paragraphs. */
function isHeading(judged: readonly Judged[], segment: readonly Segment[], index: number): boolean {
  const line = judged[index]?.line
  return (
    line !== undefined &&
    !line.closed &&
    line.words <= headingWords &&
    segment[index + 1] === 'body' &&
    (judged[index + 1]?.line.words ?? 0) > headingWords
  )
}
