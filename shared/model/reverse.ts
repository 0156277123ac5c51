/** Changes as arithmetic: the mirror of one, and two made into one. Undo and redo are nothing else. */
import type { Change, Put, Removal } from './change'
import type { Workspace } from './workspace'

/** Names a record among all kinds: `claim:clm_…`. A library has one record of its own kind, so its key has no id. */
export function putKey(put: Put): string {
  return put.kind === 'library' ? 'library' : `${put.kind}:${put.record.id}`
}

export function removalKey(removal: Removal): string {
  return `${removal.kind}:${removal.id}`
}

/**
 * The change that brings `workspace` back from `applyChange(workspace, change)`. The blocks of every source that the
 * change touches must have been read; it throws otherwise, because a source put back without them would lose its text's division.
 */
export function reverseOf(change: Change, workspace: Workspace): Change {
  const puts = new Map<string, Put>()
  const removals = new Map<string, Removal>()
  const visit = (key: string, before: Put | null, removal: Removal | null) => {
    if (before) puts.set(key, before)
    else if (removal) removals.set(key, removal)
  }
  for (const removal of change.removals) visit(removalKey(removal), currentPut(removal, workspace), null)
  for (const put of change.puts) {
    const removal = removalOf(put)
    const before: Put | null = removal ? currentPut(removal, workspace) : { kind: 'library', record: workspace.library }
    visit(putKey(put), before, removal)
  }
  return { puts: [...puts.values()], removals: [...removals.values()] }
}

/** One change that does what several do one after the other. */
export function composeChanges(changes: readonly Change[]): Change {
  const last = new Map<string, { put: Put } | { removal: Removal }>()
  for (const change of changes) {
    for (const removal of change.removals) last.set(removalKey(removal), { removal })
    for (const put of change.puts) last.set(putKey(put), { put })
  }
  const acts = [...last.values()]
  return {
    puts: acts.flatMap((act) => ('put' in act ? [act.put] : [])),
    removals: acts.flatMap((act) => ('removal' in act ? [act.removal] : [])),
  }
}

/** What removes the record of a put; null for the library itself, which is never removed. */
export function removalOf(put: Put): Removal | null {
  switch (put.kind) {
    case 'library':
      return null
    case 'annotation':
      return { kind: 'annotation', id: put.record.id, sourceId: put.record.sourceId }
    case 'source':
      return { kind: 'source', id: put.record.id }
    case 'claim':
      return { kind: 'claim', id: put.record.id }
    case 'link':
      return { kind: 'link', id: put.record.id }
    case 'decision':
      return { kind: 'decision', id: put.record.id }
    case 'brief':
      return { kind: 'brief', id: put.record.id }
  }
}

/** The record that a removal names, as it is in the workspace now; null when it is not there. */
export function currentPut(removal: Removal, workspace: Workspace): Put | null {
  switch (removal.kind) {
    case 'source': {
      const card = workspace.sources.get(removal.id)
      if (!card) return null
      const blocks = workspace.blocks.get(removal.id)
      if (!blocks) throw new Error(`The blocks of ${removal.id} were not read before it was changed.`)
      return { kind: 'source', record: { ...card, blocks } }
    }
    case 'annotation': {
      const record = workspace.annotations.get(removal.id)
      return record ? { kind: 'annotation', record } : null
    }
    case 'claim': {
      const record = workspace.claims.get(removal.id)
      return record ? { kind: 'claim', record } : null
    }
    case 'link': {
      const record = workspace.links.get(removal.id)
      return record ? { kind: 'link', record } : null
    }
    case 'decision': {
      const record = workspace.decisions.get(removal.id)
      return record ? { kind: 'decision', record } : null
    }
    case 'brief': {
      const record = workspace.briefs.get(removal.id)
      return record ? { kind: 'brief', record } : null
    }
  }
}
