import { describe, expect, test } from 'vitest'
import type { SourceId } from '../model/schema'
import { lineageOf, newestVersions } from './lineage'

const id = (letter: string) => `src_0000000${letter}` as SourceId

/** `{ b: 'a' }`: b is a later version of a. */
function library(versions: Readonly<Record<string, string | null>>) {
  return new Map(Object.entries(versions).map(([one, of]) => [id(one), { versionOf: of === null ? null : id(of) }]))
}

describe('the versions of a source', () => {
  test('are one family, counted from the first', () => {
    const sources = library({ a: null, b: 'a', c: 'b', d: null })
    expect(lineageOf(id('c'), sources)).toEqual({ family: id('a'), generation: 2 })
    expect(lineageOf(id('a'), sources)).toEqual({ family: id('a'), generation: 0 })
    expect(lineageOf(id('d'), sources).family).toBe(id('d'))
  })

  test('stay one family when the first was deleted', () => {
    const sources = library({ b: 'a', c: 'a' })
    expect(lineageOf(id('b'), sources).family).toBe(lineageOf(id('c'), sources).family)
  })

  test('are one family even where each names the other', () => {
    const sources = library({ a: 'b', b: 'a' })
    expect(lineageOf(id('a'), sources)).toEqual(lineageOf(id('b'), sources))
    expect(newestVersions(sources)).toEqual(new Set([id('b')]))
  })

  test('are spoken for by the newest: the last of the chain, of two branches the one imported later', () => {
    expect(newestVersions(library({ a: null, b: 'a', c: 'b', d: null }))).toEqual(new Set([id('c'), id('d')]))
    expect(newestVersions(library({ a: null, b: 'a', c: 'a' }))).toEqual(new Set([id('c')]))
  })
})
