import { describe, expect, test } from 'vitest'
import { zipOf } from './formats.testing'
import { bodyOf, draftOfFile } from './importers.testing'

const bookOf = (metadata: string, ...chapters: readonly (string | Uint8Array)[]) =>
  zipOf({
    'META-INF/container.xml': '<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>',
    'book.opf': `<package xmlns:opf="o"><metadata xmlns:dc="d">${metadata}</metadata><manifest>${chapters.map((_, at) => `<item id="c${at}" href="c${at}.xhtml"/>`).join('')}</manifest><spine>${chapters.map((_, at) => `<itemref idref="c${at}"/>`).join('')}</spine></package>`,
    ...Object.fromEntries(chapters.map((chapter, at) => [`c${at}.xhtml`, chapter])),
  })

const chapterOf = (body: string) =>
  `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="e"><head><title/><script src="a.js"/><style/></head><body>${body}</body></html>`

describe('a book', () => {
  test('keeps the numbers of its notes apart from the figures before them, and its notes', async () => {
    const draft = await draftOfFile(
      'notes.epub',
      bookOf(
        '',
        chapterOf(
          '<h1><a id="p1"/>Ebb</h1><p>It fell in 2019<sup><a href="#n3">3</a></sup>, then in 2021<a epub:type="noteref" href="#n4">*</a>, by 5 m<sup>2</sup>. <a href="#x">See 4</a></p><aside id="n3" epub:type="footnote"><p>Log of the ship.</p></aside>',
        ),
      ),
    )
    expect(bodyOf(draft)).toEqual([
      'heading: Ebb',
      'paragraph: It fell in 2019[3], then in 2021[*], by 5 m2. See 4',
      'paragraph: Log of the ship.',
    ])
  })

  test('is read in the encoding of each chapter', async () => {
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(chapterOf('<p>Größe</p>'), 'utf16le')])
    const western = Buffer.from(chapterOf('<p>Café</p>').replace('"1.0"', '"1.0" encoding="iso-8859-1"'), 'latin1')
    expect(bodyOf(await draftOfFile('old.epub', bookOf('', wide, western)))).toEqual(['paragraph: Größe', 'paragraph: Café'])
  })

  test('is by its authors, not by its translator, and of the day it came out, as far as that is stated', async () => {
    const older =
      '<dc:creator opf:role="trl">Tom Rell</dc:creator><dc:creator opf:role="aut">Ann Lee</dc:creator><dc:date opf:event="modification">2033-01-01</dc:date><dc:date opf:event="publication">2030-02</dc:date>'
    expect(await draftOfFile('two.epub', bookOf(older, chapterOf('<p>Ebb.</p>')))).toMatchObject({
      authors: ['Ann Lee'],
      published: '2030-02',
      updated: '2033-01-01',
    })
    const newer =
      '<dc:creator id="a">Ann Lee</dc:creator><dc:creator id="b">Tom Rell</dc:creator><meta refines="#b" property="role" scheme="marc:relators">trl</meta><dc:date>2030</dc:date>'
    expect(await draftOfFile('three.epub', bookOf(newer, chapterOf('<p>Ebb.</p>')))).toMatchObject({
      authors: ['Ann Lee'],
      published: '2030',
    })
    const only = '<dc:creator opf:role="edt">Ed Ito</dc:creator>'
    expect(await draftOfFile('only.epub', bookOf(only, chapterOf('<p>Ebb.</p>')))).toMatchObject({ authors: ['Ed Ito'], published: null })
  })
})
