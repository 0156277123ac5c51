import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { fileLog } from './log'

const folder = mkdtempSync(join(tmpdir(), 'crossread-log-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const clock = () => new Date('2031-03-04T12:00:00Z')

/** A log in a folder that is not there yet. */
function newLog(name: string) {
  const config = join(folder, name, 'config')
  const file = join(config, 'crossread.log')
  return { report: fileLog(config, clock), file, text: () => readFileSync(file, 'utf8') }
}

test('the log says when, where, what and from which line of code', () => {
  const { report, text } = newLog('plain')
  report('sources.import', new TypeError('x is undefined', { cause: new Error('the disk') }))
  expect(text()).toMatch(/^2031-03-04T12:00:00\.000Z sources\.import: TypeError: x is undefined\n\s+at .*log\.test\.ts/)
  expect(text()).toContain('caused by Error: the disk')
})

test('the log never holds what a source says', () => {
  const { report, text } = newLog('quoting')
  const secret = 'The minister met his source at the station.'
  let error: unknown
  try {
    JSON.parse(secret)
  } catch (caught) {
    error = caught
  }
  report('sources.import', error)
  report('sources.import', new Error(`“${secret}” is no date, nor is "${secret}".`))
  report('sources.import', `"${secret}"`)
  expect(text()).toContain('SyntaxError')
  for (const word of ['minister', 'source at', 'station']) expect(text()).not.toContain(word)
})

test('the log never grows beyond two files', () => {
  const { report, file } = newLog('long')
  for (let turn = 0; turn < 3_000; turn += 1) report('turn', 'x'.repeat(600))
  expect(statSync(file).size).toBeLessThan(510_000)
  expect(statSync(`${file}.old`).size).toBeLessThan(510_000)
  expect(existsSync(`${file}.old.old`)).toBe(false)
})
