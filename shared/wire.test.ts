import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeWire, encodeWire, fromBase64, toBase64 } from './wire'

describe('the wire of the browser host', () => {
  test('writes base64 as every other program does', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
        expect([...fromBase64(toBase64(bytes))]).toEqual([...bytes])
      }),
    )
  })

  test('writes what is longer than a portion without a seam', () => {
    for (const length of [6_143, 6_144, 6_145, 20_000]) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 31) % 256)
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
      expect(fromBase64(toBase64(bytes))).toEqual(bytes)
    }
  })

  test('takes the buffers of Node for the bytes that they are', () => {
    expect(decodeWire(encodeWire({ bytes: Buffer.from('brief') }))).toEqual({ bytes: new Uint8Array(Buffer.from('brief')) })
  })

  test('brings back values with bytes anywhere in them', () => {
    const sent = { name: 'a', files: [{ bytes: new Uint8Array([0, 255, 7]) }], none: null, words: 'ø — 水' }
    expect(decodeWire(encodeWire(sent))).toEqual(sent)
  })

  test('refuses letters that are not base64', () => {
    expect(() => decodeWire('{"$bytes":"a*b="}')).toThrow(RangeError)
  })
})
