/**
 * When things happened, by the dates in claims and passages, and when that was reported: a picture for pages, one sentence
 * that says what it shows, and a table that holds all of it in every form.
 */
import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { Annotation } from '../model/annotation'
import type { GeneratedSection } from '../model/brief'
import type { Claim } from '../model/claim'
import type { AnnotationId } from '../model/schema'
import { cutBetweenWords } from '../text/cut'
import { quoteOf } from '../text/passage'
import { readableDate } from '../text/readable-date'
import type { DatedPair, DatedSide } from '../timeline/date-conflicts'
import { type DatedPassage, type Timeline, type TimelineEntry, timelineOf } from '../timeline/timeline'
import type { Citations } from './citations'
import type { Grounds } from './generated'
import { classed, emphasis, paragraph, strong, table } from './nodes'
import { timelinePicture } from './timeline-picture'

/** Letters of a passage in its row, some two sentences of news: the note has the whole of it. */
const rowLength = 240

/** Empty where nothing has a date that can be placed. */
export function timelineBlocks(section: GeneratedSection, grounds: Grounds, citations: Citations): readonly RootContent[] {
  const timeline = placed(section, grounds)
  if (timeline.events.length === 0) return []
  return [pictured(timeline), classed(eventTable(timeline, grounds, citations), 'timeline'), ...remarks(timeline)]
}

function placed({ omitted }: GeneratedSection, grounds: Grounds): Timeline {
  const { material, annotations } = grounds
  const dates = new Map(material.dated.map((words) => [words.id as string, words.dates]))
  const left = new Set<string>(omitted)
  const shown = <Item extends { readonly id: string }>(items: Iterable<Item>) =>
    [...items].filter(({ id }) => dates.has(id) && !left.has(id))
  return timelineOf({
    sources: new Map(material.sources.map((card) => [card.id, card])),
    passages: shown(annotations.values()).map(
      (annotation): DatedPassage => ({
        key: annotation.id,
        sourceId: annotation.sourceId,
        range: { start: annotation.anchors[0]?.start ?? 0, end: annotation.anchors[0]?.end ?? 0 },
        words: quoteOf(annotation.anchors),
        annotationId: annotation.id,
        tags: annotation.tags,
        dates: dates.get(annotation.id) ?? [],
      }),
    ),
    claims: shown(material.claims).map(({ id, text, tags }) => ({ id, text, tags, dates: dates.get(id) ?? [] })),
    links: material.links,
    findings: [...acceptedPairs(grounds), ...openPairs(grounds)],
    decisions: material.decisions,
  })
}

/** Passages that a discrepancy of dates set against each other, accepted as a contradiction. */
function* acceptedPairs({ material }: Grounds): Generator<DatedPair> {
  for (const { type, outcome, sides } of material.decisions) {
    if (type !== 'date' || outcome.kind !== 'accepted' || outcome.as !== 'contradicts') continue
    yield* neighbours(
      outcome.annotationIds.map((key, index) => ({ key, value: sides[index]?.value ?? '' })),
      false,
    )
  }
}

/** The same of discrepancies that nobody has decided on, as far as their words lie in passages that are shown. */
function* openPairs({ material, annotations }: Grounds): Generator<DatedPair> {
  for (const { type, sides } of material.open) {
    if (type !== 'date') continue
    const shown = sides.flatMap(({ sourceId, start, end, value }) => {
      const holds = (one: Annotation) => one.sourceId === sourceId && one.anchors.some((anchor) => anchor.start < end && start < anchor.end)
      const found = [...annotations.values()].find(holds)
      return found ? [{ key: found.id, value }] : []
    })
    yield* neighbours(shown, true)
  }
}

function* neighbours(sides: readonly DatedSide[], proposed: boolean): Generator<DatedPair> {
  for (const [index, side] of sides.entries()) {
    const next = sides[index + 1]
    if (next !== undefined) yield { sides: [side, next], proposed }
  }
}

/** A paragraph in every form; on a page the picture with this sentence below it. */
function pictured(timeline: Timeline): Paragraph {
  const words = summary(timeline)
  const caption = { type: 'element' as const, tagName: 'figcaption', properties: {}, children: [{ type: 'text' as const, value: words }] }
  return {
    ...paragraph(words),
    data: { hName: 'figure', hProperties: { className: ['timeline'] }, hChildren: [timelinePicture(timeline, words), caption] },
  }
}

function summary({ events, reports, conflicts }: Timeline): string {
  const [first, last] = [events[0], latest(events)]
  const reported = reports.length === 0 ? '' : `, reported ${between(reports[0], latest(reports))}`
  const against =
    conflicts.length === 0
      ? ''
      : ` ${conflicts.length === 1 ? 'One pair of dates excludes' : `${conflicts.length} pairs of dates exclude`} each other.`
  return `${events.length === 1 ? 'One dated entry' : `${events.length} dated entries`}, ${between(first, last)}${reported}.${against}`
}

function latest(entries: readonly TimelineEntry[]): TimelineEntry | undefined {
  return entries.reduce<TimelineEntry | undefined>((last, entry) => (last && last.span.to >= entry.span.to ? last : entry), undefined)
}

/** `1987 to 4 March 2031`, or the one date that both have. */
function between(first: TimelineEntry | undefined, last: TimelineEntry | undefined): string {
  return [...new Set([first, last].flatMap((entry) => (entry ? [entry.date] : [])))].join(' to ')
}

function eventTable(timeline: Timeline, grounds: Grounds, citations: Citations) {
  const numbers = new Map(timeline.events.map(({ key }, index) => [key, index + 1]))
  const against = new Map<string, string[]>()
  const oppose = (one: TimelineEntry, other: TimelineEntry, proposed: boolean) =>
    against.set(one.key, [
      ...(against.get(one.key) ?? []),
      `No. ${numbers.get(other.key)}: ${other.date}${other.voice === null ? '' : `, ${other.voice}`}${proposed ? ' (proposed)' : ''}`,
    ])
  for (const { a, b, proposed } of timeline.conflicts) {
    oppose(a, b, proposed)
    oppose(b, a, proposed)
  }
  const disputed = against.size > 0
  return table(
    ['No.', 'When', 'What is said', 'Who says so', 'Reported', ...(disputed ? ['Dates against it'] : [])],
    timeline.events.map((entry, index) => [
      String(index + 1),
      dateWords(entry),
      ...sayingOf(entry, grounds, citations),
      ...(disputed ? [(against.get(entry.key) ?? []).join('; ') || '–'] : []),
    ]),
  )
}

const grainWords = { time: '', day: '', month: 'month only', year: 'year only' } as const

function dateWords({ date, span }: TimelineEntry): readonly PhrasingContent[] {
  const marks = [grainWords[span.grain], span.inferred ? 'inferred' : ''].filter((mark) => mark !== '').join(', ')
  return [strong(date), ...(marks === '' ? [] : [{ type: 'text' as const, value: ' ' }, emphasis(marks)])]
}

type Saying = readonly [readonly PhrasingContent[], string, string]

/** What is said, by whom, and when that was reported. A claim is the writer's own; its grounds are its notes. */
function sayingOf({ target, words, voice }: TimelineEntry, { material, evidence }: Grounds, citations: Citations): Saying {
  const text = (value: string) => ({ type: 'text', value }) as const
  if (target.kind === 'passage') {
    const source = material.sources.find(({ id }) => id === target.sourceId)
    const notes = target.annotationId === null ? [] : [citations.cite(target.annotationId)]
    return [[text(`“${cutBetweenWords(words, rowLength)}”`), ...notes], voice ?? '–', reportedOn(source?.published ?? null)]
  }
  const grounds = target.kind === 'claim' ? groundsOfClaim(target.claimId, evidence) : []
  return [[text(words), ...grounds.map((id) => citations.cite(id))], 'claim of this brief', '–']
}

function groundsOfClaim(id: Claim['id'], evidence: Grounds['evidence']): readonly AnnotationId[] {
  return (evidence.get(id) ?? []).flatMap((item) => (item.annotation ? [item.annotationId] : []))
}

function reportedOn(published: string | null): string {
  return published === null ? 'no date stated' : readableDate(published)
}

/** What the table leaves open, in sentences below it. */
function remarks({ events, conflicts, undated }: Timeline): readonly RootContent[] {
  const without = undated.filter(({ target }) => target.kind !== 'report').length
  const sentences = [
    ...(events.some(({ span }) => span.inferred)
      ? ['Inferred: the words leave part of the date open; it follows from the day of the report.']
      : []),
    ...(conflicts.some(({ proposed }) => proposed)
      ? ['Proposed: the comparison of the texts sets these dates against each other; nobody has decided on it.']
      : []),
    ...(without > 0
      ? [`${without} ${without === 1 ? 'claim or passage names' : 'claims and passages name'} no date that can be placed.`]
      : []),
  ]
  return sentences.length > 0 ? [paragraph(emphasis(sentences.join(' ')))] : []
}
