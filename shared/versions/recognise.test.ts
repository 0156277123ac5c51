import { describe, expect, test } from 'vitest'
import type { IsoTime, SourceId } from '../model/schema'
import { sketchOf } from '../text/sketch'
import { olderVersion, pageOf } from './recognise'

const text = 'The ferry left Marhavn at nine and carried two hundred people across the sound before the fog came in from the north.'
const changed = `${text} Nobody was hurt.`

function card(id: string, fields: { url?: string; publisher?: string; text?: string; importedAt?: string; file?: string }) {
  return {
    id: `src_${id.padStart(8, '0')}` as SourceId,
    url: fields.url ?? null,
    publisher: fields.publisher ?? null,
    sketch: sketchOf(fields.text ?? ''),
    original: { hash: fields.file ?? id },
    importedAt: (fields.importedAt ?? '2031-01-01T00:00:00.000Z') as IsoTime,
  }
}

describe('an address in one spelling', () => {
  test.each([
    ['http://www.Example.org/a/', 'https://example.org/a'],
    ['https://example.org/a?utm_source=x&fbclid=1#top', 'https://example.org/a'],
    ['https://example.org/a?id=7&page=2', 'https://example.org/a?page=2&id=7'],
    ['https://m.example.org/a/index.html', 'https://example.org/a'],
    ['https://example.org/a/amp/', 'https://example.org:443/a'],
  ])('%s is %s', (one, other) => expect(pageOf(one)).toBe(pageOf(other)))

  test('keeps what names the page', () => {
    expect(pageOf('https://example.org/a?id=7')).not.toBe(pageOf('https://example.org/a?id=8'))
    expect(pageOf('https://example.org/A')).not.toBe(pageOf('https://example.org/a'))
    expect(pageOf('a note')).toBe('a note')
  })
})

describe('a new version', () => {
  test('is known by its page, whatever its text', () => {
    const old = card('1', { url: 'https://www.example.org/ferry?utm_medium=mail', text })
    expect(
      olderVersion(card('2', { url: 'https://example.org/ferry/', text: 'Other words altogether stand on this page today.' }), [old]),
    ).toBe(old)
  })

  test('is known by its text when nothing says that another publisher stands behind it', () => {
    const old = card('1', { publisher: 'Coast Mirror', text })
    expect(olderVersion(card('2', { text: changed }), [old])).toBe(old)
    expect(olderVersion(card('2', { publisher: 'coast mirror', text: changed }), [old])).toBe(old)
    expect(olderVersion(card('2', { publisher: 'Free Tide', text: changed }), [old])).toBeNull()
    expect(olderVersion(card('2', { url: 'https://b.example/x', text }), [card('1', { url: 'https://a.example/x', text })])).toBeNull()
  })

  test('belongs to the latest version, and to the same page before the same text', () => {
    const first = card('1', { text, importedAt: '2031-01-01T00:00:00.000Z' })
    const second = card('2', { text, importedAt: '2031-02-01T00:00:00.000Z' })
    expect(olderVersion(card('3', { text: changed }), [second, first])).toBe(second)
    const page = card('4', { url: 'https://a.example/x', text: '', importedAt: '2030-01-01T00:00:00.000Z' })
    expect(olderVersion(card('3', { url: 'https://a.example/x', text: changed }), [second, page, first])).toBe(page)
  })

  test('is never another part of the same file, as chapters of a book are', () => {
    const chapter = card('1', { url: 'https://example.org/book', text, file: 'book' })
    expect(olderVersion(card('2', { url: 'https://example.org/book', text: changed, file: 'book' }), [chapter])).toBeNull()
  })

  test('is never the source itself, nor one with other words', () => {
    const other = card('1', { text: 'Prices of grain fell for the third week in a row as the harvest came in from the east.' })
    const self = card('2', { text })
    expect(olderVersion(self, [self, other])).toBeNull()
  })

  test('is found among ten thousand in a moment', () => {
    const cards = Array.from({ length: 10_000 }, (_, at) => card(String(at), { text: `${text} ${at}` }))
    const begun = performance.now()
    olderVersion(card('99999999', { text: changed }), cards)
    expect(performance.now() - begun).toBeLessThan(1_000)
  })
})
