/**
 * Rich Text Format, after Microsoft's specification 1.9.1: groups, control words, code pages and \u characters. Groups
 * that hold no words of the text (fonts, pictures, objects, what is hidden or deleted) are passed over; nothing embedded is opened.
 */
import type { SourceDraft } from '../../shared/model/source'
import { CallError } from '../../shared/result'
import { type BlockDraft, layOut } from '../../shared/text/blocks'
import { canonicalText } from '../../shared/text/canonical'
import { dateIn } from '../../shared/text/stated-date'
import { decodeAs } from './decode'
import { draftOf, fieldLine } from './draft'
import { withTitle } from './markup-drafts'
import { encodingOfFont, encodingOfPage } from './rtf-code-pages'
import { nothingStated } from './stated'

/** Groups whose words are not the text. A group that begins with `\*` is one that readers may pass over, too. */
const passedOver = new Set(
  'colortbl stylesheet listtable listoverridetable revtbl rsidtbl themedata colorschememapping pict nonshppict object objdata header headerf headerl headerr footer footerf footerl footerr fldinst xmlnstbl generator datastore latentstyles xe rxe tc tcn'.split(
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

type Group = {
  readonly silent: boolean
  /** Words that a reader does not see: hidden ones, and deleted ones that are remembered. */
  readonly hidden: boolean
  readonly deleted: boolean
  readonly info: string | null
  readonly unicodeSkip: number
  readonly noted: boolean
  readonly inFonts: boolean
  readonly font: number
}

const outermost: Group = {
  silent: false,
  hidden: false,
  deleted: false,
  info: null,
  unicodeSkip: 1,
  noted: false,
  inFonts: false,
  font: 0,
}

const tokens = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|([^\\{}\r\n]+)/gi

export function importRtf(name: string, bytes: Uint8Array): SourceDraft {
  const raw = Buffer.from(bytes).toString('latin1')
  if (!raw.startsWith('{\\rtf')) throw new CallError('damaged', `“${name}” is not Rich Text: it does not begin as such files do.`)
  const { drafts, info } = readRtf(name, raw)
  const title = fieldLine(info.get('title'))
  const author = fieldLine(info.get('author'))
  const day = (of: string) => dateIn(['yr', 'mo', 'dy'].map((part) => (info.get(`${of} ${part}`) ?? '').padStart(2, '0')).join('-'))
  return draftOf('rtf', layOut(withTitle(drafts, title)), {
    ...nothingStated,
    title,
    authors: author === null ? [] : [author],
    published: day('creatim'),
    updated: day('revtim'),
  })
}

function readRtf(name: string, raw: string): { readonly drafts: readonly BlockDraft[]; readonly info: ReadonlyMap<string, string> } {
  const info = new Map<string, string>()
  const drafts: BlockDraft[] = []
  const notes: BlockDraft[] = []
  const stack: Group[] = []
  const fonts = new Map<number, string | null>()
  let group = outermost
  let mainFont = 0
  let page = encodingOfPage(null)
  let pending: number[] = []
  let line = ''
  let note = ''
  let level: number | null = null
  let inRow = false
  let skip = 0

  const write = (text: string) => {
    if (group.info !== null) info.set(group.info, (info.get(group.info) ?? '') + text)
    else if (group.silent || group.hidden || group.deleted) return
    else if (group.noted) note += text
    else line += text
  }
  /** Bytes of a code page wait for each other: a letter of an East Asian one has two. */
  const flushBytes = () => {
    if (pending.length === 0) return
    const text = decodeAs(Uint8Array.from(pending), fonts.get(group.font) ?? page)
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
    else if (word === 'ansicpg') page = encodingOfPage(value)
    else if (word === 'deff') {
      mainFont = value ?? 0
      group = { ...group, font: mainFont }
    } else if (word === 'fonttbl') group = { ...group, silent: true, inFonts: true }
    else if (word === 'f') group = { ...group, font: value ?? 0 }
    else if (word === 'fcharset' && group.inFonts) fonts.set(group.font, encodingOfFont(value))
    else if (word === 'plain') group = { ...group, font: mainFont, hidden: false, deleted: false }
    else if (word === 'v') group = { ...group, hidden: value !== 0 }
    else if (word === 'deleted') group = { ...group, deleted: value !== 0 }
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
    else if (word === 'title' || word === 'author' || word === 'creatim' || word === 'revtim') group = { ...group, info: word }
    else if (/^(yr|mo|dy)$/.test(word) && group.info !== null) info.set(`${group.info} ${word}`, String(value ?? ''))
  }

  const token = new RegExp(tokens)
  for (let match = token.exec(raw); match; match = token.exec(raw)) {
    const [whole, word, value, hex, symbol, brace, text] = match
    if (skip > 0 && (hex !== undefined || text !== undefined)) {
      // The characters after \u are for readers that know no Unicode.
      const dropped = hex === undefined ? Math.min(skip, whole.length) : 1
      skip -= dropped
      if (hex !== undefined || dropped === whole.length) continue
      write(whole.slice(dropped))
      continue
    }
    if (hex !== undefined || text !== undefined) {
      // The second byte of a letter may be an escaped one or stand as it is.
      if (hex !== undefined) pending.push(Number.parseInt(hex, 16))
      else for (const byte of Buffer.from(whole, 'latin1')) pending.push(byte)
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
    } else if (word === 'bin') token.lastIndex += Math.max(0, Number(value ?? 0))
    else if (word !== undefined) obey(word.toLowerCase(), value === undefined ? null : Number(value))
    else if (symbol === '*') group = { ...group, silent: true }
    // An escaped line end is a paragraph's end; that is how macOS writes all of them.
    else if (symbol === '\n' || symbol === '\r') obey('par', null)
    else if (symbol !== undefined) write(characters[symbol] ?? (/[\\{}]/.test(symbol) ? symbol : ''))
  }
  flushBytes()
  endParagraph()
  return { drafts: [...drafts, ...notes], info }
}
