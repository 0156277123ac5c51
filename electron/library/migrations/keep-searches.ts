import type { Step } from './step'

/** A search was gone when its window closed. A person may now keep searches with the library. */
export const keepSearches: Step = {
  kind: 'library',
  upgrade: (record) => ({ searches: [], ...record }),
}
