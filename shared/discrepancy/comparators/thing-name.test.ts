import { describe, expect, it } from 'vitest'
import { between, queue } from '../engine.testing'

const found = (a: string, b: string) => queue(between(a, b)).filter((kind) => kind.startsWith('name'))

describe('the name of a thing', () => {
  it.each([
    ['a space', 'The band Moonhare played on the quay.', 'The band Moon Hare played on the quay.'],
    ['a hyphen', 'It was the Inter-parish Committee that met.', 'It was the Interparish Committee that met.'],
    ['a letter within', 'The tug Galvarna left the quay.', 'The tug Galverna left the quay.'],
  ])('is spelled in two ways by %s', (_how, a, b) => {
    expect(found(a, b)).toEqual(['name/variant'])
  })
  it.each([
    ['one source knows both', 'The tug Galvarna left with the Galverna.', 'The tug Galverna left the quay.'],
    ['a people is meant', 'The tug left for Galvarna.', 'The Galvarnan tug left.'],
    ['the names are short', 'The tug Garna left the quay.', 'The tug Gerna left the quay.'],
    ['the ends differ', 'The tug Galvarna left the quay.', 'The tug Galvarne left the quay.'],
  ])('is no variant where %s', (_why, a, b) => {
    expect(found(a, b)).toEqual([])
  })
})
