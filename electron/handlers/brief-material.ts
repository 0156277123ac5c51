/** What briefs are drawn from, read from a library. */
import type { BriefMaterial, CitedSource } from '../../shared/api'
import { citedAnnotations } from '../../shared/brief/cited-annotations'
import { showsTimeline } from '../../shared/brief/section-kinds'
import type { SeenIn } from '../../shared/brief/seen'
import { openFindings, standingDecisions } from '../../shared/findings/reviewed'
import type { Annotation } from '../../shared/model/annotation'
import type { Brief } from '../../shared/model/brief'
import type { AnnotationId, SourceId } from '../../shared/model/schema'
import type { Workspace } from '../../shared/model/workspace'
import { CallError } from '../../shared/result'
import type { OpenLibrary } from '../library/open-library'
import type { Shelved } from './shelf'

/** Everything a brief needs to be drawn, read from the sources that it cites. */
export async function gather({ open, comparison }: Shelved, brief: Brief): Promise<BriefMaterial> {
  const sourceIds = new Set<SourceId>()
  const linked = new Set<AnnotationId>()
  for (const link of open.workspace().links.values()) {
    for (const end of [link.from, link.to]) {
      if (end.kind !== 'annotation') continue
      linked.add(end.id)
      sourceIds.add(end.sourceId)
    }
  }
  for (const { sourceId } of await mentioned(open, new Set(citedAnnotations(brief).filter((cited) => !linked.has(cited)))))
    sourceIds.add(sourceId)

  const cited: CitedSource[] = []
  for (const sourceId of sourceIds) {
    const source = await citedSource(open, sourceId)
    if (source) cited.push(source)
  }
  const workspace = open.workspace()
  const { library, claims, links, decisions, annotations, sources } = workspace
  const citedIds = new Set(cited.map(({ source }) => source.id))
  return {
    brief,
    library,
    claims: [...claims.values()],
    links: [...links.values()],
    decisions: standingDecisions(decisions.values()),
    open: openFindings(comparison.state().findings, decisions.values()),
    annotations: [...annotations.values()].filter((annotation) => citedIds.has(annotation.sourceId)),
    cited,
    sources: [...sources.values()].filter((card) => citedIds.has(card.id) || sources.size <= maxListedSources),
    dated: showsTimeline(brief) ? await datesIn(workspace, new Set([...linked, ...citedAnnotations(brief)])) : [],
  }
}

/** Above this the source table lists only what the brief cites. */
const maxListedSources = 200

/** The reader of dates is large, and many briefs have no timeline: it is loaded by who needs it only. */
async function datesIn({ annotations, claims, sources }: Workspace, shown: ReadonlySet<AnnotationId>): Promise<BriefMaterial['dated']> {
  const { readDates } = await import('../../shared/brief/dated-words')
  return readDates({ annotations: [...annotations.values()].filter(({ id }) => shown.has(id)), claims: [...claims.values()], sources })
}

/** Passages that a brief names by id alone: among those already read, and for what is left among all. */
async function mentioned(open: OpenLibrary, wanted: Set<AnnotationId>): Promise<readonly Annotation[]> {
  const found: Annotation[] = []
  const take = (annotations: Iterable<Annotation>) => {
    for (const annotation of annotations) if (wanted.delete(annotation.id)) found.push(annotation)
  }
  take(open.workspace().annotations.values())
  if (wanted.size > 0) take(await open.allAnnotations())
  return found
}

/** What the written sections of a brief can have been written about: cheaper than gathering, since no text is read. */
export async function seenIn(open: OpenLibrary, brief: Pick<Brief, 'sections'>): Promise<SeenIn> {
  const { claims, links, annotations, sources, decisions } = open.workspace()
  const others = await mentioned(open, new Set(citedAnnotations(brief)))
  return {
    claims: claims.values(),
    links: links.values(),
    annotations: [...annotations.values(), ...others],
    sources: sources.values(),
    decisions: standingDecisions(decisions.values()),
  }
}

/** A source with its text; with an empty one where that is gone, so that the check of quotes names what is missing and the rest is drawn. */
async function citedSource(open: OpenLibrary, id: SourceId): Promise<CitedSource | null> {
  try {
    const { source, text } = await open.read(id)
    return { source, text }
  } catch (error) {
    if (!(error instanceof CallError) || (error.code !== 'damaged' && error.code !== 'not-found')) throw error
    const { sources, blocks } = open.workspace()
    const card = sources.get(id)
    return card ? { source: { ...card, blocks: blocks.get(id) ?? [] }, text: '' } : null
  }
}
