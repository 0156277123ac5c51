/** Finding 200 quotes again in an edited text of 60,000 letters, beside approximate search as annotation tools do it. */
import search from 'approx-string-match'
import { bench, describe } from 'vitest'
import type { Anchor } from '../model/annotation'
import { anchorIn, prepareText } from './anchor'
import { anchorsOf } from './passage'

const syllables = 'ha bor coun cil re port pi lot sto quay cra win ter bo ard mi nis fer ry li ght cap tain smo eng ine'.split(' ')

/** A number from 0 to 1 for each step, the same in every run. */
function steady(step: number): number {
  const value = Math.sin(step * 12.9898) * 43_758.5453
  return value - Math.floor(value)
}

/** Words of one to three syllables, the frequent ones shorter, a full stop now and then. */
function word(at: number): string {
  const length = 1 + Math.floor(steady(at) * 3)
  const made = Array.from({ length }, (_, part) => syllables[Math.floor(steady(at + part / 7) * syllables.length)] ?? '').join('')
  return at % 14 === 13 ? `${made}.` : made
}

const text = Array.from({ length: 10_000 }, (_, at) => word(at)).join(' ')
/** A paragraph more, and one word in fifty another. */
const edited = `A paragraph that was not there before.\n\n${text
  .split(' ')
  .map((one, at) => (at % 50 === 25 ? 'indeed' : one))
  .join(' ')}`
const quotes: readonly Anchor[] = Array.from({ length: 200 }, (_, at) => {
  const start = Math.floor(steady(at + 0.5) * (text.length - 300))
  return anchorsOf(text, [{ start, end: start + 40 + (at % 160) }])[0]
}).filter((quote) => quote !== undefined)

describe('200 quotes in an edited text', () => {
  bench('ours', () => {
    const prepared = prepareText(edited)
    for (const quote of quotes) anchorIn(prepared, quote)
  })

  bench('approx-string-match, exact words first', () => {
    for (const { exact } of quotes) if (!edited.includes(exact)) search(edited, exact, Math.min(256, Math.floor(exact.length / 2)))
  })
})
