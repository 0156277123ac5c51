import type { Step } from './step'

/** What a person says of a finding is kept in a list of its own, beside claims and links. */
export const keepDecisions: Step = { newList: 'decision', file: 'decisions.json' }
