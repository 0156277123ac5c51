import { describe, expect, it } from 'vitest'
import { between, queue } from '../engine.testing'
import { quiet } from './quiet.testing'

describe('a paragraph that looks back', () => {
  quiet('tells of an earlier event', [
    ['Nobody was killed when the mill burned.', 'In 2009 a fire at the mill killed eight spinners.'],
    ['No one was hurt on the ferry.', 'A crash of the ferry in 2017 injured a cook.'],
    ['Not a single person was arrested at the fair.', 'At the fair of 2022 police arrested a juggler.'],
  ])
})

describe('the year of the report', () => {
  it.each([
    ['Nobody was killed when the mill burned.', 'On 4 March 2031 a fire at the mill killed eight spinners.'],
    ['No one was hurt on the ferry.', 'The crash of the ferry in 2031 injured a cook.'],
  ])('recalls nothing: %s / %s', (a, b) => {
    expect(queue(between(a, b))).toContain('negation/conflict')
  })
})
