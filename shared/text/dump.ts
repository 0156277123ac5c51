/**
 * A plain-text dump of a page, or a plain text: which lines are the text, which are furniture and why, and what the page
 * states about itself. Every line comes back as a block; nothing is dropped.
 */
import type { FurnitureKind, SourceMetadata } from '../model/source'
import type { BlockDraft } from './blocks'
import { creditNames, splitCredit } from './captions'
import { isDoubtful } from './doubt'
import { appealStrength } from './furniture-lines'
import { linesOf } from './line-features'
import { asksForMoney, creditLine, type Judged, judgeLines, proseScores } from './line-scores'
import { type Segment, segmentLines } from './segment'
import { looksLikeMasthead, publisherFrom } from './stated-publisher'
import { titleIndex } from './title-line'

type Stated = Pick<SourceMetadata, 'title' | 'authors' | 'publisher' | 'published' | 'updated' | 'credits'>

export type Dump = { readonly drafts: readonly BlockDraft[]; readonly stated: Stated }

export function readDump(text: string): Dump {
  const lines = linesOf(text)
  const judged = judgeLines(lines)
  const { segments: found, margins } = segmentLines(proseScores(judged))
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
  const sure = segment.some((one, index) => one !== 'body' && index !== title) ? margins.map((margin) => !isDoubtful(margin)) : []
  return assemble(judged, segment, title, stated, sure)
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

/** `sure` says of each line whether its side was clear; empty where there is no page around the text that it could be taken for. */
function assemble(
  judged: readonly Judged[],
  segment: readonly Segment[],
  title: number | null,
  stated: Stated,
  sure: readonly boolean[],
): Dump {
  const appeals = asksForMoney(judged)
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
    const weighed = sure[index] === undefined ? {} : { sure: sure[index] }
    if (segment[index] !== 'body')
      return furniture(appeals && appealStrength(line.text) >= 1 ? 'donation' : 'other').map((draft) => ({ ...draft, ...weighed }))
    const credit = index === lastBody ? splitCredit(line.text) : null
    if (credit) {
      credits.push(...creditNames(credit.credit))
      return [
        { text: credit.body, kind: 'paragraph', ...weighed },
        { text: credit.credit, kind: 'paragraph', furniture: 'credit', joined: true },
      ]
    }
    return [
      {
        text: line.text,
        kind: isHeading(judged, segment, index) ? 'heading' : 'paragraph',
        ...(isHeading(judged, segment, index) ? { level: 2 } : {}),
        ...weighed,
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
