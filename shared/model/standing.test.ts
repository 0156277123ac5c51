import { describe, expect, test } from 'vitest'
import type { Claim } from './claim'
import type { Link } from './link'
import { claimIdSchema, type IsoTime, linkIdSchema } from './schema'
import { settleLinks } from './standing'
import { applyChange, emptyChange, type Workspace } from './workspace'

const at = '2031-03-04T12:00:00.000Z' as IsoTime

const claim = (name: string): Claim => {
  return {
    id: claimIdSchema.parse(`clm_${name.padStart(12, '0')}`),
    text: name,
    kind: 'fact',
    memo: '',
    tags: [],
    madeAt: at,
    changedAt: at,
  }
}

const [one, other] = [claim('one'), claim('other')]

const link: Link = {
  id: linkIdSchema.parse('lnk_000000000001'),
  from: { kind: 'claim', id: one.id },
  to: { kind: 'claim', id: other.id },
  relation: 'supports',
  reason: '',
  credibility: null,
  madeAt: at,
  changedAt: at,
}

const workspace = {
  sources: new Map(),
  blocks: new Map(),
  annotations: new Map(),
  claims: new Map([one, other].map((record) => [record.id, record])),
  links: new Map([[link.id, link]]),
  decisions: new Map(),
  briefs: new Map(),
} as Partial<Workspace> as Workspace

const putLink = { puts: [{ kind: 'link' as const, record: link }], removals: [] }
const withoutOther = { puts: [], removals: [{ kind: 'claim' as const, id: other.id }] }
const withOther = { puts: [{ kind: 'claim' as const, record: other }], removals: [] }

describe('links of which others remove an end', () => {
  test('go with it and come with it', () => {
    const gone = settleLinks(withoutOther, workspace, new Map())
    expect(gone.change).toEqual({ puts: [], removals: [...withoutOther.removals, { kind: 'link', id: link.id }] })
    expect([...gone.dangling.values()]).toEqual([link])
    const back = settleLinks(withOther, applyChange(workspace, gone.change), gone.dangling)
    expect(back.change).toEqual({ puts: [...withOther.puts, ...putLink.puts], removals: [] })
    expect(back.dangling.size).toBe(0)
  })

  test('that come before their end wait for it, and are not taken from where they were never shown', () => {
    const { change, dangling } = settleLinks(
      { puts: putLink.puts, removals: withoutOther.removals },
      { ...workspace, links: new Map() },
      new Map(),
    )
    expect(change).toEqual(withoutOther)
    expect(dangling.size).toBe(1)
  })

  test('do not come back when they were removed themselves, or as they were before they changed', () => {
    const waiting = new Map([[link.id, link]])
    const base = { ...workspace, claims: new Map([[one.id, one]]), links: new Map() }
    const removed = settleLinks({ puts: [], removals: [{ kind: 'link', id: link.id }] }, base, waiting)
    expect(removed.dangling.size).toBe(0)
    const changed = { ...link, reason: 'Because' }
    const again = settleLinks({ puts: [{ kind: 'link', record: changed }], removals: [] }, base, waiting)
    expect(again.change).toEqual(emptyChange)
    expect([...again.dangling.values()]).toEqual([changed])
  })
})
