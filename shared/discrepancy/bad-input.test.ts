import { describe, expect, it } from 'vitest'
import { language, queue, sourceOf } from './engine.testing'
import { findDiscrepancies } from './find-discrepancies'
import { telling } from './generated.testing'
import { readFrames } from './source-frames'

const none = { aliases: [], apart: [] }
const report = 'The ferry carried 214 passengers from Oldhaven to Corran Point on Sunday, harbour master Edda Quill said.'
const other = 'The ferry carried 231 passengers from Oldhaven to Corran Point on Sunday, harbour master Edda Quill said.'
const found = (...texts: readonly string[]) =>
  queue(
    findDiscrepancies(
      texts.map((text, at) => sourceOf(at, text)),
      none,
    ),
  )

/** Ten stories of one day that have nothing in common but the country, its capital and the weekday. */
const unrelated = [
  'A glacier above Velm lost 14 metres of ice in a year, the weather service of Marland said on Monday. Three huts were closed. Guide Anton Resch warned hikers not to cross the tongue. In Brenn the minister of the interior, Lia Moor, spoke of a warning.',
  'The central bank of Marland left its rate at 4 percent on Monday. Governor Piet Lasker said prices rose 3 percent in a year. Two of the nine members voted for a cut. Traders in Brenn had expected nothing else.',
  'Goalkeeper Nils Aro saved two penalties as Brenn United beat Velm 3-1 on Monday before 18,000 spectators. It was the fourth win in a row for the club. Coach Sara Pohl praised her defenders.',
  'A court in Brenn sent a baker to prison for 3 years on Monday because he had burned his own shop. Judge Odo Hain said the insurer had paid 214,000 crowns. The baker, Max Stroh, will appeal.',
  'Surgeons at the hospital of Brenn gave a boy of 9 a new heart on Monday. The operation took 14 hours. Professor Ida Kahn led a team of eleven. The boy is awake, a nurse said.',
  'The opera of Brenn opened its season on Monday with a work that lasts 4 hours. Soprano Vera Lund sang before 1,800 guests. Some left in the second act. The director, Ugo Marr, called it a success.',
  'Farmers of Marland brought in 3 million tons of wheat, fewer than last year, the ministry said on Monday. Rain had fallen for 14 days. Their union, led by Jon Acker, asks for help from Brenn.',
  'A rocket with 4 small satellites left its ramp in the desert on Monday. Engineer Mia Tarn had waited 3 weeks for the wind to turn. A company of Brenn built two of the satellites. The second stage fell into the sea.',
  'Teachers in 214 schools of Marland stopped work on Monday. They want 9 percent more pay. Their speaker, Eva Blum, said talks in Brenn had failed after 3 rounds. Parents took children to offices.',
  'Divers found a ship of oak in the harbour of Brenn on Monday. It is 31 metres long and some 400 years old. Archaeologist Tom Wirth believes that it carried salt. A museum wants 2 million crowns to raise it.',
]

describe('ten stories of ten fields', () => {
  it('give no finding, in any class', () => {
    expect(
      findDiscrepancies(
        unrelated.map((text, at) => sourceOf(at, text.replaceAll('. ', '.\n\n'))),
        none,
      ),
    ).toEqual([])
  })
})

describe('a text that is none', () => {
  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t\n '],
    ['one word', 'Ferry'],
    ['one sentence', 'The ferry sank.'],
    ['marks without words', '--- *** 12 % … !!! ("")'],
    ['half a letter', '\ud83d report \udc00'],
  ])('%s gives no finding and breaks nothing', (_, text) => {
    expect(found(text, report)).toEqual([])
    expect(found(text, text)).toEqual([])
  })
})

describe('a text in another language', () => {
  it.each([
    [
      'German',
      'Die Fähre trug 231 Menschen nach Oldhaven, als sie gegen die Mauer stieß, wie Edda Quill am Sonntag in Corran Point sagte. Der Kai blieb nach dem Unfall geschlossen, und niemand durfte die Schiffe betreten, bis die Polizei alle Kisten gezählt hatte.',
    ],
    ['Arabic, from right to left', 'كانت العبارة تحمل 231 راكبا من أولدهافن إلى كوران بوينت يوم الأحد، بحسب إيدا كويل مديرة الميناء.'],
    ['Hebrew, from right to left', 'המעבורת נשאה 231 נוסעים מאולדהייבן לקוראן פוינט ביום ראשון, אמרה אדה קוויל מנהלת הנמל.'],
    ['Chinese', '埃达·奎尔表示,渡轮周日从奥尔德黑文运载231名乘客前往科兰角,随后撞上了防波堤。'],
    ['Russian', 'Паром перевозил 231 пассажира из Олдхейвена в Корран-Пойнт в воскресенье, сообщила Эдда Куилл.'],
  ])('in %s is left out, and says why', (_, text) => {
    const source = readFrames({ id: sourceOf(2, '').id, title: 'Abroad', published: null, language: null, text, blocks: null }, language)
    expect(source.unread).toMatch(/English/)
    expect(findDiscrepancies([sourceOf(1, report), source], none)).toEqual([])
  })
})

describe('a text in an odd form', () => {
  it('in capitals gives no flood', () => {
    expect(found(report.toUpperCase(), other.toUpperCase()).length).toBeLessThanOrEqual(2)
    expect(found(telling(1, 1, 1, 300).toUpperCase(), telling(1, 1, 2, 300).toUpperCase()).length).toBeLessThan(30)
  })

  it('that is a table gives no finding with itself moved by a row, nor with running text', () => {
    const rows = Array.from({ length: 60 }, (_, at) => `Station ${at}\t${at * 3}\t${1950 + at}`)
    expect(found(rows.join('\n'), rows.slice(1).join('\n'))).toEqual([])
    expect(found(rows.join('\n'), report)).toEqual([])
  })

  it('that is a transcript with speakers before their lines is read, and its speakers are no discrepancy', () => {
    const lines = (names: readonly [string, string]) =>
      Array.from(
        { length: 12 },
        (_, at) => `${names[at % 2]}: ${at % 2 === 0 ? 'Where was the rope kept that night?' : 'In the locker under the stairs.'}`,
      )
    expect(found(lines(['QUESTION', 'MS QUILL']).join('\n'), lines(['Q', 'A']).join('\n'))).toEqual([])
    expect(found([...lines(['Q', 'A']), report].join('\n\n'), other)).toContain('number/conflict')
  })

  it('of a megabyte is read to its limit and compared', () => {
    const long = `${report}\n\n${'The rope lay in the locker under the stairs, and nobody asked for it again.\n\n'.repeat(13_500)}`
    expect(long.length).toBeGreaterThan(1_000_000)
    expect(found(long, other)).toEqual(['number/conflict'])
  }, 300_000)
})
