import type { Step } from './step'

/** Every brief began with one outline. A person may now save outlines of their own. */
export const keepTemplates: Step = {
  kind: 'library',
  upgrade: (record) => ({ templates: [], ...record }),
}
