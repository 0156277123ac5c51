/** What every test of a suppressor shares: two tellings that look like a discrepancy and must leave the queue empty. */
import { expect, it } from 'vitest'
import { between, queue } from '../engine.testing'

export type Tellings = readonly [string, string]
export type Days = readonly [string | null, string | null]

/** One test a pair, named by its two sentences. */
export function quiet(title: string, pairs: readonly Tellings[], days?: Days) {
  it.each(pairs)(`${title}: %s / %s`, (a, b) => expect(queue(between(a, b, days))).toEqual([]))
}

/** Pairs that the engine still flags: the next step, made visible. Each must be quiet one day. */
export function notYetQuiet(title: string, pairs: readonly Tellings[], days?: Days) {
  it.fails.each(pairs)(`${title}: %s / %s`, (a, b) => expect(queue(between(a, b, days))).toEqual([]))
}
