/**
 * Annotations, claims and links as W3C Web Annotations (https://www.w3.org/TR/annotation-model/), in one collection with one page.
 * Positions count code points, as the model asks (4.2.5); quotes carry their context, so that any reader can find them.
 */
import type { Anchor, Annotation } from '../model/annotation'
import type { Library } from '../model/library'
import type { ColourId } from '../model/vocabulary'
import { codePoints } from './code-points'
import { plainColours } from './colour'
import { iri, type LibraryExtract, type MarkedSource, sourceIri } from './library-extract'
import { annotated, type Body, body } from './w3c-parts'
import { claimAnnotation, linkAnnotation } from './w3c-records'

type Target = {
  readonly type: 'SpecificResource'
  readonly source: string
  /** The colour, which the style sheet of the annotation paints (4.4). */
  readonly styleClass: ColourId
  readonly selector: readonly [
    { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number },
    { readonly type: 'TextQuoteSelector'; readonly exact: string; readonly prefix: string; readonly suffix: string },
  ]
}

/** The whole collection as JSON-LD text. */
export function writeW3c(extract: LibraryExtract): string {
  const statements = new Map(extract.claims.map((claim) => [claim.id, claim.text]))
  const items = [
    ...extract.marked.flatMap((marked) => annotationsOf(marked, extract.library)),
    ...extract.claims.map((claim) => claimAnnotation(claim, extract)),
    ...extract.links.map((link) => linkAnnotation(link, statements)),
  ]
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: iri(extract.library.id),
    type: 'AnnotationCollection',
    label: extract.library.title,
    generator: { id: iri('program'), type: 'Software', name: 'Crossread' },
    generated: extract.at,
    total: items.length,
    // A collection with nothing in it has no first page (5.1).
    ...(items.length === 0 ? {} : { first: { id: iri(`${extract.library.id}:page`), type: 'AnnotationPage', startIndex: 0, items } }),
  }
  return `${JSON.stringify(collection, null, 2)}\n`
}

function annotationsOf({ source, text, annotations }: MarkedSource, library: Library): readonly object[] {
  const points = codePoints(text)
  const target = (anchor: Anchor, colour: ColourId): Target => ({
    type: 'SpecificResource',
    styleClass: colour,
    source: sourceIri(source),
    selector: [
      { type: 'TextPositionSelector', start: points.fromUnits(anchor.start), end: points.fromUnits(anchor.end) },
      { type: 'TextQuoteSelector', exact: anchor.exact, prefix: anchor.prefix, suffix: anchor.suffix },
    ],
  })
  return annotations.map((annotation) => {
    const targets = annotation.anchors.map((anchor) => target(anchor, annotation.colour))
    return annotated(annotation, {
      motivation: annotation.note === '' ? 'highlighting' : 'commenting',
      body: bodies(annotation, library),
      stylesheet: { type: 'CssStylesheet', value: `.${annotation.colour} { background: ${plainColours[annotation.colour]} }` },
      // The ranges of one passage are one thing only together (Composite, 3.2.7); targets side by side would be several.
      target: targets.length === 1 ? targets[0] : { type: 'Composite', items: targets },
    })
  })
}

function bodies(annotation: Annotation, library: Library): readonly Body[] {
  const colour = library.colours.find(({ id }) => id === annotation.colour)?.name ?? annotation.colour
  return [
    ...(annotation.note === '' ? [] : [body(annotation.note, 'commenting', 'text/markdown')]),
    ...annotation.tags.map((tag) => body(tag, 'tagging')),
    body(colour, 'classifying'),
  ]
}
