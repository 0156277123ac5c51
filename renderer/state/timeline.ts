/** What the timeline shows: passages and claims with the dates in their words, read when the view is opened. */
import { useEffect, useState } from 'react'
import { isQueued } from '../../shared/findings/reviewed'
import type { When } from '../../shared/language/dates'
import type { Annotation } from '../../shared/model/annotation'
import type { Range, SourceId } from '../../shared/model/schema'
import type { Workspace } from '../../shared/model/workspace'
import { quoteOf } from '../../shared/text/passage'
import type { DatedPair, DatedSide } from '../../shared/timeline/date-conflicts'
import type { DatedPassage, EntryTarget, Timeline, UndatedEntry } from '../../shared/timeline/timeline'
import { placeOf } from './annotating'
import { stateOf, useReviewed } from './findings'
import { ask, openLibraryNow, useWorkspace } from './library'
import { notifyFailure } from './notices'
import { leaveTrace, openPassages, openSource } from './panes'
import { useView } from './view'

/** Marks that are read for dates; more would be no picture any more. The view says when there are others. */
const mostPassages = 2_000
const answeredAtOnce = 1_000
/** Words are read for dates in turns of this length, so that the window answers in between. */
const turnMs = 12

/** `dated`: the part of the words whose dates count, where they are shown in a longer sentence. */
type Words = Omit<DatedPassage, 'dates'> & { readonly dated: string }

/** Dates by words and day of publication: a passage is read once, however often the view is drawn. */
const known = new Map<string, readonly When[]>()
/** Above this the memory would grow without use: what is in view is a fraction. */
const mostKnown = 20_000

/** `left` passages were not looked at. */
type Loaded = { readonly timeline: Timeline; readonly left: number }

/** The timeline of the open library; null until it is read. */
export function useTimeline(): Loaded | null {
  const sources = useWorkspace((workspace) => workspace.sources)
  const claims = useWorkspace((workspace) => workspace.claims)
  const links = useWorkspace((workspace) => workspace.links)
  const annotations = useWorkspace((workspace) => workspace.annotations)
  const decisions = useWorkspace((workspace) => workspace.decisions)
  const reviewed = useReviewed()
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  useEffect(() => {
    let stale = false
    void readTimeline({ sources, claims, links, annotations, decisions }, reviewed, () => stale).then((read) => {
      if (!stale) setLoaded(read)
    })
    return () => {
      stale = true
    }
  }, [sources, claims, links, annotations, decisions, reviewed])
  return loaded
}

type Records = Pick<Workspace, 'sources' | 'claims' | 'links' | 'annotations' | 'decisions'>

/** Reads the dates in marks, findings and claims. What comes of it is of no use once `isStale`. */
export async function readTimeline(
  { sources, claims, links, annotations, decisions }: Records,
  reviewed: readonly DatedFinding[],
  isStale: () => boolean = () => false,
): Promise<Loaded> {
  // A mark made here comes as a change of `annotations`; those of sources never opened here, the host knows.
  const marks = await marksOf(annotations)
  // No conflict: what was accepted as saying the same or as a qualification, and what only looks like one (an update, a rounding).
  const dated = reviewed.filter(
    (one) =>
      one.finding.type === 'date' &&
      (isOpen(one) || (one.decision?.outcome.kind === 'accepted' && one.decision.outcome.as === 'contradicts')),
  )
  const { passages, pairs } = withFindings(marks.shown.flatMap(wordsOf), dated)
  // The reader of dates is large and only needed here: it is loaded when the view is first opened.
  const [{ timelineOf }, { datesIn }] = await Promise.all([import('../../shared/timeline/timeline'), import('../../shared/language/dates')])
  const datesOf = (words: string, published: string | null) => {
    const key = `${published} ${words}`
    const dates = known.get(key) ?? datesIn(words, 0, published)
    if (known.size > mostKnown) known.clear()
    known.set(key, dates)
    return dates
  }
  const readPassages = await inTurns(passages, isStale, (words) => ({
    ...words,
    dates: datesOf(words.dated, sources.get(words.sourceId)?.published ?? null),
  }))
  const readClaims = await inTurns([...claims.values()], isStale, ({ id, text, tags }) => ({ id, text, tags, dates: datesOf(text, null) }))
  const timeline = timelineOf({
    sources,
    passages: readPassages,
    claims: readClaims,
    links: links.values(),
    findings: pairs,
    decisions: decisions.values(),
  })
  return { timeline, left: marks.left }
}

async function inTurns<In, Out>(items: readonly In[], isStale: () => boolean, each: (item: In) => Out): Promise<Out[]> {
  const done: Out[] = []
  let begun = performance.now()
  for (const item of items) {
    if (performance.now() - begun > turnMs) {
      await new Promise((resolve) => setTimeout(resolve))
      if (isStale()) return done
      begun = performance.now()
    }
    done.push(each(item))
  }
  return done
}

/** The library's marks, those this window knows first, as far as they are shown. */
async function marksOf(here: ReadonlyMap<string, Annotation>): Promise<{ readonly shown: readonly Annotation[]; readonly left: number }> {
  const marks = new Map<string, Annotation>([...here].slice(0, mostPassages))
  let total = here.size
  for (let offset = 0; marks.size < mostPassages; offset += answeredAtOnce) {
    const result = await ask('annotations.list', { filter: {}, offset, limit: answeredAtOnce })
    if (!result.ok) {
      notifyFailure(result.error)
      break
    }
    total = Math.max(total, result.value.total)
    for (const mark of result.value.annotations) if (marks.size < mostPassages) marks.set(mark.id, mark)
    if (offset + result.value.annotations.length >= result.value.total) break
  }
  return { shown: [...marks.values()], left: total - marks.size }
}

function wordsOf(annotation: Annotation): readonly Words[] {
  const place = placeOf(annotation)
  if (!place) return []
  const { id, anchors, tags } = annotation
  const words = quoteOf(anchors)
  return [{ key: id, ...place, words, dated: words, annotationId: id, tags }]
}

type DatedFinding = ReturnType<typeof useReviewed>[number]

function isOpen(reviewed: DatedFinding): boolean {
  return stateOf(reviewed) === 'open' && isQueued(reviewed.finding)
}

/** The passages of findings beside those that were marked; where a mark has words in common with a telling, the mark stands for both. */
function withFindings(marked: readonly Words[], findings: readonly DatedFinding[]) {
  const passages = new Map(marked.map((words) => [words.key, words]))
  const bySource = new Map<SourceId, Words[]>()
  for (const words of marked) bySource.set(words.sourceId, [...(bySource.get(words.sourceId) ?? []), words])
  const pairs: DatedPair[] = []
  for (const reviewed of findings) {
    const { finding } = reviewed
    const keys = finding.sides.map((side, index): string => {
      const mark = bySource.get(side.sourceId)?.find(({ range }) => range.start < side.end && side.start < range.end)
      if (mark) return mark.key
      const key = `${finding.key}:${index}`
      const { before, words, after } = finding.quotes[index] ?? { before: '', words: side.value, after: '' }
      const range: Range = { start: side.start, end: side.end }
      passages.set(key, {
        key,
        sourceId: side.sourceId,
        range,
        words: `${before}${words}${after}`,
        dated: words,
        annotationId: null,
        tags: [],
      })
      return key
    })
    const sides = keys.map((key, index): DatedSide => ({ key, value: finding.sides[index]?.value ?? '' }))
    for (const [index, side] of sides.entries()) {
      const next = sides[index + 1]
      if (next !== undefined) pairs.push({ sides: [side, next], proposed: isOpen(reviewed) })
    }
  }
  return { passages: [...passages.values()], pairs }
}

/** Shows on the desk what entries stand for: passages side by side, a source, and a claim in the panel beside them. */
export async function openEntries(entries: readonly Pick<UndatedEntry, 'target'>[]): Promise<void> {
  const targets = entries.map(({ target }) => target)
  const passages = targets.filter((target): target is Extract<EntryTarget, { kind: 'passage' }> => target.kind === 'passage')
  const claim = targets.find((target) => target.kind === 'claim')
  const report = targets.find((target) => target.kind === 'report')
  if (passages.length > 0) await openPassages(passages.map(({ sourceId, range }) => ({ sourceId, range })))
  const [first] = passages
  if (first?.annotationId) useView.setState({ annotation: { id: first.annotationId, sourceId: first.sourceId } })
  if (claim && openLibraryNow().workspace.claims.has(claim.claimId)) {
    if (passages.length === 0) leaveTrace()
    useView.setState({ screen: 'desk', panelOpen: true, panel: 'claims', claimId: claim.claimId })
  } else if (report && passages.length === 0) await openSource(report.sourceId)
}
