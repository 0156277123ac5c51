/**
 * Taking a brief from a file into a library. It comes in beside what is there and changes none of it: the brief and its sections get
 * ids of their own; claims, links, decisions and passages that the library has already stay as they are.
 */
import type { Annotation } from '../model/annotation'
import type { Brief } from '../model/brief'
import type { Put } from '../model/change'
import type { LinkEnd } from '../model/link'
import type { AnnotationId, BriefId, IsoTime, SectionId, SourceId } from '../model/schema'
import type { SourceCard } from '../model/source'
import type { BriefFile } from './brief-file'

/** What of the library the brief may meet. */
export type Here = {
  readonly briefs: readonly Pick<Brief, 'title'>[]
  readonly sources: readonly Pick<SourceCard, 'id' | 'textHash'>[]
  /** Every annotation of the sources that the file names. */
  readonly annotations: ReadonlySet<AnnotationId>
  readonly claims: ReadonlySet<string>
  readonly links: ReadonlySet<string>
  /** Ids and keys. */
  readonly decisions: ReadonlySet<string>
}

export type Fresh = { readonly id: BriefId; readonly newSectionId: () => SectionId; readonly at: IsoTime }

export type Adopted = {
  readonly brief: Brief
  readonly puts: readonly Put[]
  /** Passages whose source is not in this library: the brief says of each that it is missing. */
  readonly absent: number
}

export function adoptBrief(file: BriefFile, here: Here, { id, newSectionId, at }: Fresh): Adopted {
  const places = sourcesHere(file, here)
  const annotations = file.annotations.flatMap((annotation): Annotation[] => {
    const sourceId = places.get(annotation.sourceId)
    return sourceId === undefined || here.annotations.has(annotation.id) ? [] : [{ ...annotation, sourceId }]
  })
  const passages = new Set<string>([...here.annotations, ...annotations.map((annotation) => annotation.id)])
  const claims = file.claims.filter((claim) => !here.claims.has(claim.id))
  const stated = new Set<string>([...here.claims, ...claims.map((claim) => claim.id)])
  const endHere = (end: LinkEnd): LinkEnd | null => {
    if (end.kind === 'claim') return stated.has(end.id) ? end : null
    const sourceId = places.get(end.sourceId)
    return sourceId !== undefined && passages.has(end.id) ? { ...end, sourceId } : null
  }
  const links = file.links.flatMap((link) => {
    const [from, to] = [endHere(link.from), endHere(link.to)]
    return from && to && !here.links.has(link.id) ? [{ ...link, from, to }] : []
  })
  const decisions = file.decisions.flatMap((decision) => {
    if (here.decisions.has(decision.id) || here.decisions.has(decision.key)) return []
    const sides = decision.sides.flatMap((side) => {
      const sourceId = places.get(side.sourceId)
      return sourceId === undefined ? [] : [{ ...side, sourceId }]
    })
    return sides.length === decision.sides.length ? [{ ...decision, sides }] : []
  })
  const brief: Brief = {
    ...file.brief,
    id,
    title: freeTitle(file.brief.title, here),
    sections: file.brief.sections.map((section) => ({ ...section, id: newSectionId() })),
    changedAt: at,
  }
  return {
    brief,
    puts: [
      ...annotations.map((record): Put => ({ kind: 'annotation', record })),
      ...claims.map((record): Put => ({ kind: 'claim', record })),
      ...links.map((record): Put => ({ kind: 'link', record })),
      ...decisions.map((record): Put => ({ kind: 'decision', record })),
      { kind: 'brief', record: brief },
    ],
    absent: file.annotations.filter((annotation) => !passages.has(annotation.id)).length,
  }
}

/** What is said of passages whose source is not here. */
export function absentPassages(count: number): string {
  const what = count === 1 ? '1 passage of it stands in a source that is' : `${count} passages of it stand in sources that are`
  return `${what} not in this library. Import ${count === 1 ? 'that source' : 'those sources'}, then the brief again.`
}

/** Ids of sources in the file, with those they have here. A source is the same where its text is: positions count in it. */
export function sourcesHere(file: Pick<BriefFile, 'sources'>, { sources }: Pick<Here, 'sources'>): ReadonlyMap<SourceId, SourceId> {
  const byText = new Map(sources.map(({ id, textHash }) => [textHash, id]))
  const ids = new Set(sources.map((source) => source.id))
  return new Map(
    file.sources.flatMap(({ id, textHash }) => {
      const same = ids.has(id) && sources.some((source) => source.id === id && source.textHash === textHash) ? id : byText.get(textHash)
      return same === undefined ? [] : [[id, same] as const]
    }),
  )
}

/** The title, with a word behind it when another brief has it. */
function freeTitle(title: string, { briefs }: Here): string {
  const taken = new Set(briefs.map((brief) => brief.title))
  if (!taken.has(title)) return title
  const imported = `${title} (imported)`
  return taken.has(imported) ? freeTitle(imported, { briefs } as Here) : imported
}
