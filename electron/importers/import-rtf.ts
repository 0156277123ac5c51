/**
 * Rich Text Format, after Microsoft's specification 1.9.1: groups, control words, code pages and \u characters. Groups
 * that hold no words of the text (fonts, pictures, objects) are passed over; nothing embedded is opened.
 */
import type { SourceDraft } from '../../shared/model/source'
import { CallError } from '../../shared/result'
import { type BlockDraft, layOut } from '../../shared/text/blocks'
import { canonicalText } from '../../shared/text/canonical'
import { decodeAs } from './decode'
import { draftOf, statedLine } from './draft'
import { withTitle } from './markup-drafts'
import { nothingStated } from './stated'

/** Groups whose words are not the text. A group that begins with `\*` is one that readers may pass over, too. */
const passedOver = new Set(
  'fonttbl colortbl stylesheet listtable listoverridetable revtbl rsidtbl themedata colorschememapping pict object objdata header headerf headerl headerr footer footerf footerl footerr fldinst xmlnstbl generator datastore latentstyles'.split(
    ' ',
  ),
)

/** Control words that stand for a character. */
const characters: Readonly<Record<string, string>> = {
  tab: ' ',
  line: ' ',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  '~': '\u00a0',
  _: '-',
}

/** Word stays below a hundred; a file that opens more groups inside each other is made to choke a reader. */
const deepest = 1_000

type Group = { readonly silent: boolean; readonly info: string | null; readonly unicodeSkip: number; readonly noted: boolean }

const token = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|([^\\{}\r\n]+)/gi

export function importRtf(name: string, bytes: Uint8Array): SourceDraft {
  const raw = Buffer.from(bytes).toString('latin1')
  if (!raw.startsWith('{\\rtf')) throw new CallError('damaged', `“${name}” is not Rich Text: it does not begin as such files do.`)
  const { drafts, info } = readRtf(name, raw)
  const title = statedLine(info.get('title'))
  const author = statedLine(info.get('author'))
  return draftOf('rtf', layOut(withTitle(drafts, title)), { ...nothingStated, title, authors: author === null ? [] : [author] })
}

function readRtf(name: string, raw: string): { readonly drafts: readonly BlockDraft[]; readonly info: ReadonlyMap<string, string> } {
  const info = new Map<string, string>()
  const drafts: BlockDraft[] = []
  const notes: BlockDraft[] = []
  const stack: Group[] = []
  let group: Group = { silent: false, info: null, unicodeSkip: 1, noted: false }
  let encoding = 'windows-1252'
  let pending: number[] = []
  let line = ''
  let note = ''
  let level: number | null = null
  let inRow = false
  let skip = 0

  const write = (text: string) => {
    if (group.info !== null) info.set(group.info, (info.get(group.info) ?? '') + text)
    else if (group.silent) return
    else if (group.noted) note += text
    else line += text
  }
  /** Bytes of a code page wait for each other: a letter of an East Asian one has two. */
  const flushBytes = () => {
    if (pending.length === 0) return
    const text = decodeAs(Uint8Array.from(pending), encoding)
    pending = []
    write(text)
  }
  const endParagraph = () => {
    const text = canonicalText(line).replace(/\s+/g, ' ').trim()
    line = ''
    if (text === '') return
    if (level === null) drafts.push({ text, kind: /^[•·▪]\s/.test(text) ? 'list-item' : 'paragraph' })
    else drafts.push({ text, kind: 'heading', level })
  }
  const endRow = () => {
    const text = canonicalText(line)
      .replace(/\s+/g, ' ')
      .replace(/[\s|]+$/, '')
      .trim()
    line = ''
    inRow = false
    if (text !== '') drafts.push({ text, kind: 'table-row' })
  }
  const obey = (word: string, value: number | null) => {
    const character = characters[word]
    if (character !== undefined) return write(character)
    if (passedOver.has(word)) group = { ...group, silent: true }
    else if (word === 'ansicpg') encoding = encodingOf(value)
    else if (word === 'uc') group = { ...group, unicodeSkip: value ?? 1 }
    else if (word === 'u' && value !== null) {
      write(String.fromCharCode(value < 0 ? value + 65_536 : value))
      skip = group.unicodeSkip
    } else if (word === 'footnote') {
      write(`[${notes.length + 1}]`)
      group = { ...group, noted: true }
    } else if (word === 'par' || word === 'sect' || word === 'page') {
      if (group.noted || inRow) write(' ')
      else if (!group.silent) endParagraph()
    } else if (word === 'pard') {
      level = null
      inRow = false
    } else if (word === 'intbl') inRow = true
    else if (word === 'outlinelevel') level = Math.min(6, (value ?? 0) + 1)
    else if (word === 'cell' || word === 'nestcell') write(' | ')
    else if (word === 'row' || word === 'nestrow') endRow()
    else if (word === 'info') group = { ...group, silent: true }
    else if (word === 'title' || word === 'author') group = { ...group, info: word }
  }

  for (const [whole, word, value, hex, symbol, brace, text] of raw.matchAll(token)) {
    if (skip > 0 && (hex !== undefined || text !== undefined)) {
      // The characters after \u are for readers that know no Unicode.
      const dropped = hex === undefined ? Math.min(skip, whole.length) : 1
      skip -= dropped
      if (hex !== undefined || dropped === whole.length) continue
      write(whole.slice(dropped))
      continue
    }
    if (hex !== undefined) {
      pending.push(Number.parseInt(hex, 16))
      continue
    }
    flushBytes()
    skip = 0
    if (brace === '{') {
      stack.push(group)
      if (stack.length > deepest)
        throw new CallError('limit-exceeded', `“${name}” is nested far beyond what texts are, so it was not imported.`)
    } else if (brace === '}') {
      const outer = stack.pop()
      if (!outer) break
      if (group.noted && !outer.noted) {
        notes.push({ text: `[${notes.length + 1}] ${canonicalText(note).replace(/\s+/g, ' ').trim()}`, kind: 'list-item' })
        note = ''
      }
      group = outer
    } else if (word !== undefined) obey(word.toLowerCase(), value === undefined ? null : Number(value))
    else if (symbol === '*') group = { ...group, silent: true }
    else if (symbol !== undefined) write(characters[symbol] ?? (/[\\{}]/.test(symbol) ? symbol : ''))
    else if (text !== undefined) write(text)
  }
  flushBytes()
  endParagraph()
  return { drafts: [...drafts, ...notes], info }
}

/** The code page that the file names, where a decoder for it is known. */
function encodingOf(page: number | null): string {
  const names: Readonly<Record<number, string>> = { 932: 'shift_jis', 936: 'gb18030', 949: 'euc-kr', 950: 'big5', 10000: 'macintosh' }
  try {
    return new TextDecoder(page === null ? 'windows-1252' : (names[page] ?? `windows-${page}`)).encoding
  } catch {
    return 'windows-1252'
  }
}
