import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode, decodeAs } from './decode'

/** The bytes of a text in an encoding that Node reads but does not write: each letter is looked up among all that it reads. */
function encoded(text: string, encoding: string): Uint8Array {
  const bytesOf = new Map<string, readonly number[]>()
  const decoder = new TextDecoder(encoding, { fatal: true })
  const add = (bytes: readonly number[]) => {
    try {
      const letter = decoder.decode(Uint8Array.from(bytes))
      if (!bytesOf.has(letter)) bytesOf.set(letter, bytes)
    } catch {
      // Not a letter of this encoding.
    }
  }
  for (let first = 0; first < 256; first += 1) add([first])
  for (let first = 0x81; first < 255; first += 1) for (let second = 0x40; second < 255; second += 1) add([first, second])
  return Uint8Array.from([...text].flatMap((letter) => bytesOf.get(letter) ?? [0x3f]))
}

const russian = 'Порт был закрыт в пятницу после того, как кран упал в бассейн, сообщил начальник гавани городскому совету.'
const japanese = '港は金曜日に閉鎖された。クレーンが岸壁から落ちたためであると港長は市議会に述べた。'
const korean = '항구는 금요일에 크레인이 떨어진 뒤 폐쇄되었다고 항만장이 시의회에 말했다.'
const chinese = '星期五起重机坠落后，港口关闭，港务局长对市议会说，船只将被送往东部港池。'
const polish = 'Port został zamknięty w piątek po tym, jak dźwig spadł do basenu, powiedział kapitan portu radzie miasta.'

describe('text in an older encoding', () => {
  test.each([
    ['windows-1251', russian],
    ['koi8-r', russian],
    ['shift_jis', japanese],
    ['euc-jp', japanese],
    ['euc-kr', korean],
    ['gb18030', chinese],
    ['windows-1250', polish],
  ])('is recognised by its letters: %s', (encoding, text) => {
    expect(decode(encoded(text, encoding), 'a.txt')).toBe(text)
  })

  test('is recognised under markup, and read as the page says where it says so', () => {
    const markup = (head: string) =>
      `<html><head>${head}</head><body class="page-wide"><div id="content-main"><p>${russian}</p></div></body></html>`
    expect(decode(encoded(markup(''), 'windows-1251'), 'a.html')).toContain(russian)
    expect(decode(encoded(markup('<meta charset="koi8-r">'), 'koi8-r'), 'a.html')).toContain(russian)
    expect(decode(encoded(markup('<meta charset="utf-8">'), 'windows-1251'), 'a.html')).toContain(russian)
  })

  test.each([
    ['iso-8859-1', 'windows-1251', russian],
    ['windows-1252', 'shift_jis', japanese],
    ['euc-kr', 'shift_jis', japanese],
    ['unicode', 'windows-1251', russian],
  ])('is recognised although the page says that it is %s: %s', (stated, encoding, text) => {
    expect(decode(encoded(`<meta charset="${stated}"><p>${text}</p>`, encoding), 'a.html')).toContain(text)
  })

  test('of Western words with many accents is what the page says', () => {
    const accents = 'Été où les élèves étaient là-bas, près d’Évian'.replace('’', "'")
    expect(decode(Buffer.from(`<meta charset="iso-8859-1"><p>${accents}</p>`, 'latin1'), 'a.html')).toContain(accents)
  })

  test('of Japanese that is ASCII throughout is recognised by its escapes', () => {
    expect(decode(Buffer.from('Port: \u001b$B9A\u001b(B.', 'latin1'), 'a.txt')).toBe('Port: 港.')
  })

  test('of a few Western words is windows-1252', () => {
    expect(decode(Buffer.from([0x5a, 0xfc, 0x72, 0x69, 0x63, 0x68, 0x20, 0x93, 0x6a, 0x61, 0x94, 0x2e]), 'a.txt')).toBe('Zürich “ja”.')
  })
})

test('UTF-8 that is cut off in a letter keeps all others', () => {
  const bytes = new TextEncoder().encode(russian)
  expect(decode(bytes.subarray(0, 41), 'a.txt')).toMatch(/^Порт был закрыт в пятн/)
})

test('any bytes are read or refused in a sentence', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      try {
        expect(typeof decode(bytes, 'a.txt')).toBe('string')
      } catch (error) {
        expect(String(error)).toContain('“a.txt” is not a text file')
      }
    }),
  )
  expect(decodeAs(Uint8Array.from([0x80]), 'windows-1252')).toBe('€')
})
