/** Fills the workspace at opening: all records but the bodies of sources and the annotations that no link refers to. */
import { existsSync, readdirSync } from 'node:fs'
import { basename } from 'node:path'
import type { Annotation } from '../../shared/model/annotation'
import type { Brief } from '../../shared/model/brief'
import type { Claim } from '../../shared/model/claim'
import type { Decision } from '../../shared/model/decision'
import type { Library } from '../../shared/model/library'
import type { Link, LinkEnd } from '../../shared/model/link'
import {
  type AnnotationId,
  type BriefId,
  briefIdSchema,
  type ClaimId,
  type DecisionId,
  type LinkId,
  type SourceId,
} from '../../shared/model/schema'
import { stands } from '../../shared/model/standing'
import type { Catalogue } from './catalogue'
import { currentStamp } from './durable-write'
import { leadsOut, linkSentence } from './inside'
import { annotationsFile, briefFile, briefsFolder, claimsFile, decisionsFile, libraryFile, linksFile } from './layout'
import type { LibraryState } from './library-state'
import { openSources } from './open-sources'

/** Answers how many sources could not be taken from the catalogue. */
export async function openRecords(
  state: LibraryState,
  catalogue: Catalogue,
  onProgress: (done: number, total: number) => void,
): Promise<number> {
  const library = await openLibraryRecord(state)
  const claims = (await state.file('claim', claimsFile)).records as ReadonlyMap<ClaimId, Claim>
  const links = (await state.file('link', linksFile)).records as ReadonlyMap<LinkId, Link>
  const briefs = await openBriefs(state)
  const { cards, read } = await openSources(state, catalogue, onProgress)
  state.workspace = {
    library,
    sources: cards,
    blocks: new Map(),
    annotations: new Map(),
    claims: new Map(claims),
    links: new Map(),
    decisions: new Map((await openDecisions(state)) as ReadonlyMap<DecisionId, Decision>),
    briefs,
  }
  const annotations = await openLinked(state, catalogue, links)
  const [standing, dangling] = [new Map<LinkId, Link>(), new Map<LinkId, Link>()]
  for (const link of links.values()) (stands(link, { claims, annotations }) ? standing : dangling).set(link.id, link)
  state.workspace = { ...state.workspace, annotations, links: standing }
  state.dangling = dangling
  state.reportDangling()
  return read
}

const ends = (link: Link): readonly LinkEnd[] => [link.from, link.to]

async function openLibraryRecord(state: LibraryState): Promise<Library> {
  const file = await state.file('library', libraryFile)
  const [found] = file.records.values() as IterableIterator<Library>
  if (found) return found
  // The workspace was begun with a fresh record, named after the folder.
  const { library } = state.workspace
  state.report({
    file: libraryFile,
    message: `The library's own record was made anew: its title is "${library.title}" now, and the names of colours and the definitions of tags are the usual ones. Everything else is kept.`,
  })
  if (state.folder.readOnly) file.keep(new Map([[library.id, library]]))
  else await file.save(new Map([[library.id, library]]))
  return library
}

/** A library of an older format that is open for reading only has no such file yet, and misses nothing. */
async function openDecisions(state: LibraryState): Promise<ReadonlyMap<string, Decision>> {
  const { folder } = state
  if (folder.readOnly && !existsSync(folder.absolute(decisionsFile))) return new Map()
  return (await state.file('decision', decisionsFile)).records as ReadonlyMap<string, Decision>
}

async function openBriefs(state: LibraryState): Promise<ReadonlyMap<BriefId, Brief>> {
  const briefs = new Map<BriefId, Brief>()
  const path = state.folder.absolute(briefsFolder)
  const names = existsSync(path) ? readdirSync(path).sort() : []
  for (const name of names) {
    if (!name.endsWith('.json') || name.startsWith('.')) continue
    const id = briefIdSchema.safeParse(basename(name, '.json'))
    if (!id.success) {
      state.report({
        file: `${briefsFolder}/${name}`,
        message: `${briefsFolder}/${name} is not a brief of Crossread. It was left as it is.`,
      })
      continue
    }
    if (reportedLink(state, briefFile(id.data))) continue
    const file = await state.file('brief', briefFile(id.data))
    const record = file.records.get(id.data) as Brief | undefined
    if (record) briefs.set(id.data, record)
    else state.files.delete(briefFile(id.data))
  }
  return briefs
}

/** The annotations that links refer to, from the catalogue where it is fresh. */
async function openLinked(
  state: LibraryState,
  catalogue: Catalogue,
  links: ReadonlyMap<LinkId, Link>,
): Promise<ReadonlyMap<AnnotationId, Annotation>> {
  const wanted = new Map<SourceId, Set<AnnotationId>>()
  for (const link of links.values()) {
    for (const end of ends(link)) {
      if (end.kind !== 'annotation') continue
      const ids = wanted.get(end.sourceId) ?? new Set()
      wanted.set(end.sourceId, ids.add(end.id))
    }
  }
  const found = new Map<AnnotationId, Annotation>()
  for (const [sourceId, ids] of wanted) {
    if (!state.workspace.sources.has(sourceId)) continue
    const entry = catalogue.get(sourceId)
    const path = annotationsFile(sourceId)
    if (reportedLink(state, path)) continue
    const stamp = currentStamp(state.folder.absolute(path))
    const known = new Map(
      (entry && stamp !== null && entry.linkedStamp === stamp ? entry.linked : []).map((annotation) => [annotation.id, annotation]),
    )
    const fresh = [...ids].every((id) => known.has(id))
    const records: ReadonlyMap<string, Annotation> = fresh
      ? known
      : ((await state.annotationRecords(sourceId)) as ReadonlyMap<string, Annotation>)
    if (fresh && stamp) state.folder.know(path, stamp)
    const linked = [...ids].flatMap((id) => records.get(id) ?? [])
    for (const annotation of linked) found.set(annotation.id, annotation)
    state.preloaded.set(sourceId, linked)
  }
  return found
}

function reportedLink(state: LibraryState, path: string): boolean {
  if (!leadsOut(state.folder.root, path)) return false
  state.report({ file: path, message: `${linkSentence(path)} The link was left as it is.` })
  return true
}
