import { unappraised } from '../../../shared/model/appraisal'
import type { Step } from './step'

/** All sources weighed the same. A person may now say how reliable one is and how it knows what it says … */
export const appraiseSources: Step = {
  kind: 'source',
  upgrade: (record) => ({ ...unappraised, ...record }),
}

/** … and how credible each piece of evidence is by itself. */
export const gradeEvidence: Step = {
  kind: 'link',
  upgrade: (record) => ({ credibility: null, ...record }),
}
