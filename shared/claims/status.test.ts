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

  test('joins a chain: the second shares its publisher with the first and its wording with the third', () => {
    const chain = [
      evidence({ by: 'Courier' }),
      { ...evidence({ by: 'Evening', publisher: 'Courier', words: sentence }) },
      evidence({ by: 'Ledger', words: sentence }),
    ]
    expect(claimStatus(chain)).toEqual({ kind: 'single-source' })
  })
})
