/** How far two people agree, in words. */
import { fewestJudged, type Kappa } from './kappa'

/** How often both said the same, the kappa of it, and whether that is enough to go by. */
export function sayKappa({ count, observed, kappa, categories }: Kappa): string {
  if (observed === null) return 'Nothing was judged by both.'
  const same = Math.round(observed * count)
  const often = count === 1 ? `1 judged by both, and ${same === 1 ? '' : 'not '}the same.` : `${count} judged by both: the same on ${same}.`
  return [often, kappaSentence(kappa), kappa === null ? '' : fewSentence(count, categories.length)].filter(Boolean).join(' ')
}

function kappaSentence(kappa: number | null): string {
  return kappa === null
    ? 'Kappa is not defined, because both gave one and the same judgment throughout: chance alone would agree as well.'
    : `Kappa ${kappa.toFixed(2).replace('-', '−')}.`
}

function fewSentence(count: number, categories: number): string {
  const enough = fewestJudged(categories)
  if (count >= enough) return ''
  return `Too few to go by: with ${categories} kinds of judgment at least ${enough} are wanted (twice the square, Cicchetti 1981).`
}
