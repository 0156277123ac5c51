/** What the snippets mark rests on our folding, cutting and stemming being those of the index. Here they are held against SQLite itself. */
import fc from 'fast-check'
import sqlite from 'node-sqlite3-wasm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { foldText, foldToken } from '../../shared/search/fold'
import { stem } from '../../shared/search/stem'
import { tokensOf } from '../../shared/search/tokens'
import { tokenizer } from './index-schema'

let database: sqlite.Database

beforeAll(() => {
  database = new sqlite.Database(':memory:')
  database.exec(
    `create virtual table words using fts5(text, tokenize="${tokenizer}"); create virtual table seen using fts5vocab(words, instance)`,
  )
})

afterAll(() => database.close())

/** The terms that the index keeps of each text, in order. */
function indexedTerms(texts: readonly string[]): string[][] {
  database.exec('begin; delete from words')
  const insert = database.prepare('insert into words(rowid, text) values (?, ?)')
  for (const [at, text] of texts.entries()) insert.run([at + 1, foldText(text)])
  insert.finalize()
  const terms: string[][] = texts.map(() => [])
  for (const row of database.all('select term, doc from seen order by doc, offset'))
    terms[Number(row['doc']) - 1]?.push(String(row['term']))
  database.exec('rollback')
  return terms
}

function ourTerms(text: string): string[] {
  return tokensOf(text)
    .map(foldToken)
    .filter((token) => token !== '')
    .map(stem)
}

test('every character is a letter of a word, a word of its own or a separator for the index as for us', () => {
  const characters: string[] = []
  for (let point = 1; point < 0x32000; point++) if (point < 0xd800 || point > 0xdfff) characters.push(`x${String.fromCodePoint(point)}y`)
  const terms = indexedTerms(characters)
  expect(characters.filter((text, at) => JSON.stringify(terms[at]) !== JSON.stringify(ourTerms(text)))).toEqual([])
}, 60_000)

const letters = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz', ...'aeiouylsedingt')
const suffixes = fc.constantFrom(
  '',
  ...'s es ies ed eed ing ational ization fulness biliti ability alize icate ative ement ion sion ly y e ll ology ness ent ously'.split(
    ' ',
  ),
)
const englishLooking = fc.tuple(fc.string({ unit: letters, maxLength: 9 }), suffixes, suffixes).map((parts) => parts.join(''))

test('words have the stem that the index keeps', () => {
  fc.assert(
    fc.property(fc.array(englishLooking, { minLength: 50, maxLength: 200 }), (words) => {
      expect(words.map(ourTerms)).toEqual(indexedTerms(words))
    }),
    { numRuns: 100 },
  )
})

const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(' ', '\n', '\0', '\uE000', '\uD800', 'tion', 'e\u0301', 'ก', 'ิ', 'ि', '\u05B8', '\u064E', '\u0301'),
    fc.constantFrom(...'aos-’.1ÉéßŁﬁİıΣςйё北京カーガ한हשم🙂½'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
  ),
  maxLength: 30,
})

test('texts in any script fall into the same words', () => {
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 20, maxLength: 60 }), (texts) => {
      expect(texts.map(ourTerms)).toEqual(indexedTerms(texts))
    }),
    { numRuns: 100 },
  )
})
