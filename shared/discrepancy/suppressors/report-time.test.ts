import { describe, expect, it } from 'vitest'
import { between, queue } from '../engine.testing'
import { notYetQuiet, quiet } from './quiet.testing'

const tolls = [
  ['The landslide killed 14 villagers.', 'The landslide killed 19 villagers.'],
  ['Police arrested 30 dealers in the raid.', 'Police arrested 41 dealers in the raid.'],
  ['The fund raised 200,000 euros for the choir.', 'The fund raised 260,000 euros for the choir.'],
] as const

describe('a total that grows', () => {
  quiet('is larger in the later source', tolls, ['2031-03-05', '2031-03-09'])
  it.each(tolls)('is a conflict where both report at one time, or the later one is smaller: %s / %s', (a, b) => {
    expect(queue(between(a, b))).toEqual(['number/conflict'])
    expect(queue(between(b, a, ['2031-03-05', '2031-03-09']))).toEqual(['number/conflict'])
  })
})

describe('the time that a text itself gives', () => {
  notYetQuiet('comes before that of its page', [
    ['As of 6 p.m. the landslide had killed 14 villagers.', 'As of midnight the landslide had killed 19 villagers.'],
    ['By noon police had arrested 30 dealers in the raid.', 'By evening police had arrested 41 dealers in the raid.'],
    ['As of Monday the fund had raised 200,000 euros for the choir.', 'As of Tuesday the fund had raised 260,000 euros for the choir.'],
  ])
})
