import { describe, expect, test } from 'vitest'
import { importHtml } from './import-html'
import { markupDrafts } from './markup-drafts'
import { parsePage } from './parse-page'

const words = (html: string) => (parsePage(html).body.textContent ?? '').replace(/\s+/g, ' ').trim()

describe('a page has one body with all its words', () => {
  test.each([
    ['as it should be', '<!doctype html><html><head><title>x</title></head><body><p>one</p><p>two</p></body></html>'],
    ['without its tags', '<p>one</p><p>two</p>'],
    ['without a body', '<html lang="en"><head><title>x</title></head><p>one</p><p>two</p></html>'],
    ['without head and body', '<html><title>x</title><p>one</p><p>two</p></html>'],
    ['with a head that never ends', '<html><head><title>x</title><style>p {}</style><p>one</p><p>two</p></html>'],
    ['with a body that is misspelt', '<html><head></head><bod2y><p>one</p><p>two</p></bod2y></html>'],
    ['with two bodies', '<html><body><p>one</p></body><body><p>two</p></body></html>'],
    ['that goes on behind its end', '<html><body><p>one</p></body></html><p>two</p>'],
    ['that begins before its beginning', '<p>one</p><html><body><p>two</p></body></html>'],
    ['whose page is a comment', '<!-- <html --><p>one</p><p>two</p>'],
    ['with a body and no page', '<body><p>one</p><p>two</p></body>'],
  ])('%s', (_how, html) => {
    expect(words(html).replace(' ', '')).toBe('onetwo')
    expect(markupDrafts(html).map(({ text }) => text)).toEqual(['one', 'two'])
  })

  test('and no other within it', () => {
    expect(parsePage('<body><p>one</p></body>').querySelectorAll('body')).toHaveLength(1)
  })

  test('also one that never closes its first tag: it has no words', () => {
    expect(words('<html lang="en')).toBe('')
    expect(importHtml('<html xmlns="x</head><body><p>one</p>', null).text).toBe('')
    expect(markupDrafts('<html xmlns="x</head><body><p>one</p>')).toEqual([])
  })

  test('and what it states of itself is read wherever it stands', () => {
    const filler = 'The harbour master told the council that the quay would stay closed until the crane had been inspected. '
    const page = `<html lang="en"><title>Quay closed</title><meta name="author" content="Ann Lee"><h1>Quay closed</h1><p>${filler.repeat(4)}</p></html>`
    expect(importHtml(page, null)).toMatchObject({ title: 'Quay closed', authors: ['Ann Lee'], language: 'en', words: 74 })
  })
})
