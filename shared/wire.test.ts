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

  test('brings back values with bytes anywhere in them', () => {
    const sent = { name: 'a', files: [{ bytes: new Uint8Array([0, 255, 7]) }], none: null, words: 'ø — 水' }
    expect(decodeWire(encodeWire(sent))).toEqual(sent)
  })

  test('refuses letters that are not base64', () => {
    expect(() => decodeWire('{"$bytes":"a*b="}')).toThrow(RangeError)
  })
})
