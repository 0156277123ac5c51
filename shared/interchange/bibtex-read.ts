/** BibTeX and BibLaTeX: entries, strings, `#`, braces; accents and signs of LaTeX as letters. Commands that are not known lose their name, not their words. */
import { dateOf, fileName, nameInOrder, type Reference, webAddress } from './reference'

export function isBibtex(text: string): boolean {
  return /@\s*[a-z]+\s*[{(]/i.test(text.slice(0, 5_000))
}

type Entry = { readonly type: string; readonly fields: ReadonlyMap<string, string> }

export function readBibtex(text: string): readonly Reference[] {
  return entriesIn(text).map(referenceOf)
}

const notWorks = new Set(['comment', 'preamble', 'string'])

function entriesIn(text: string): readonly Entry[] {
  const strings = new Map(monthNames.map((name, index) => [name, String(index + 1)]))
  const entries: Entry[] = []
  for (const match of text.matchAll(/@\s*([a-z]+)\s*[{(]/gi)) {
    const type = (match[1] ?? '').toLowerCase()
    const fields = fieldsFrom(text, match.index + match[0].length, strings)
    if (type === 'string') for (const [name, value] of fields) strings.set(name, value)
    if (!notWorks.has(type) && fields.size > 0) entries.push({ type, fields })
  }
  return entries
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The fields of the entry that begins at `from`, behind its opening brace. */
function fieldsFrom(text: string, from: number, strings: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  const name = /\s*(?:[^,={}()"@]*,)?\s*([a-z][\w-]*)\s*=\s*/iy
  let at = from
  for (;;) {
    name.lastIndex = at
    const match = name.exec(text)
    if (!match?.[1]) return fields
    const value = valueAt(text, name.lastIndex, strings)
    fields.set(match[1].toLowerCase(), value.text)
    at = value.end
    const comma = /\s*,?/y
    comma.lastIndex = at
    comma.exec(text)
    at = comma.lastIndex
  }
}

/** A value: pieces in braces or quotation marks, numbers, names of strings, joined by `#`. */
function valueAt(text: string, from: number, strings: ReadonlyMap<string, string>): { readonly text: string; readonly end: number } {
  let at = from
  let whole = ''
  for (;;) {
    const opening = text.charAt(at)
    if (opening === '{' || opening === '"') {
      const end = closing(text, at)
      whole += text.slice(at + 1, end)
      at = end + 1
    } else {
      const bare = /[^\s,#{}"]+/y
      bare.lastIndex = at
      const word = bare.exec(text)?.[0] ?? ''
      whole += strings.get(word.toLowerCase()) ?? word
      at += word.length
    }
    const more = /\s*#\s*/y
    more.lastIndex = at
    if (!more.exec(text)) return { text: whole, end: at }
    at = more.lastIndex
  }
}

/** Where the piece that opens at `at` closes: braces inside are counted, escaped signs passed over. */
function closing(text: string, at: number): number {
  const quoted = text.charAt(at) === '"'
  let depth = 0
  for (let index = at + 1; index < text.length; index += 1) {
    const sign = text.charAt(index)
    if (sign === '\\') index += 1
    else if (sign === '{') depth += 1
    else if (sign === '}' && depth > 0) depth -= 1
    else if (depth === 0 && sign === (quoted ? '"' : '}')) return index
  }
  return text.length
}

function referenceOf({ fields }: Entry): Reference {
  const first = (...names: readonly string[]) => names.map((name) => fields.get(name) ?? '').find((value) => value !== '') ?? ''
  const line = (...names: readonly string[]) => letters(first(...names)) || null
  return {
    title: line('title'),
    authors: namesApart(first('author', 'editor'))
      // BibTeX's own word for names that are not listed.
      .filter((name) => name.trim().toLowerCase() !== 'others')
      .map((name) => (name.startsWith('{') && name.endsWith('}') ? letters(name) : nameInOrder(letters(name))))
      .filter((name) => name !== ''),
    publisher: line('journaltitle', 'journal', 'booktitle', 'publisher', 'institution', 'organization', 'howpublished'),
    published: dateIn(first('date')) ?? dateOf(Number(first('year')), monthOf(first('month')), Number(first('day')) || undefined),
    url: webAddress(first('url').replace(/\\([_%&#])/g, '$1')),
    language: line('langid', 'language'),
    files: first('file')
      .split(';')
      .map((file) => fileName(file.replace(/^[^:]*:(.+):[^:]*$/, '$1').replace(/\\([:;\\])/g, '$1')))
      .filter((name) => name !== ''),
  }
}

/** Names stand between `and`s; one inside braces belongs to the name. */
function namesApart(names: string): readonly string[] {
  const found: string[] = []
  let [depth, from] = [0, 0]
  for (const { 0: sign, index } of names.matchAll(/\\.|[{}]|\sand(?=\s)/gi)) {
    if (sign === '{') depth += 1
    else if (sign === '}') depth = Math.max(0, depth - 1)
    else if (depth === 0 && !sign.startsWith('\\')) {
      found.push(names.slice(from, index).trim())
      from = index + sign.length
    }
  }
  return [...found, names.slice(from).trim()]
}

function dateIn(stated: string): string | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(stated)
  return match ? dateOf(Number(match[1]), Number(match[2]) || undefined, Number(match[3]) || undefined) : null
}

function monthOf(stated: string): number | undefined {
  const number = Number(stated)
  if (Number.isInteger(number) && number > 0) return number
  const index = monthNames.indexOf(stated.trim().slice(0, 3).toLowerCase())
  return index < 0 ? undefined : index + 1
}

/** LaTeX's accents as combining characters, which stand behind their letter. */
const accents: Readonly<Record<string, string>> = {
  '"': '\u0308',
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030c',
  H: '\u030b',
  c: '\u0327',
  k: '\u0328',
  r: '\u030a',
  d: '\u0323',
}

const signs: Readonly<Record<string, string>> = {
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  aa: 'å',
  AA: 'Å',
  i: 'ı',
  j: 'ȷ',
  textbackslash: '\\',
  textasciitilde: '~',
  textasciicircum: '^',
  textendash: '–',
  textemdash: '—',
  textquotedblleft: '“',
  textquotedblright: '”',
  textquoteleft: '‘',
  textquoteright: '’',
  textquotesingle: "'",
  ldots: '…',
  dots: '…',
  textellipsis: '…',
  th: 'þ',
  TH: 'Þ',
  dh: 'ð',
  DH: 'Ð',
  pounds: '£',
  euro: '€',
  texteuro: '€',
  textdegree: '°',
  S: '§',
  copyright: '©',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  lambda: 'λ',
  mu: 'μ',
  pi: 'π',
  sigma: 'σ',
  omega: 'ω',
}

const named = Object.keys(signs).sort((a, b) => b.length - a.length)

/** Accent and its letter; a sign by its name; a letter that is escaped; any other command; spaces; dashes; quotation marks; a brace. */
const latex = new RegExp(
  [
    /\\(["'`^~=.]|[uvHckrd](?![a-zA-Z]))\s*(?:\{\\?([a-zA-Z])\}|\\?([a-zA-Z]))/.source,
    `\\\\(${named.join('|')})(?![a-zA-Z])(?:\\{\\}|\\s*)`,
    /\\([&%$#_{}])/.source,
    /\\[a-zA-Z]+\s*|\\[,;: ]|\\[!/@-]|---?|``|''|~|[{}]/.source,
  ].join('|'),
  'g',
)

const marks: Readonly<Record<string, string>> = {
  '---': '—',
  '--': '–',
  '~': ' ',
  '``': '“',
  "''": '”',
  '\\,': ' ',
  '\\;': ' ',
  '\\:': ' ',
  '\\ ': ' ',
}

/** A formula between dollar signs; an amount in dollars that nobody escaped holds no command, no raised and no lowered sign. */
const formula = /(?<!\\)\$([^$]*[\\^_][^$]*)(?<!\\)\$/g

/** A field as it would be printed, read once from left to right, so that what came out of a command is no command again. */
function letters(field: string): string {
  return field
    .replace(formula, '{$1}')
    .replace(latex, (all, accent?: string, braced?: string, bare?: string, sign?: string, escaped?: string) => {
      if (accent !== undefined) return `${braced ?? bare ?? ''}${accents[accent] ?? ''}`
      return (sign === undefined ? escaped : signs[sign]) ?? marks[all] ?? ''
    })
    .replace(/\s+/g, ' ')
    .normalize('NFC')
    .trim()
}
