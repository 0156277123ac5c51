import type { BriefMaterial, CitedSource, Handlers } from '../../shared/api'
import { briefFileName } from '../../shared/brief/brief-file-name'
import { briefHtml } from '../../shared/brief/brief-html'
import { briefMarkdown } from '../../shared/brief/brief-markdown'
import { buildBrief } from '../../shared/brief/build-brief'
import { checkQuotes } from '../../shared/brief/check-quotes'
import { quoteNotExactTitle } from '../../shared/brief/checks/quote-not-exact'
import { runChecks } from '../../shared/brief/checks/run-checks'
import { citedAnnotations } from '../../shared/brief/cited-annotations'
import { firstDraft } from '../../shared/brief/first-draft'
import type { Annotation } from '../../shared/model/annotation'
import type { Brief } from '../../shared/model/brief'
import type { Change } from '../../shared/model/change'
import type { AnnotationId, BriefId, SectionId, SourceId } from '../../shared/model/schema'
import { emptyChange } from '../../shared/model/workspace'
import { CallError } from '../../shared/result'
import type { OpenLibrary } from '../library/open-library'
import { commitIfChanged, counted, given, sameValue } from './committing'
import { type HostDeps, timeOf } from './host-deps'
import type { Shelf } from './shelf'

type BriefCalls = Pick<Handlers, 'briefs.add' | 'briefs.update' | 'briefs.remove' | 'briefs.gather' | 'briefs.export'>

/** Documents made of claims, links, quotes and prose. */
export function briefHandlers(deps: HostDeps, shelf: Shelf): BriefCalls {
  function newBrief(title: string): Brief {
    const now = timeOf(deps.clock)
    const sections = firstDraft(() => deps.newId('sec') as SectionId)
    return { id: deps.newId('brf') as BriefId, title, question: '', author: '', sections, madeAt: now, changedAt: now }
  }

  return {
    async 'briefs.add'({ library, batch, title }) {
      return shelf.change(library, async (open) => {
        const record = newBrief(title)
        const change: Change = { puts: [{ kind: 'brief', record }], removals: [] }
        await open.commit(change, { label: 'New brief', batch })
        return { change, id: record.id }
      })
    },

    async 'briefs.update'({ library, batch, id, patch }) {
      return shelf.change(library, async (open) => {
        const before = demandBrief(open, id)
        const after: Brief = { ...before, ...given(patch) }
        if (sameValue(before, after)) return { change: emptyChange }
        const change: Change = { puts: [{ kind: 'brief', record: { ...after, changedAt: timeOf(deps.clock) } }], removals: [] }
        await open.commit(change, { label: 'Edit brief', batch })
        return { change }
      })
    },

    async 'briefs.remove'({ library, batch, ids }) {
      return shelf.change(library, async (open) => {
        const present = ids.filter((id) => open.workspace().briefs.has(id))
        const change: Change = { puts: [], removals: present.map((id) => ({ kind: 'brief', id })) }
        return commitIfChanged(open, change, { label: `Delete ${counted(present.length, 'brief')}`, batch })
      })
    },

    async 'briefs.gather'({ library, id }) {
      const { open } = shelf.get(library)
      return gather(open, demandBrief(open, id))
    },

    async 'briefs.export'({ library, id, format }) {
      const { open } = shelf.get(library)
      const material = await gather(open, id === null ? newBrief(open.workspace().library.title) : demandBrief(open, id))
      const built = buildBrief(material, { date: deps.clock().toISOString().slice(0, 10) })
      const { quotesChecked, problems } = checkQuotes(material, built.used)
      const doubts = runChecks(material)
        .notices.filter(({ title }) => title !== quoteNotExactTitle)
        .map(({ title, message }) => `${title}: ${message}`)
      const file = (extension: Parameters<typeof briefFileName>[1], bytes: Uint8Array) => ({
        fileName: briefFileName(material.brief, extension),
        bytes,
        quotesChecked,
        problems,
        doubts,
      })
      switch (format) {
        case 'markdown':
          return file('.md', Buffer.from(briefMarkdown(built)))
        case 'html':
          return file('.html', Buffer.from(briefHtml(built, material.brief)))
        case 'docx':
          // The library for it is loaded by who needs it only.
          return file('.docx', await (await import('../exporters/brief-docx')).briefDocx(built, material.brief))
        case 'pdf': {
          if (!deps.renderPdf)
            throw new CallError('not-available', 'PDF is made by the desktop program. Here, export HTML and print it from the browser.')
          return file('.pdf', await deps.renderPdf(briefHtml(built, material.brief)))
        }
      }
    },
  }
}

function demandBrief(open: OpenLibrary, id: BriefId): Brief {
  const brief = open.workspace().briefs.get(id)
  if (!brief) throw new CallError('not-found', 'This brief is not in the library any more. It may be in the trash.')
  return brief
}

/** Everything a brief needs to be drawn, read from the sources that it cites. */
async function gather(open: OpenLibrary, brief: Brief): Promise<BriefMaterial> {
  const sourceIds = new Set<SourceId>()
  const linked = new Set<AnnotationId>()
  for (const link of open.workspace().links.values()) {
    for (const end of [link.from, link.to]) {
      if (end.kind !== 'annotation') continue
      linked.add(end.id)
      sourceIds.add(end.sourceId)
    }
  }
  await findMentioned(open, new Set(citedAnnotations(brief).filter((cited) => !linked.has(cited))), sourceIds)

  const cited: CitedSource[] = []
  for (const sourceId of sourceIds) {
    const source = await citedSource(open, sourceId)
    if (source) cited.push(source)
  }
  const { library, claims, links, decisions, annotations, sources } = open.workspace()
  const citedIds = new Set(cited.map(({ source }) => source.id))
  return {
    brief,
    library,
    claims: [...claims.values()],
    links: [...links.values()],
    decisions: [...decisions.values()],
    annotations: [...annotations.values()].filter((annotation) => citedIds.has(annotation.sourceId)),
    cited,
    sources: [...sources.values()].filter((card) => citedIds.has(card.id) || sources.size <= maxListedSources),
  }
}

/** Above this the source table lists only what the brief cites. */
const maxListedSources = 200

/** The sources of passages that prose cites by id alone: among those already read, and for what is left among all. */
async function findMentioned(open: OpenLibrary, mentioned: Set<AnnotationId>, found: Set<SourceId>): Promise<void> {
  const take = (annotations: Iterable<Annotation>) => {
    for (const annotation of annotations) if (mentioned.delete(annotation.id)) found.add(annotation.sourceId)
  }
  take(open.workspace().annotations.values())
  if (mentioned.size > 0) take(await open.allAnnotations())
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
