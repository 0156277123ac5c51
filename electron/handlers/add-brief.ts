import type { FilePart } from '../../shared/api'
import { adoptBrief, sourcesHere } from '../../shared/brief/adopt-brief'
import type { BriefFile } from '../../shared/brief/brief-file'
import type { BriefId, SectionId } from '../../shared/model/schema'
import type { OpenLibrary } from '../library/open-library'
import { learnAnnotations } from './committing'
import { type HostDeps, timeOf } from './host-deps'

type Adding = { readonly open: OpenLibrary; readonly batch: string; readonly deps: Pick<HostDeps, 'clock' | 'newId'> }

/** Puts a brief that comes from a file beside those of the library. */
export async function addBrief(file: BriefFile, { open, batch, deps }: Adding): Promise<FilePart> {
  const sources = [...open.workspace().sources.values()]
  for (const id of new Set(sourcesHere(file, { sources }).values())) await learnAnnotations(open, id)
  const { briefs, annotations, claims, links, decisions } = open.workspace()
  const { brief, puts, absent } = adoptBrief(
    file,
    {
      sources,
      briefs: [...briefs.values()],
      annotations: new Set(annotations.keys()),
      claims: new Set(claims.keys()),
      links: new Set(links.keys()),
      decisions: new Set([...decisions.values()].flatMap(({ id, key }) => [id, key])),
    },
    { id: deps.newId('brf') as BriefId, newSectionId: () => deps.newId('sec') as SectionId, at: timeOf(deps.clock) },
  )
  await open.commit({ puts, removals: [] }, { label: 'Import a brief', batch })
  return { kind: 'brief', brief, absent }
}
