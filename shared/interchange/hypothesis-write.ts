/**
 * Annotations in the form of Hypothesis' own export, which its web client imports. Offsets are in UTF-16 code units,
 * because that is how browsers, and so Hypothesis, count. Only who has an address can be found by it, so sources
 * without one are named by their id.
 */
import type { Annotation } from '../model/annotation'
import { iri, type LibraryExtract, type MarkedSource, sourceIri } from './library-extract'

/** Hypothesis asks for an account; this one says that the notes came from a file and belong to nobody on its servers. */
const user = 'acct:reader@crossread.invalid'

export function writeHypothesis(extract: LibraryExtract): string {
  const file = {
    export_date: extract.at,
    export_userid: user,
    client_version: 'crossread',
    annotations: extract.marked.flatMap(annotationsOf),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

function annotationsOf({ source, annotations }: MarkedSource): readonly object[] {
  const uri = sourceIri(source)
  return annotations.map((annotation) => ({
    id: annotation.id,
    created: annotation.madeAt,
    updated: annotation.changedAt,
    user,
    ...(annotation.author === undefined ? {} : { user_info: { display_name: annotation.author } }),
    uri,
    text: annotation.note,
    tags: annotation.tags,
    group: '__world__',
    permissions: { read: [user], admin: [user], update: [user], delete: [user] },
    // Hypothesis reads one place an annotation; the other ranges of a passage stand as further places of the same page.
    target: annotation.anchors.map((anchor) => ({ source: uri, selector: selectors(anchor) })),
    document: { title: [source.title ?? source.original.name] },
    links: { incontext: iri(annotation.id) },
    flagged: false,
    hidden: false,
  }))
}

function selectors({ start, end, exact, prefix, suffix }: Annotation['anchors'][number]): readonly object[] {
  return [
    { type: 'TextPositionSelector', start, end },
    { type: 'TextQuoteSelector', exact, prefix, suffix },
  ]
}
