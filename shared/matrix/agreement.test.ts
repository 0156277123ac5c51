import { describe, expect, test } from 'vitest'
import { claimOf } from '../brief/brief.testing'
import { evidence } from '../claims/claims.testing'
import type { Evidence } from '../claims/evidence'
import type { Claim } from '../model/claim'
import type { Relation, Stance } from '../model/vocabulary'
import { agreementOf } from './agreement'
import { sayApart, sayCount } from './agreement-words'

const [aboard, ashore, inspected, called, steering] = ['1', '2', '3', '4', '5'].map((key) => claimOf(key, `Claim ${key}.`))
if (!aboard || !ashore || !inspected || !called || !steering) throw new Error('no claims')

const says = (by: string, stance: Stance, more: { credits?: string[] } = {}) => evidence({ by, stance, ...more })
const cards = (items: readonly Evidence[]) => new Map(items.flatMap(({ source }) => (source ? [[source.id, source] as const] : [])))
const linkOf = (a: Evidence, b: Evidence, relation: Relation) => ({
  ...a.link,
  relation,
  to: { kind: 'annotation' as const, id: b.annotationId, sourceId: b.sourceId },
})

function agreement(
  claims: readonly (readonly [Claim, readonly Evidence[]])[],
  links: ReturnType<typeof linkOf>[] = [],
  more: Evidence[] = [],
) {
  const found = agreementOf({
    evidence: new Map(claims.map(([{ id }, items]) => [id, items])),
    links,
    sources: cards([...claims.flatMap(([, items]) => items), ...more]),
  })
  const at = (name: string) => found.voices.findIndex((voice) => voice.name === name)
  return {
    ...found,
    names: found.voices.map(({ name }) => name),
    pair: (one: string, other: string) => found.pairOf(at(one), at(other)),
    total: (name: string) => found.totals[at(name)],
    words: sayApart(found),
    apartNames: found.apart.map((index) => found.voices[index]?.name),
  }
}

describe('agreement', () => {
  test('two voices agree where they take the same side of a claim', () => {
    const { names, pair, pairOf } = agreement([
      [aboard, [says('Herald', 'supports'), says('Post', 'supports'), says('Tribune', 'contradicts')]],
      [ashore, [says('Herald', 'supports'), says('Post', 'supports'), says('Tribune', 'contradicts')]],
    ])
    expect(names).toEqual(['Herald', 'Post', 'Tribune'])
    expect(pair('Herald', 'Post')).toMatchObject({ agreeing: 2, opposing: 0 })
    expect(pair('Tribune', 'Herald')).toEqual({
      agreeing: 0,
      opposing: 2,
      matters: [
        { kind: 'claim', claimId: aboard.id, same: false },
        { kind: 'claim', claimId: ashore.id, same: false },
      ],
    })
    expect(pairOf(0, 2)).toEqual(pairOf(2, 0))
  })

  test('reports of one agency are one voice and never agree with themselves', () => {
    const { names, pairOf } = agreement([
      [
        aboard,
        [
          says('One', 'supports', { credits: ['Coast Agency'] }),
          says('Two', 'supports', { credits: ['Coast Agency'] }),
          says('Three', 'supports'),
        ],
      ],
    ])
    expect(names).toEqual(['One, Two', 'Three'])
    expect(pairOf(0, 1)).toMatchObject({ agreeing: 1 })
  })

  test('a link between two passages counts as well; a qualification takes no side', () => {
    const [a, b] = [says('Herald', 'supports'), says('Post', 'supports')]
    const of = (...relations: Relation[]) =>
      agreement(
        [],
        relations.map((relation) => linkOf(a, b, relation)),
        [a, b],
      )
    expect(of('contradicts').pairOf(0, 1)).toMatchObject({ agreeing: 0, opposing: 1, matters: [{ kind: 'link', same: false }] })
    expect(of('restates').pairOf(0, 1)).toMatchObject({ agreeing: 1, opposing: 0 })
    expect(of('qualifies').pairOf(0, 1)).toBeNull()
    // The same of the same two passages, said by two people, is one thing.
    expect(of('contradicts', 'contradicts').pairOf(0, 1)).toMatchObject({ opposing: 1 })
  })

  test('a link says nothing new where both its passages stand on one claim', () => {
    const [a, b] = [says('Herald', 'supports'), says('Post', 'contradicts')]
    const apart = says('Herald', 'supports')
    expect(agreement([[aboard, [a, b]]], [linkOf(a, b, 'contradicts')]).pairOf(0, 1)).toMatchObject({ opposing: 1 })
    expect(
      agreement(
        [
          [aboard, [a, b]],
          [ashore, [apart]],
        ],
        [linkOf(apart, b, 'contradicts')],
      ).pairOf(0, 1),
    ).toMatchObject({ opposing: 2 })
  })

  // Counted by hand: who sides with whom on each claim.
  test('of five claims by four voices the one that opposes the others is named, with its figures', () => {
    const [c1, l1] = [says('Courier', 'contradicts'), says('Ledger', 'supports')]
    const [c5, l5] = [says('Courier', 'supports'), says('Ledger', 'contradicts')]
    const found = agreement(
      [
        [aboard, [says('Board', 'supports'), l1, c1]], // BL same; BC, LC opposite
        [ashore, [says('Courier', 'supports'), says('Ledger', 'supports'), says('Board', 'supports'), says('Weekly', 'contradicts')]], // CL, CB, LB same; W opposite to all three
        [inspected, [says('Board', 'supports'), says('Ledger', 'supports'), says('Courier', 'contradicts')]], // BL same; BC, LC opposite
        [called, [says('Board', 'supports'), says('Weekly', 'supports'), says('Courier', 'contradicts')]], // BW same; BC, WC opposite
        [steering, [c5, l5]], // CL opposite
      ],
      [linkOf(c1, l1, 'contradicts'), linkOf(c5, l5, 'contradicts')],
    )
    expect(found.pair('Courier', 'Ledger')).toMatchObject({ agreeing: 1, opposing: 3 })
    expect(found.total('Courier')).toEqual({ agreeing: 2, opposing: 8, matters: 5 })
    expect(found.total('Ledger')).toEqual({ agreeing: 4, opposing: 4, matters: 4 })
    expect(found.total('Board')).toEqual({ agreeing: 5, opposing: 4, matters: 4 })
    // Four of five, but on two claims only: no pattern.
    expect(found.total('Weekly')).toEqual({ agreeing: 1, opposing: 4, matters: 2 })
    expect(found.apartNames).toEqual(['Courier'])
    expect(found.words).toBe(
      'Courier opposes the others more often than it agrees: 8 of 10 times, on 5 claims or links. ' +
        'Weekly would as well, but on fewer than 3 claims or links: too few to tell.',
    )
  })

  test('everyone who opposes more often than it agrees is named, the farthest first', () => {
    const claims = [aboard, ashore, inspected, called]
    const found = agreement(
      claims.map((claim, index) => [
        claim,
        [
          says('Ahead', 'supports'),
          says('Beside', 'supports'),
          says('Far', 'contradicts'),
          ...(index === 0 ? [says('Mixed', 'contradicts')] : [says('Mixed', index === 1 ? 'supports' : 'qualifies')]),
        ],
      ]),
    )
    // Far: against Ahead and Beside on four claims, with Mixed on one and against it on another.
    expect(found.total('Far')).toEqual({ agreeing: 1, opposing: 9, matters: 4 })
    expect(found.total('Ahead')).toEqual({ agreeing: 5, opposing: 5, matters: 4 })
    expect(found.apartNames).toEqual(['Far'])
    const even = agreement(
      [aboard, ashore, inspected].map((claim) => [
        claim,
        [says('One', 'supports'), says('Two', 'supports'), says('Three', 'contradicts'), says('Four', 'contradicts')],
      ]),
    )
    expect([...even.apartNames].sort()).toEqual(['Four', 'One', 'Three', 'Two'])
    expect(even.words).toMatch(
      /^Every voice opposes the others more often than it agrees: Four \(6 of 9 times, on 3 claims or links\); .* do so equally often\.$/,
    )
  })

  test('the words are right for one and for many', () => {
    expect(sayCount({ agreeing: 1, opposing: 0 })).toBe('1 time on the same side, 0 times on opposite sides')
    expect(sayApart(agreement([]))).toBe('No voice opposes the others more often than it agrees.')
  })

  test('of two voices neither stands apart', () => {
    expect(
      agreement([aboard, ashore, inspected].map((claim) => [claim, [says('One', 'supports'), says('Two', 'contradicts')]])).apart,
    ).toEqual([])
  })
})
