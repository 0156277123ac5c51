import { checkQuotes } from '../check-quotes'
import type { Check } from './check'

export const quoteNotExactTitle = 'Quote not as in its source'

/** A quote must stand in its source word for word, where it was marked. */
export const quoteNotExact: Check = ({ material, built }) =>
  checkQuotes(material, built.used).problems.map(({ annotationId, sourceId, message }) => ({
    level: 'bad',
    title: quoteNotExactTitle,
    message,
    place: { kind: 'passage', id: annotationId, sourceId },
  }))
