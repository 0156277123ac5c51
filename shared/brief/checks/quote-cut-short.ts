import type { Annotation } from '../../model/annotation'
import { type Check, shortened } from './check'

/** Longer quotes show enough of their surroundings by themselves: about two clauses of news, in characters. */
export const shortQuote = 120

/** How far behind its end, in characters, the clause may still run on before the one that takes something back: some six words. */
const restOfClause = 40

const qualifier = '(?:but|though|although|however|unless|except|yet|provided|pending|despite)'

/** The clause runs on to its comma, or ends with the sentence; then comes a word that takes something back. */
const takesBack = new RegExp(
  `^(?:[^.!?;,\\n—–]{0,${restOfClause}}[,;—–]|[^.!?;,\\n—–]{0,${restOfClause}}[.!?]["”’)]*|)\\s+(${qualifier}\\b[^.!?\\n]{0,60})`,
  'i',
)

/** A short quote that stops before what the source says against it misleads, however exact it is. English words only. */
export const quoteCutShort: Check = ({ material, built }) => {
  const texts = new Map(material.cited.map(({ source, text }) => [source.id, text]))
  return built.used.flatMap((annotation, index) => {
    const next = takenBack(annotation, texts.get(annotation.sourceId) ?? '')
    return next === null
      ? []
      : [
          {
            level: 'doubt' as const,
            title: 'Quote cut short',
            message: `Footnote ${index + 1} stops before “${shortened(next, 60)}”.`,
            place: { kind: 'passage' as const, id: annotation.id, sourceId: annotation.sourceId },
          },
        ]
  })
}

/** The words with which the source goes on to qualify a quote. */
function takenBack({ anchors }: Annotation, text: string): string | null {
  const last = anchors[anchors.length - 1]
  const length = anchors.reduce((sum, { exact }) => sum + exact.length, 0)
  if (!last || length >= shortQuote || text.slice(last.start, last.end) !== last.exact) return null
  return takesBack.exec(text.slice(last.end, last.end + 200))?.[1] ?? null
}
