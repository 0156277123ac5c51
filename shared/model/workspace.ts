/**
 * A library in memory, in the host and in every window alike. `applyChange` is the only code that alters one. Bodies
 * (blocks) and annotations are there for the sources that were read; cards, claims, links, decisions and briefs are always whole.
 */
import type { Annotation } from './annotation'
import type { Brief } from './brief'
import type { Change, Put, Removal } from './change'
import type { Claim } from './claim'
import type { Decision } from './decision'
import type { Library } from './library'
import type { Link } from './link'
import type { AnnotationId, BriefId, ClaimId, DecisionId, LinkId, SourceId } from './schema'
import type { Block, Source, SourceCard } from './source'

export type Workspace = {
  readonly library: Library
  readonly sources: ReadonlyMap<SourceId, SourceCard>
  readonly blocks: ReadonlyMap<SourceId, readonly Block[]>
  readonly annotations: ReadonlyMap<AnnotationId, Annotation>
  readonly claims: ReadonlyMap<ClaimId, Claim>
  readonly links: ReadonlyMap<LinkId, Link>
  readonly decisions: ReadonlyMap<DecisionId, Decision>
  readonly briefs: ReadonlyMap<BriefId, Brief>
}

export const emptyChange: Change = { puts: [], removals: [] }

export function isEmptyChange(change: Change): boolean {
  return change.puts.length === 0 && change.removals.length === 0
}

export function cardOf(source: Source): SourceCard {
  const { blocks: _blocks, ...card } = source
  return card
}

/** The workspace after `change`. Collections that the change does not touch keep their identity, so that views can compare by reference. */
export function applyChange(workspace: Workspace, change: Change): Workspace {
  const draft = new Draft(workspace)
  for (const removal of change.removals) draft.remove(removal)
  for (const put of change.puts) draft.put(put)
  return draft.done()
}

/** Copies a collection the first time it is written to. */
class Draft {
  private readonly changed: { -readonly [Key in keyof Workspace]?: Workspace[Key] } = {}

  constructor(private readonly base: Workspace) {}

  put(put: Put): void {
    switch (put.kind) {
      case 'library':
        this.changed.library = put.record
        return
      case 'source':
        this.map('sources').set(put.record.id, cardOf(put.record))
        this.map('blocks').set(put.record.id, put.record.blocks)
        return
      case 'annotation':
        this.map('annotations').set(put.record.id, put.record)
        return
      case 'claim':
        this.map('claims').set(put.record.id, put.record)
        return
      case 'link':
        this.map('links').set(put.record.id, put.record)
        return
      case 'decision':
        this.map('decisions').set(put.record.id, put.record)
        return
      case 'brief':
        this.map('briefs').set(put.record.id, put.record)
    }
  }

  remove(removal: Removal): void {
    switch (removal.kind) {
      case 'source':
        this.map('sources').delete(removal.id)
        this.map('blocks').delete(removal.id)
        return
      case 'annotation':
        this.map('annotations').delete(removal.id)
        return
      case 'claim':
        this.map('claims').delete(removal.id)
        return
      case 'link':
        this.map('links').delete(removal.id)
        return
      case 'decision':
        this.map('decisions').delete(removal.id)
        return
      case 'brief':
        this.map('briefs').delete(removal.id)
    }
  }

  done(): Workspace {
    return { ...this.base, ...this.changed }
  }

  private map<Name extends Exclude<keyof Workspace, 'library'>>(name: Name): MutableMap<Workspace[Name]> {
    const copied = this.changed[name]
    if (copied) return copied as MutableMap<Workspace[Name]>
    const copy = new Map(this.base[name] as ReadonlyMap<never, never>)
    ;(this.changed as Record<string, unknown>)[name] = copy
    return copy as unknown as MutableMap<Workspace[Name]>
  }
}

type MutableMap<M> = M extends ReadonlyMap<infer Key, infer Value> ? Map<Key, Value> : never
