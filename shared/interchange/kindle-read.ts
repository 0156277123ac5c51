/**
 * Kindle's “My Clippings.txt”: entries parted by lines of ten equals signs; title and author, a line about kind, place and
 * time in the language of the device, a blank line, the words. A highlight that was stretched stands twice: the longer stays.
 */
import { byDocument, type ForeignMark, type MarkedDocument, markOf } from './foreign-mark'

const separator = /^[ \t]*={8,}[ \t]*\r?$/m

export function isKindle(text: string): boolean {
  const entries = text.replace(/\ufeff/g, '').split(separator)
  const first = entries.find((entry) => entry.trim() !== '') ?? ''
  return entries.length > 1 && /^.+\r?\n\s*[-–—] .+/.test(first.trimStart())
}

/** What devices call notes and bookmarks, in the languages Kindles speak. Everything else is a highlight. */
const noteWord = /\b(note|notiz|nota|notitie|notatka|заметка)\b|笔记|筆記|メモ|노트/iu
const bookmarkWord = /\b(bookmark|lesezeichen|signet|marcador|segnalibro|bladwijzer|закладка)\b|书签|書籤|ブックマーク|북마크/iu

type Clipping = {
  readonly document: Omit<MarkedDocument, 'marks'>
  readonly kind: 'highlight' | 'note' | 'bookmark'
  readonly from: number | null
  readonly to: number | null
  readonly words: string
  readonly madeAt: string | null
}

export function readKindle(text: string): readonly MarkedDocument[] {
  const clippings = text.split(separator).flatMap((entry) => clippingOf(entry) ?? [])
  const highlights = clippings.filter((one) => one.kind === 'highlight' && one.words !== '')
  const kept = highlights.filter((one, index) => !highlights.some((other, at) => at !== index && covers(other, at, one, index)))
  const notes = clippings.filter((one) => one.kind === 'note' && one.words !== '')
  const used = new Set<Clipping>()
  const marks = kept.map((highlight) => {
    const own = notes.filter((note) => isOn(note, highlight))
    for (const note of own) used.add(note)
    return found(highlight, markOf(highlight.words, { note: own.map(({ words }) => words).join('\n\n'), madeAt: highlight.madeAt }))
  })
  const loose = notes.filter((note) => !used.has(note)).map((note) => found(note, markOf('', { note: note.words, madeAt: note.madeAt })))
  return byDocument([...marks, ...loose])
}

function found({ document }: Clipping, mark: ForeignMark) {
  return { document, mark }
}

function sameBook(a: Clipping, b: Clipping): boolean {
  return a.document.title === b.document.title && a.document.authors.join() === b.document.authors.join()
}

/** Whether a highlight says all that another one of the same place says. Of two that say the same the first stays. */
function covers(other: Clipping, at: number, one: Clipping, index: number): boolean {
  if (!sameBook(other, one) || !other.words.includes(one.words)) return false
  if (other.words === one.words) return other.from === one.from && at < index
  return other.from !== null && one.from !== null && other.from <= (one.to ?? one.from) && one.from <= (other.to ?? other.from)
}

function isOn(note: Clipping, highlight: Clipping): boolean {
  const { from } = note
  if (from === null || highlight.from === null || !sameBook(note, highlight)) return false
  return highlight.from <= from && from <= (highlight.to ?? highlight.from)
}

function clippingOf(entry: string): Clipping | null {
  const [title = '', about = '', ...words] = entry
    .replace(/\ufeff/g, '')
    .trim()
    .split(/\r?\n/)
  if (!/^\s*[-–—] /.test(about)) return null
  const parts = about.split('|')
  const place = parts.slice(0, Math.max(1, parts.length - 1))
  // The last number before the time is the finest place: a location where there is one, else a page.
  const numbers = [...(place.at(-1) ?? '').matchAll(/(\d+)(?:\s*[-–]\s*(\d+))?/g)].at(-1)
  const from = numbers?.[1] ? Number(numbers[1]) : null
  const kind = bookmarkWord.test(place[0] ?? '') ? 'bookmark' : noteWord.test(place[0] ?? '') ? 'note' : 'highlight'
  return {
    document: { url: null, ...titleAndAuthors(title.trim()) },
    kind,
    from,
    to: numbers?.[2] ? endOf(from ?? 0, numbers[2]) : from,
    words: words.join('\n').trim(),
    madeAt: dayIn(parts.at(-1) ?? ''),
  }
}

/** Old devices shorten the end of a range: `1406-07` is 1406 to 1407. */
function endOf(from: number, stated: string): number {
  const digits = String(from)
  return stated.length < digits.length ? Number(digits.slice(0, digits.length - stated.length) + stated) : Number(stated)
}

/** `Title (Author)`; authors are parted by semicolons and may stand surname first. */
function titleAndAuthors(line: string): { readonly title: string | null; readonly authors: readonly string[] } {
  const match = /^(.*\S)\s*\(((?:[^()]|\([^()]*\))+)\)$/.exec(line)
  const authors = (match?.[2] ?? '')
    .split(';')
    .map((name) => name.trim().replace(/^([^,]+), ([^,]+)$/, '$2 $1'))
    .filter((name) => name !== '')
  return { title: (match?.[1] ?? line) || null, authors }
}

/** Beginnings of the names of months in the languages of the devices that write letters of the Latin alphabet. */
const months = [
  /^(jan|ene|gen)/,
  /^(feb|f[ée]v)/,
  /^(mar|m[äa]r|maa)/,
  /^(apr|avr|abr)/,
  /^(may|mai|mei|mag)/,
  /^(jun|juin|giu)/,
  /^(jul|juil|lug)/,
  /^(aug|ao[uû]|ago)/,
  /^(sep|set)/,
  /^(oct|okt|ott|out)/,
  /^(nov)/,
  /^(dec|dez|d[ée]c|dic)/,
]

/** The day a clipping was made, in the place of the device, as `2031-03-04`; null in a form that is not known. */
function dayIn(text: string): string | null {
  const numeric = /(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(text)
  if (numeric?.[1] && numeric[2] && numeric[3]) return dayOf(numeric[1], Number(numeric[2]), numeric[3])
  const year = /\b(\d{4})\b/.exec(text)?.[1]
  const day = /\b(\d{1,2})\b(?!:)/.exec(text)?.[1]
  const names = text.toLowerCase().match(/\p{L}{3,}/gu) ?? []
  // The weekday stands first; no month begins as a weekday of its language does, but for Italian and Spanish ones.
  const month = names
    .filter((name) => !/^(mart|mard|miér|maan|marz?edì)/.test(name))
    .map((name) => months.findIndex((beginning) => beginning.test(name)) + 1)
    .find((found) => found > 0)
  return year && day && month ? dayOf(year, month, day) : null
}

function dayOf(year: string, month: number, day: string): string | null {
  if (month < 1 || month > 12 || Number(day) < 1 || Number(day) > 31) return null
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
}
