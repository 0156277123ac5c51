import type { BriefMaterial, QuoteProblem } from '../api'
import type { Annotation } from '../model/annotation'

/** What became of a quote: it stands where it should, elsewhere in its source, or nowhere. */
export type QuoteState = 'found' | 'elsewhere' | 'missing'

export function quoteState(annotation: Annotation, text: string | null): QuoteState {
  if (text === null || annotation.state.kind === 'lost') return 'missing'
  if (annotation.anchors.every(({ start, end, exact }) => text.slice(start, end) === exact)) return 'found'
  return annotation.anchors.every(({ exact }) => text.includes(exact)) ? 'elsewhere' : 'missing'
}

/** Checks the quotes of a brief word for word against the sources they come from. `used` are those that appear in it. */
export function checkQuotes(
  material: BriefMaterial,
  used: readonly Annotation[],
): { readonly quotesChecked: number; readonly problems: readonly QuoteProblem[] } {
  const texts = new Map(material.cited.map(({ source, text }) => [source.id, text]))
  const problems = used.flatMap((annotation): QuoteProblem[] => {
    const state = quoteState(annotation, texts.get(annotation.sourceId) ?? null)
    if (state === 'found') return []
    const words = annotation.anchors[0]?.exact.slice(0, 60) ?? ''
    const message =
      state === 'elsewhere'
        ? `“${words}” stands in its source, but not where it was marked.`
        : `“${words}” does not stand in its source as quoted.`
    return [{ annotationId: annotation.id, sourceId: annotation.sourceId, message }]
  })
  return { quotesChecked: used.length, problems }
}
