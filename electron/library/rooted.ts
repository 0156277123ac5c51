import type { Put } from '../../shared/model/change'
import { putKey } from '../../shared/model/reverse'
import type { SourceId } from '../../shared/model/schema'
import type { Workspace } from '../../shared/model/workspace'

/** Of records that are to come back, those whose source and ends are alive, or come back with them. */
export function rooted(records: readonly Put[], workspace: Workspace): readonly Put[] {
  const back = new Set(records.filter((put) => put.kind === 'source' || put.kind === 'claim').map(putKey))
  const hasSource = (id: SourceId) => workspace.sources.has(id) || back.has(`source:${id}`)
  for (const put of records) if (put.kind === 'annotation' && hasSource(put.record.sourceId)) back.add(putKey(put))
  return records.filter((put) => {
    if (put.kind === 'annotation') return hasSource(put.record.sourceId)
    if (put.kind !== 'link') return true
    return [put.record.from, put.record.to].every((end) => {
      if (back.has(`${end.kind}:${end.id}`)) return true
      return end.kind === 'claim' ? workspace.claims.has(end.id) : workspace.annotations.has(end.id)
    })
  })
}
