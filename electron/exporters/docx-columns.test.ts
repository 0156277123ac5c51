import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { claimOf, linkOf, materialOf, quoteFrom, sourceOf } from '../../shared/brief/brief.testing'
import { buildBrief } from '../../shared/brief/build-brief'
import { sourcesPerTable } from '../../shared/brief/matrix-tables'
import { newSection } from '../../shared/brief/section-kinds'
import type { LinkId, SectionId } from '../../shared/model/schema'
import { briefDocx } from './brief-docx'
import { columnWidths, textWidth } from './docx-columns'

describe('the columns of a table in Word', () => {
  test('fill the page and no more, whatever stands in them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.array(fc.array(fc.string(), { minLength: 8, maxLength: 8 }), { minLength: 1 }),
        (count, rows) => {
          const widths = columnWidths(rows.map((row) => row.slice(0, count)))
          expect(widths).toHaveLength(count)
          expect(widths.every((width) => width > 0)).toBe(true)
          const all = widths.reduce((sum, width) => sum + width, 0)
          expect(all).toBeLessThanOrEqual(textWidth)
          expect(all).toBeGreaterThan(textWidth - count - 1)
        },
      ),
    )
  })

  test('give the titles more room than the numbers', () => {
    const [number = 0, title = 0] = columnWidths([
      ['No.', 'Title'],
      ['1', 'A long title of a report about the bell that was raised from the wreck'],
    ])
    expect(title).toBeGreaterThan(3 * number)
  })
})

test('two tables that follow one another stay two in Word', async () => {
  const cited = Array.from({ length: sourcesPerTable + 1 }, (_, index) => sourceOf(`Paper ${index}`, ['It carried 231 people.']))
  const quotes = cited.map((source) => quoteFrom(source, '231 people'))
  const claim = claimOf('aboard', '231 people were aboard.')
  const links = quotes.map((quote, index) => ({ ...linkOf(quote, claim, 'supports'), id: `lnk_0000000${index}` as LinkId }))
  const sections = [newSection('sec_00000001' as SectionId, { kind: 'matrix' })]
  const material = materialOf({ cited, annotations: quotes, claims: [claim], links, sections })
  const files = unzipSync(await briefDocx(buildBrief(material, { date: '2031-03-10' }), material.brief))
  const document = strFromU8(files['word/document.xml'] ?? new Uint8Array())
  expect(document.match(/<w:tbl>/g)).toHaveLength(2)
  expect(document).not.toMatch(/<\/w:tbl><w:tbl>/)
})
