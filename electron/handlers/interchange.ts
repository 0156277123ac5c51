import type { Handlers } from '../../shared/api'
import { annotatedHtml } from '../../shared/interchange/annotated-html'
import type { LibraryExtract, MarkedSource } from '../../shared/interchange/library-extract'
import { writeText } from '../../shared/interchange/write-text'
import { type WrittenFormId, writtenForm } from '../../shared/interchange/written-forms'
import type { Annotation } from '../../shared/model/annotation'
import type { IsoTime, SourceId } from '../../shared/model/schema'
import { CallError } from '../../shared/result'
import { safeFileName } from '../../shared/text/file-name'
import { titleOf } from '../../shared/text/title'
import type { OpenLibrary } from '../library/open-library'
import { type HostDeps, timeOf } from './host-deps'
import { readSettled } from './settle-text'
import type { Shelf } from './shelf'

/** A library in the forms of other tools. */
export function interchangeHandlers(deps: HostDeps, shelf: Shelf): Pick<Handlers, 'interchange.export' | 'interchange.annotated'> {
  const now = () => timeOf(deps.clock)
  return {
    async 'interchange.export'({ library, form }) {
      const { open } = shelf.get(library)
      const read = (id: SourceId) => readSettled(shelf, library, id, now)
      const { extract, unreadable } = await extractOf(open, read, now())
      return {
        fileName: `${safeFileName(open.workspace().library.title)}${nameEnding(form)}`,
        bytes: await bytesOf(extract, form),
        unreadable,
      }
    },

    async 'interchange.annotated'({ library, id }) {
      const { open } = shelf.get(library)
      const { source, text, annotations } = await readSettled(shelf, library, id, now)
      const { library: of, claims, links } = open.workspace()
      const inOrder = [...annotations].sort(inTextOrder)
      const html = annotatedHtml({
        source,
        text,
        annotations: inOrder,
        library: of,
        claims: [...claims.values()],
        links: [...links.values()],
        at: now(),
      })
      const fileName = `${safeFileName(titleOf(source, text).text)} (annotated).html`
      return { fileName, bytes: Buffer.from(html), annotations: annotations.length }
    },
  }
}

async function bytesOf(extract: LibraryExtract, form: WrittenFormId): Promise<Uint8Array> {
  if (form !== 'refi-qda') return Buffer.from(writeText(extract, form))
  // The zip library is loaded by who needs it only.
  return (await import('../exporters/refi-qda-file')).refiQdaFile(extract)
}

/** Two tables in one folder must not overwrite each other. */
function nameEnding(form: WrittenFormId): string {
  const { extension } = writtenForm(form)
  return form.startsWith('csv-') ? ` ${form.slice('csv-'.length)}${extension}` : extension
}

/** Everything that forms are written from. Sources that were marked are read with their text; those that cannot be read are named. */
async function extractOf(
  open: OpenLibrary,
  read: OpenLibrary['read'],
  at: IsoTime,
): Promise<{ readonly extract: LibraryExtract; readonly unreadable: readonly string[] }> {
  const ids = new Set((await open.allAnnotations()).map(({ sourceId }) => sourceId))
  const marked: MarkedSource[] = []
  const unreadable: string[] = []
  for (const id of ids) {
    try {
      const { source, text, annotations } = await read(id)
      marked.push({ source, text, annotations: [...annotations].sort(inTextOrder) })
    } catch (error) {
      if (!(error instanceof CallError)) throw error
      const card = open.workspace().sources.get(id)
      unreadable.push(card?.title ?? card?.original.name ?? id)
    }
  }
  const { library, sources, claims, links, decisions } = open.workspace()
  const extract = {
    library,
    sources: [...sources.values()].sort((a, b) => compare(a.published ?? '', b.published ?? '') || compare(a.id, b.id)),
    marked: marked.sort((a, b) => compare(a.source.id, b.source.id)),
    claims: [...claims.values()].sort((a, b) => compare(a.id, b.id)),
    links: [...links.values()].sort((a, b) => compare(a.id, b.id)),
    decisions: [...decisions.values()].sort((a, b) => compare(a.id, b.id)),
    at,
  }
  return { extract, unreadable }
}

function inTextOrder(a: Annotation, b: Annotation): number {
  return (a.anchors[0]?.start ?? 0) - (b.anchors[0]?.start ?? 0) || compare(a.id, b.id)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
