import type { JsonRecord, Step } from './step'

/**
 * Nobody knew what the words of a brief were written about. They now remember it, so that a later change of it can be told;
 * of what was written before, nothing is known.
 */
export const rememberSeen: Step = {
  kind: 'brief',
  upgrade: (record) => {
    const sections = record['sections']
    return Array.isArray(sections) ? { ...record, sections: sections.map(withSeen) } : record
  },
}

function withSeen(section: unknown): unknown {
  const { kind } = (section ?? {}) as JsonRecord
  return kind === 'prose' || kind === 'judgment' ? { seen: [], ...(section as JsonRecord) } : section
}
