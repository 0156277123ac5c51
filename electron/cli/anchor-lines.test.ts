import { expect, test } from 'vitest'
import { startShell } from './cli.testing'

const shell = startShell()
const text = 'The harbour was closed on Monday after the storm. The pilots asked for two more boats before the winter.'
const exact = 'asked for two more boats'
const start = text.indexOf(exact)
const quote = { exact, prefix: text.slice(start - 32, start), suffix: text.slice(start + exact.length), start, end: start + exact.length }

test('a quote is found where it is, where it went, and as it was reworded; one that is gone gives null', async () => {
  const texts = [
    text,
    `It rained. ${text}`,
    text.replace('two more boats', 'two further boats'),
    text.replace(` ${exact}`, ''),
    'Nothing of it is left.',
  ]
  const input = texts.map((one) => `${JSON.stringify({ text: one, ...quote })}\n`).join('')
  const { code, out, said } = await shell.pipe(input, 'anchor', '--jsonl')
  expect({ code, said }).toEqual({ code: 0, said: '' })
  const answers = out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))
  expect(answers).toMatchObject([
    { start, state: 'exact', score: 1 },
    { start: start + 11, state: 'moved', score: 1 },
    { start, state: 'reworded' },
    null,
    null,
  ])
})

test('a request that does not fit is answered with its fault, and the next one is answered', async () => {
  const { code, out, said } = await shell.pipe(`{}\nno\n\n${JSON.stringify({ text, ...quote })}\n`, 'anchor', '--jsonl')
  expect(code).toBe(1)
  expect(
    out
      .split('\n')
      .slice(0, -1)
      .map((line) => Object.keys(JSON.parse(line))),
  ).toEqual([['error'], ['error'], ['start', 'end', 'state', 'score']])
  expect(said).toMatch(/^Line 1: .*\nLine 2: The request is not JSON\.\n$/)
})

test('it says that it needs --jsonl', async () => {
  const { code, said } = await shell.run('anchor')
  expect(code).toBe(2)
  expect(said).toContain('--jsonl')
})
