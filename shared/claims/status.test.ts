import { describe, expect, test } from 'vitest'
import { evidence } from './claims.testing'
import { claimStatus, reprintLength, statusLabel } from './status'

const sentence = 'The harbour was closed at noon after the second crane fell into the basin, the port office said.'

describe('the status of a claim', () => {
  test('is unsupported without evidence, and when it is only qualified', () => {
    expect(claimStatus([])).toEqual({ kind: 'unsupported' })
    expect(claimStatus([evidence({ by: 'Courier', stance: 'qualifies' })])).toEqual({ kind: 'unsupported' })
  })

  test('is established by two publications that speak for themselves', () => {
    const status = claimStatus([evidence({ by: 'Courier' }), evidence({ by: 'Ledger' })])
    expect(status).toEqual({ kind: 'established', voices: 2 })
    expect(statusLabel(status)).toBe('Established by 2 independent sources')
  })

  test('rests on a single source however often that source says it', () => {
    expect(claimStatus([evidence({ by: 'Courier' }), evidence({ by: 'Courier' })])).toEqual({ kind: 'single-source' })
  })

  test('is disputed as soon as one account supports and another contradicts it', () => {
    const status = claimStatus([evidence({ by: 'Courier' }), evidence({ by: 'Ledger' }), evidence({ by: 'Weekly', stance: 'contradicts' })])
    expect(status).toEqual({ kind: 'disputed', supporting: 2, contradicting: 1 })
  })

  test('is contradicted when nobody supports it', () => {
    expect(claimStatus([evidence({ by: 'Weekly', stance: 'contradicts' })])).toEqual({ kind: 'contradicted', voices: 1 })
  })
})

describe('one voice', () => {
  test('is a report that two newspapers print word for word', () => {
    expect(claimStatus([evidence({ by: 'Courier', words: sentence }), evidence({ by: 'Ledger', words: `“${sentence}”` })])).toEqual({
      kind: 'single-source',
    })
  })

  test('is not made by sharing a phrase shorter than a sentence', () => {
    const phrase = sentence.slice(0, reprintLength - 10)
    expect(claimStatus([evidence({ by: 'Courier', words: phrase }), evidence({ by: 'Ledger', words: phrase })])).toEqual({
      kind: 'established',
      voices: 2,
    })
  })

  test('is an agency that both credit', () => {
    const both = [evidence({ by: 'Courier', credits: ['Northpix'] }), evidence({ by: 'Ledger', credits: ['NORTHPIX'] })]
    expect(claimStatus(both)).toEqual({ kind: 'single-source' })
  })

  test('is a report that two newspapers print, whatever of it was marked in each', () => {
    const [words, before, after] = [
      'after the second crane fell',
      'The harbour was closed at noon ',
      ' into the basin, the port office said.',
    ]
    const short = evidence({ by: 'Courier', words, around: [before, after] })
    const whole = evidence({ by: 'Ledger', words: sentence })
    expect(claimStatus([short, whole])).toEqual({ kind: 'single-source' })
    const elsewhere = evidence({ by: 'Courier', words, around: ['Work stopped ', ' on the quay, and nobody was hurt, said a docker.'] })
    expect(claimStatus([elsewhere, whole])).toEqual({ kind: 'established', voices: 2 })
  })

  test('is a text that is half the other, and is not one that shares less with it', () => {
    const hashes = (from: number) => Array.from({ length: 32 }, (_, at) => String(10_000_000 + from + at)).join('')
    const pair = (shift: number) => [evidence({ by: 'Courier', sketch: hashes(0) }), evidence({ by: 'Ledger', sketch: hashes(shift) })]
    expect(claimStatus(pair(4))).toEqual({ kind: 'single-source' })
    expect(claimStatus(pair(24))).toEqual({ kind: 'established', voices: 2 })
  })

  test('are the versions of one source, of which the newest speaks', () => {
    const morning = evidence({ by: 'Morning', publisher: null })
    const evening = evidence({ by: 'Evening', publisher: null, version: { of: 'Morning', generation: 1 } })
    expect(claimStatus([morning, evening])).toEqual({ kind: 'single-source' })
    const corrected = evidence({ by: 'Evening', publisher: null, stance: 'contradicts', version: { of: 'Morning', generation: 1 } })
    expect(claimStatus([morning, corrected])).toEqual({ kind: 'contradicted', voices: 1 })
  })

  test('joins a chain: the second shares its publisher with the first and its wording with the third', () => {
    const chain = [
      evidence({ by: 'Courier' }),
      { ...evidence({ by: 'Evening', publisher: 'Courier', words: sentence }) },
      evidence({ by: 'Ledger', words: sentence }),
    ]
    expect(claimStatus(chain)).toEqual({ kind: 'single-source' })
  })
})
