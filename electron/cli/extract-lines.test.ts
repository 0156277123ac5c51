import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nightReport } from '../handlers/handlers.testing'
import { answerLines } from './extract-lines'
import { readLines } from './read-lines'

async function* chunks(...pieces: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield typeof piece === 'string' ? Buffer.from(piece) : piece
}

/** Answers to requests, and what was said of those that failed. */
async function answers(
  input: string,
): Promise<{ readonly lines: readonly string[]; readonly said: readonly string[]; readonly well: boolean }> {
  const said: string[] = []
  let out = ''
  const write = async (text: string) => {
    out += text
  }
  const well = await answerLines({ stdin: chunks(input), write, say: (sentence) => void said.push(sentence) })
  return { lines: out.split('\n').slice(0, -1), said, well }
}

describe('extract --jsonl', () => {
  test('answers each request with a line, in order', async () => {
    const requests = [
      { text: nightReport },
      {
        url: 'https://example.org/valley',
        html: '<html><head><title>Valley flees</title></head><body><article><h1>Valley flees</h1><p>The gates were opened at five in the morning, people in the valley say, and about 650 of them left their homes.</p></article></body></html>',
      },
    ]
    const { lines, said, well } = await answers(requests.map((request) => `${JSON.stringify(request)}\n`).join(''))
    expect({ said, well }).toEqual({ said: [], well: true })
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      {
        title: 'Dam held, says the water board',
        byline: 'Greta Holm',
        published: null,
        siteName: null,
        text: expect.stringContaining('3 a.m.'),
      },
      { title: 'Valley flees', byline: null, text: expect.stringContaining('five in the morning') },
    ])
  })

  test('answers what it cannot do with an empty answer and says why, and goes on', async () => {
    const requests = ['not json', '{}', '{"html": "<p>a</p>", "text": "a"}', '{"text": 7}', '[]', '', '{"text": "Words that can be read."}']
    const { lines, said, well } = await answers(requests.join('\n'))
    const nothing = { title: null, byline: null, published: null, siteName: null, text: '', error: expect.any(String) }
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([nothing, nothing, nothing, nothing, nothing, { text: expect.any(String) }])
    expect(lines[5]).not.toContain('error')
    expect(well).toBe(false)
    expect(said.map((sentence) => sentence.split(':')[0])).toEqual(['Line 1', 'Line 2', 'Line 3', 'Line 4', 'Line 5'])
  })

  test('takes null for not given', async () => {
    const { well } = await answers('{"text": "Words that can be read.", "html": null, "url": null}')
    expect(well).toBe(true)
  })

  test('gives an empty text for a page without words', async () => {
    const { lines, well } = await answers('{"html": ""}\n{"text": ""}\n')
    expect(lines.map((line) => JSON.parse(line).text)).toEqual(['', ''])
    expect(well).toBe(true)
  })
})

describe('lines of a stream', () => {
  test('are the same however the stream is cut', async () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'ø', '水', '🌊', '\u2028', '\u2029', '\r', '\n') })
    await fc.assert(
      fc.asyncProperty(words, fc.array(fc.nat({ max: 60 })), async (text, cuts) => {
        const bytes = Buffer.from(text)
        const places = [0, ...cuts.filter((cut) => cut < bytes.length).sort((a, b) => a - b), bytes.length]
        const pieces = places.slice(1).map((place, index) => bytes.subarray(places[index], place))
        const lines: string[] = []
        for await (const line of readLines(chunks(...pieces))) lines.push(line)
        const whole = text.split('\n')
        expect(lines).toEqual(whole[whole.length - 1] === '' ? whole.slice(0, -1) : whole)
      }),
    )
  })
})
