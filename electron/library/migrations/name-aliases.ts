import type { Step } from './step'

/** Names were compared by their letters only. The library now also says which names mean the same, and which never do. */
export const nameAliases: Step = {
  kind: 'library',
  upgrade: (record) => ({ aliases: [], apart: [], ...record }),
}
