import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Anchor } from '../model/annotation'
import { anchor, anchorIn, prepareText } from './anchor'
import { anchorsOf } from './passage'

const sentences = [
  'The ferry left Marhavn at nine and carried two hundred people across the sound.',
  'Its captain, who had sailed the route for twenty years, reported fog near the lighthouse.',
  'At half past nine the engine room reported smoke, and the pumps were started at once.',
  'The coast guard sent three boats from the northern station and one from the island.',
  'Nobody was hurt, the company said, but eleven passengers were treated for cold.',
  'Divers examined the hull on Tuesday and found a cracked pipe behind the second pump.',
  'The ministry has asked for a report before the summer season opens in June.',
  'A sister ship will take over the evening crossing until the repairs are done.',
]
const story = sentences.join(' ')

function quoteOf(text: string, words: string): Anchor {
  const start = text.indexOf(words)
  const [made] = anchorsOf(text, [{ start, end: start + words.length }])
  if (start < 0 || !made) throw new Error(`“${words}” is not in the text`)
  return made
}

const pumps = quoteOf(story, 'the pumps were started at once')
const found = (text: string, quote = pumps) => {
  const place = anchor(text, quote)
  return place && { words: text.slice(place.start, place.end), state: place.state }
}

describe('a quote is found again', () => {
  test('where it was', () => {
    expect(anchor(story, pumps)).toEqual({ start: pumps.start, end: pumps.end, state: 'exact', score: 1 })
  })

  test('behind text put in before it, and when its sentences changed their order', () => {
    expect(found(`${'A new first paragraph of some length. '.repeat(60)}${story}`)).toEqual({ words: pumps.exact, state: 'moved' })
    expect(found([...sentences].reverse().join(' '))).toEqual({ words: pumps.exact, state: 'moved' })
  })

  test('with other quotation marks, dashes, spaces and soft hyphens', () => {
    const before = `${story} “We saw it — and left,” she said.`
    const after = `${story} "We saw it\u00a0-- and le\u00adft," she said.`
    expect(found(after, quoteOf(before, '“We saw it — and left,”'))).toEqual({
      words: '"We saw it\u00a0-- and le\u00adft,"',
      state: 'moved',
    })
  })

  test('when some of its words changed, whole words at its ends', () => {
    const text = story.replace('the pumps were started at once', 'the pump was started at once')
    expect(found(text)).toEqual({ words: 'the pump was started at once', state: 'reworded' })
    expect(anchor(text, pumps)?.score).toBeGreaterThan(0.8)
  })

  test('when the words around it were cut, if it stands once', () => {
    const text = story.replace(/At half past nine.*?, and /, '').replace(/ The coast guard.*?island\./, '')
    expect(found(text)).toEqual({ words: pumps.exact, state: 'moved' })
  })

  test('among copies of itself by its surroundings', () => {
    const text = `${pumps.exact}, it was said. ${story} Once more: ${pumps.exact}.`
    expect(anchor(text, pumps)?.start).toBe(text.indexOf(sentences[2] ?? '') + (sentences[2] ?? '').indexOf(pumps.exact))
  })
})

describe('a quote is not found', () => {
  test('when it was taken out, although like words stand elsewhere', () => {
    expect(found(story.replace(`, and ${pumps.exact}`, ''))).toBeNull()
    expect(found(`${story.replace(` ${pumps.exact}`, '')} Later the pumps were stopped and started again.`)).toBeNull()
  })

  test('when other words stand in its place, although a copy of it stands elsewhere', () => {
    const text = story.replace(pumps.exact, 'all doors were shut by the crew')
    expect(found(text)).toBeNull()
    expect(found(`${text} In the film ${pumps.exact}, as ever.`)).toBeNull()
  })

  test('in another text, in an empty one, or when it has no words', () => {
    expect(found('')).toBeNull()
    expect(found('Prices of grain fell for the third week in a row as the harvest came in.')).toBeNull()
    expect(anchor(story, { ...pumps, exact: ' \u00ad ' })).toBeNull()
  })

  test('when two places are as good as each other', () => {
    const quote = { ...quoteOf(story, 'cracked pipe'), prefix: '', suffix: '' }
    expect(found(`${'x'.repeat(3_000)} cracked pipe ${'y'.repeat(40)} cracked pipe`, quote)).toBeNull()
  })
})

/** A stretch of the story of at least two words. */
const passages = fc
  .tuple(fc.nat(story.length - 1), fc.integer({ min: 12, max: 200 }))
  .map(([start, length]) => ({ start, end: Math.min(story.length, start + length) }))
  .filter(({ start, end }) => story.slice(start, end).trim().length >= 12)

describe('whatever the quote and the text', () => {
  test('an untouched text gives the very place', () => {
    fc.assert(
      fc.property(passages, (range) => {
        for (const quote of anchorsOf(story, [range]))
          expect(anchor(story, quote)).toEqual({ start: quote.start, end: quote.end, state: 'exact', score: 1 })
      }),
    )
  })

  test('a place lies in the text, is not empty, and its state is true', () => {
    const anything = fc.string({ unit: 'grapheme', maxLength: 60 })
    fc.assert(
      fc.property(
        anything,
        anything,
        anything,
        fc.nat(100),
        fc.oneof(anything, fc.constant(story)),
        (exact, prefix, suffix, start, text) => {
          const place = anchor(text, { exact, prefix, suffix, start, end: start + exact.length })
          if (!place) return
          expect(place.start).toBeLessThan(place.end)
          expect(place.end).toBeLessThanOrEqual(text.length)
          expect(place.score).toBeGreaterThan(0)
          expect(place.score).toBeLessThanOrEqual(1)
          if (place.state === 'exact') expect([place.start, text.slice(place.start, place.end)]).toEqual([start, exact])
        },
      ),
    )
  })

  test('a passage that was cut out of the text is gone', () => {
    fc.assert(
      fc.property(passages, (range) => {
        for (const quote of anchorsOf(story, [range])) {
          const cut = story.slice(0, quote.start) + story.slice(quote.end)
          if (quote.prefix.length >= 16 && quote.suffix.length >= 16) expect(anchor(cut, quote)).toBeNull()
        }
      }),
    )
  })

  test('what was found is found again at its own place', () => {
    const edited = `Put in before. ${story.replaceAll('the ', 'that ')}`
    fc.assert(
      fc.property(passages, (range) => {
        for (const quote of anchorsOf(story, [range])) {
          const first = anchor(edited, quote)
          if (!first) continue
          const [kept] = anchorsOf(edited, [first])
          if (!kept) throw new Error('a place that was found has no words')
          expect(anchor(edited, kept)).toEqual({ start: kept.start, end: kept.end, state: 'exact', score: 1 })
        }
      }),
    )
  })

  test('a text prepared once gives what it gives anew', () => {
    const prepared = prepareText(`Put in before. ${story.replaceAll('the ', 'that ')}`)
    fc.assert(
      fc.property(passages, (range) => {
        for (const quote of anchorsOf(story, [range])) expect(anchorIn(prepared, quote)).toEqual(anchor(prepared.text, quote))
      }),
    )
  })
})
