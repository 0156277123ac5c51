import { sketchOf } from '../../../shared/text/sketch'
import type { Step } from './step'

/** Every source stood alone. One may now say which earlier one it is a version of, and what it shares with near-identical texts. */
export const linkVersions: Step = {
  kind: 'source',
  upgrade: (record) => ({ versionOf: null, sketch: '', ...record }),
  fromText: (record, text) => (record['sketch'] === '' ? { ...record, sketch: sketchOf(text) } : record),
}
