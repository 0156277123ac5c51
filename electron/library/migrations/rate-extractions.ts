import type { Step } from './step'

/** Nobody could see how sure it was what of a page is text. It is now measured when a page comes in; of older ones it is not known. */
export const rateExtractions: Step = {
  kind: 'source',
  upgrade: (record) => ({ extraction: null, ...record }),
}
