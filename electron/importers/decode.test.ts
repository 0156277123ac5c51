import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decode, decodeAs, decodeNoted } from './decode'

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

describe('text of two or four bytes a letter', () => {
  const forms = { 'utf-16le': [2, true], 'utf-16be': [2, false], 'utf-32le': [4, true], 'utf-32be': [4, false] } as const
  const written = (text: string, form: keyof typeof forms) => {
    const [size, little] = forms[form]
    const letters = size === 2 ? text.split('').map((unit) => unit.charCodeAt(0)) : [...text].map((letter) => letter.codePointAt(0) ?? 0)
    const view = new DataView(new ArrayBuffer(letters.length * size))
    for (const [index, letter] of letters.entries()) {
      if (size === 2) view.setUint16(index * 2, letter, little)
      else view.setUint32(index * 4, letter, little)
    }
    return new Uint8Array(view.buffer)
  }
  const all = Object.keys(forms) as readonly (keyof typeof forms)[]

  /** Letters that a font may have and a standard does not are what noise is told by. */
  const assigned = fc.string({ unit: 'grapheme' }).filter((text) => !/[\p{Co}\p{Cn}]/u.test(text))

  test.each(all)('comes back by its mark: %s', (form) => {
    fc.assert(
      fc.property(assigned, (text) => {
        expect(decode(written(`\ufeff${text}`, form), 'a.txt')).toBe(text)
      }),
    )
  })

  const sentences = [
    'The bridge was closed on Tuesday, the city said.',
    russian,
    japanese,
    korean,
    chinese,
    polish,
    'Η γέφυρα έκλεισε την Τρίτη, είπε ο δήμος.',
    'أُغلق الجسر يوم الثلاثاء، قالت المدينة.',
    'הגשר נסגר ביום שלישי, אמרה העירייה.',
    'पुल मंगलवार को बंद कर दिया गया, शहर ने कहा।',
    'สะพานถูกปิดในวันอังคาร เทศบาลเมืองกล่าว',
    'Cây cầu đã bị đóng cửa hôm thứ Ba 🌉, thành phố cho biết.',
  ]
  test.each(all)('comes back without a mark, by where its zeros and its alphabet lie: %s', (form) => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 2 }), (said) => {
        expect(decode(written(said.join('\n'), form), 'a.txt')).toBe(said.join('\n'))
      }),
    )
  })
})

describe('UTF-8 with stray bytes', () => {
  const quoted = Buffer.from('The mayor said “we knew”, and it’s known that the “bridge” was shut. ')

  test('stays UTF-8, and the strays are read as the letters that they were', () => {
    const { text, notice } = decodeNoted(Buffer.concat([quoted, Buffer.from('José agreed.', 'latin1')]), 'a.txt')
    expect(text).toBe('The mayor said “we knew”, and it’s known that the “bridge” was shut. José agreed.')
    expect(notice).toBe('The file is UTF-8, but not all of it. One byte was read as Windows-1252.')
  })

  test('says what it could not read, and takes a letter that is cut off for no other', () => {
    const { text, notice } = decodeNoted(Buffer.concat([quoted, Buffer.from([0x81, 0x20, 0xe2, 0x80])]), 'a.txt')
    expect(text.slice(-3)).toBe('\ufffd \ufffd')
    expect(notice).toBe('The file is UTF-8, but not all of it. 2 letters could not be read and show as \ufffd.')
  })

  test('is believed before a page that says it is Western, but not before one that names an alphabet its bytes fit', () => {
    const page = (label: string, words: Uint8Array) => decode(Buffer.concat([Buffer.from(`<meta charset="${label}"><p>`), words]), 'a.html')
    expect(page('iso-8859-1', Buffer.concat([quoted, Buffer.from([0xe9])]))).toContain('“we knew”')
    expect(page('shift_jis', Uint8Array.from([0xc6, 0xbc, 0xca, 0xdd]))).toContain('ﾆｼﾊﾝ')
  })

  test('keeps every letter but the strays, whatever it says', () => {
    const part = fc.tuple(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.constantFrom('é', 'ß', 'ø', '€', '½', '’'))
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), fc.constantFrom(0xe9, 0xfc, 0x92, 0x81, 0xff, 0xa0), (parts, stray) => {
        const bytes = Buffer.concat(parts.flatMap(([words, letter]) => [Buffer.from(words + letter), Buffer.of(stray), Buffer.from(' ')]))
        const read = stray === 0x81 || stray === 0xa0 ? '\ufffd' : decodeAs(Uint8Array.of(stray), 'windows-1252')
        expect(decode(bytes, 'a.txt')).toBe(parts.map(([words, letter]) => `${words}${letter}${read} `).join(''))
      }),
    )
  })
})

describe('bytes that are no text', () => {
  test('are refused, also behind the mark of one', () => {
    const noise = Uint8Array.from({ length: 600 }, (_, index) => (index * index * 31 + index * 7) % 256)
    for (const start of [[], [0xff, 0xfe], [0xfe, 0xff], [0, 0, 0xfe, 0xff]])
      expect(() => decode(Uint8Array.from([...start, ...noise]), 'a.txt')).toThrow('“a.txt” is not a text file')
  })

  test('may stand in a text by mistake', () => {
    expect(decode(Buffer.from('The bridge was closed\0 on Tuesday, the city said.'), 'a.txt')).toContain('closed\0 on')
  })
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
