/** Numbers in running text: digits with separators, words, fractions, scales, vague words ("dozens"), with their place. */
import type { Range } from '../model/schema'

export type NumberWord = Range & {
  readonly low: number
  readonly high: number
  /** Written so that it claims no more than its leading digits: 45,000, but not 45,120. */
  readonly round: boolean
}

const small: readonly string[] =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens: readonly string[] = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const scales: { readonly [word: string]: number } = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  millions: 1e6,
  billions: 1e9,
  m: 1e6,
  mn: 1e6,
  bn: 1e9,
  k: 1e3,
  tn: 1e12,
}

/** What vague words cover (claims of newsrooms' style books: dozens 24 to 99, hundreds 200 to 999); the largest are said of little more too. */
const vague: { readonly [word: string]: readonly [number, number] } = {
  'a single': [1, 1],
  'a dozen': [12, 12],
  'half a dozen': [6, 6],
  dozens: [24, 99],
  scores: [40, 99],
  hundreds: [200, 999],
  thousands: [2_000, 9_999],
  'tens of thousands': [20_000, 199_999],
  'hundreds of thousands': [200_000, 999_999],
  'a couple': [2, 2],
  several: [3, 9],
}

const fractions: { readonly [word: string]: number } = {
  half: 1 / 2,
  third: 1 / 3,
  quarter: 1 / 4,
  fifth: 1 / 5,
  tenth: 1 / 10,
  thirds: 1 / 3,
  quarters: 1 / 4,
  fifths: 1 / 5,
  tenths: 1 / 10,
}

const ones = `(?:${small.join('|')})`
const upToHundred = `(?:(?:${tens.join('|')})(?:[- ]${ones})?|${ones})`
const spelled = `(?:an? (?:hundred|thousand|million|billion)|${upToHundred}(?: (?:hundred|thousand|million|billion))*(?:,? (?:and )?${upToHundred}(?: (?:hundred|thousand))?)?)`
const digits = '\\d{1,3}(?:[,\\u00a0\\u202f]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?'
const scanner = new RegExp(
  `(?<vague>\\b(?:${Object.keys(vague)
    .sort((a, b) => b.length - a.length)
    .join('|')})\\b)` +
    `|(?<fraction>\\b(?:(?:a|one|two|three|four)[- ](?:third|quarter|fifth|tenth|half)s?|half)\\b)` +
    `|(?<one>(?<=\\b(?:for|lasted|took|lasting|taking|within|nearly|almost|about|over|than|least)\\s)an?(?=\\s(?:hour|day|week|month|year|decade)\\b))` +
    `|(?<!\\w)(?<digits>${digits})(?:(?<joined>(?:k|m|mn|bn|tn)\\b)|[ -](?<scale>(?:hundred|thousand|millions?|billions?|trillion|bn|mn)\\b))?` +
    `|\\b(?<spelled>${spelled})\\b`,
  'giu',
)

/** All numbers of a stretch of text, in order. Offsets count from `at`. */
export function numbersIn(text: string, at: number): readonly NumberWord[] {
  return [...text.matchAll(scanner)].flatMap((match): NumberWord[] => {
    const range = { start: at + match.index, end: at + match.index + match[0].length }
    const groups = match.groups ?? {}
    if (groups['vague']) {
      const [low, high] = vague[groups['vague'].toLowerCase()] ?? [0, 0]
      return [{ ...range, low, high, round: true }]
    }
    if (groups['one']) return [exactly(range, 1, false)]
    if (groups['fraction']) return [exactly(range, fractionValue(groups['fraction'].toLowerCase()), true)]
    if (groups['digits']) {
      const scale = scales[(groups['joined'] ?? groups['scale'] ?? '').toLowerCase()] ?? 1
      const value = Number(groups['digits'].replace(/[,\u00a0\u202f]/g, '')) * scale
      return [exactly(range, value, isRound(value))]
    }
    const value = spelledValue((groups['spelled'] ?? '').toLowerCase())
    return [exactly(range, value, isRound(value))]
  })
}

function exactly(range: Range, value: number, round: boolean): NumberWord {
  return { ...range, low: value, high: value, round }
}

/** Numbers of three and more digits that end in zeros are often rounded; smaller ones are counts. */
function isRound(value: number): boolean {
  return value >= 100 && Number.isInteger(value) && value % 10 ** Math.max(1, Math.floor(Math.log10(value)) - 1) === 0
}

function fractionValue(words: string): number {
  if (words === 'half') return 0.5
  const [count = 'a', part = 'half'] = words.split(/[- ]/)
  return Math.max(1, small.indexOf(count)) * (fractions[part] ?? 0.5)
}

function spelledValue(words: string): number {
  let total = 0
  let group = 0
  for (const word of words.split(/[\s,-]+/)) {
    const scale = scales[word]
    if (word === 'and') continue
    if (word === 'a' || word === 'an') group = 1
    else if (scale === 100) group = Math.max(1, group) * 100
    else if (scale !== undefined) {
      total += Math.max(1, group) * scale
      group = 0
    } else group += small.includes(word) ? small.indexOf(word) : (tens.indexOf(word) + 2) * 10
  }
  return total + group
}

const ordinalWords: readonly string[] =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )
const ordinalScanner = new RegExp(
  `\\b(?:(?<digits>\\d{1,3})(?:st|nd|rd|th)|(?<tens>${tens.slice(0, 8).join('|')})-(?<unit>${ordinalWords.slice(0, 9).join('|')})|(?<word>${ordinalWords.join('|')}))\\b`,
  'gi',
)

export type OrdinalWord = Range & { readonly place: number }

/** All ordinals of a stretch of text ("third", "11th", "thirty-third"). */
export function ordinalsIn(text: string, at: number): readonly OrdinalWord[] {
  return [...text.matchAll(ordinalScanner)].map((match) => {
    const { digits: figures, tens: ten, unit, word } = match.groups ?? {}
    const place = figures
      ? Number(figures)
      : ten && unit
        ? (tens.indexOf(ten.toLowerCase()) + 2) * 10 + ordinalWords.indexOf(unit.toLowerCase()) + 1
        : ordinalWords.indexOf((word ?? '').toLowerCase()) + 1
    return { start: at + match.index, end: at + match.index + match[0].length, place }
  })
}
