import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nearestCounterpart, sharedWording } from './counterparts'

const wire = 'the ferry struck the western reef shortly before midnight on Tuesday'

test('wording of eight words that two texts share joins them, whatever stands around it', () => {
  const here = `Harrow Bay. Witnesses say ${wire}, and nobody was hurt.`
  const there = `It is reported that ${wire.toUpperCase()}. More follows.`
  const [pair, ...others] = sharedWording(here, there)
  expect(others).toEqual([])
  expect(pair && here.slice(pair.here.start, pair.here.end)).toBe(wire)
  expect(pair && there.slice(pair.there.start, pair.there.end).toLowerCase()).toBe(wire.toLowerCase())
})

test('seven shared words are a turn of phrase', () => {
  const seven = 'struck the western reef shortly before midnight'
  expect(sharedWording(`A ferry ${seven} yesterday.`, `The boat ${seven} again.`)).toEqual([])
})

test('texts without a common run, and empty ones, share nothing', () => {
  expect(sharedWording('', wire)).toEqual([])
  expect(sharedWording(wire, '')).toEqual([])
})

test('what is shared is the same words on both sides and inside both texts', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 60 }).map((words) => words.join(' '))
  fc.assert(
    fc.property(text, text, (here, there) => {
      for (const pair of sharedWording(here, there)) {
        expect(here.slice(pair.here.start, pair.here.end)).toBe(there.slice(pair.there.start, pair.there.end))
        expect(pair.here.end).toBeGreaterThan(pair.here.start)
      }
    }),
  )
})

test('the nearest counterpart is the one whose words are being read, else the one closest by', () => {
  const pairs = [10, 100, 200].map((start) => ({ here: { start, end: start + 20 }, there: { start: 0, end: 1 } }))
  const at = (offset: number) => nearestCounterpart(pairs, offset)?.here.start
  expect([at(0), at(15), at(64), at(66), at(110), at(900)]).toEqual([10, 10, 10, 100, 100, 200])
  expect(nearestCounterpart([], 5)).toBeNull()
})
