import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Section } from '../model/brief'
import type { Decision } from '../model/decision'
import type { SectionId } from '../model/schema'
import { dayNumber, type Span } from '../timeline/span'
import { claimOf, linkOf, materialOf, quoteFrom, sourceOf } from './brief.testing'
import { readBriefFile, writeBriefFile } from './brief-file'
import { briefHtml } from './brief-html'
import { briefMarkdown } from './brief-markdown'
import { buildBrief } from './build-brief'
import { obsidianMarkdown } from './obsidian'
import { newSection } from './section-kinds'
import { scaleOf } from './timeline-scale'

const courier = sourceOf('Courier', ['The bell was raised on Monday, 3 March.', 'It was cast in 1911.', 'It weighs ninety kilograms.'])
const ledger = sourceOf('Ledger', ['Divers raised the bell on 28 February 2031.'])
const monday = quoteFrom(courier, 'raised on Monday, 3 March')
const cast = quoteFrom(courier, 'It was cast in 1911.')
const weight = quoteFrom(courier, 'ninety kilograms')
const february = quoteFrom(ledger, 'raised the bell on 28 February 2031')
const claim = claimOf('raised', 'The bell was raised in March 2031.')
const section = newSection('sec_00000001' as SectionId, { kind: 'timeline' })

const drawn = (
  sections: readonly Section[] = [section],
  links = [linkOf(monday, february, 'contradicts')],
  decisions: readonly Decision[] = [],
) => {
  const annotations = [monday, cast, weight, february]
  const material = materialOf({
    cited: [courier, ledger],
    annotations,
    claims: [claim],
    links: [...links, linkOf(monday, claim, 'supports')],
    decisions,
    sections,
  })
  const built = buildBrief(material, { date: '2031-03-10' })
  return { material, built, markdown: briefMarkdown(built), html: briefHtml(built, material.brief) }
}
const rows = (markdown: string) => markdown.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| -'))

describe('the timeline of a brief', () => {
  const { markdown, html, material } = drawn()

  test('tells when things happened, who says so and when that was reported, in the order of the days', () => {
    expect(rows(markdown)).toEqual([
      '| No. | When | What is said | Who says so | Reported | Dates against it |',
      '| 1 | **1911** _year only_ | “It was cast in 1911.”[^1] | Courier | 4 March 2031 | – |',
      '| 2 | **28 February 2031** | “raised the bell on 28 February 2031”[^2] | Ledger | 4 March 2031 | No. 4: 3 March 2031, Courier |',
      '| 3 | **March 2031** _month only_ | The bell was raised in March 2031.[^3] | claim of this brief | – | – |',
      '| 4 | **3 March 2031** _inferred_ | “raised on Monday, 3 March”[^3] | Courier | 4 March 2031 | No. 2: 28 February 2031, Ledger |',
    ])
    expect(markdown).toContain('4 dated entries, 1911 to March 2031, reported 4 March 2031. One pair of dates excludes each other.')
    expect(markdown).toContain('1 claim or passage names no date that can be placed.')
  })

  test('has no column for dates against others where none are', () => {
    expect(rows(drawn([section], []).markdown)[0]).toBe('| No. | When | What is said | Who says so | Reported |')
  })

  test('takes a discrepancy of dates for a conflict only where it was accepted as a contradiction', () => {
    const decided = (as: 'contradicts' | 'restates'): Decision => ({
      id: 'dec_00000001' as Decision['id'],
      key: 'k',
      type: 'date',
      verdict: 'conflict',
      rule: 'date-day',
      fact: 'when the bell was raised',
      sides: [
        { mark: monday, value: '3 March 2031' },
        { mark: february, value: '28 February 2031' },
      ].flatMap(({ mark, value }) => mark.anchors.map((anchor) => ({ sourceId: mark.sourceId, anchor, value, speaker: null }))),
      outcome: { kind: 'accepted', as, annotationIds: [monday.id, february.id], linkIds: [] },
      madeAt: monday.madeAt,
      changedAt: monday.madeAt,
    })
    expect(drawn([section], [], [decided('contradicts')]).markdown).toContain('One pair of dates excludes each other.')
    expect(drawn([section], [], [decided('restates')]).markdown).not.toContain('excludes each other')
  })

  test('is on a page also a picture that says what it shows, and numbers the rows', () => {
    expect(html).toMatch(/<figure class="timeline">\s*<svg[^>]* role="img" aria-label="4 dated entries/)
    for (const number of [1, 2, 3, 4]) expect(html).toMatch(new RegExp(`<text [^>]*>${number}</text>`))
    expect(html).toMatch(/<text [^>]*>[^<]*arc: dates that exclude each other/)
    expect(obsidianMarkdown(drawn().built, material.brief)).not.toContain('svg')
  })

  test('leaves out what a person switched off, and says when nothing is left', () => {
    const omitted = [monday.id, cast.id, february.id, claim.id]
    expect(drawn([{ ...section, omitted } as Section]).markdown).toContain('names a date that can be placed')
    expect(rows(drawn([{ ...section, omitted: omitted.slice(1) } as Section]).markdown)).toHaveLength(2)
  })

  test('comes back from a file as it was', () => {
    expect(readBriefFile(JSON.parse(writeBriefFile(material))).brief).toEqual(material.brief)
  })
})

describe('the line of days of the picture', () => {
  const spanAt = (from: number, days: number): Span => ({ from, to: from + days, grain: 'day', inferred: false })
  const spans = fc
    .array(fc.tuple(fc.integer({ min: dayNumber(1500, 1, 1), max: dayNumber(2100, 1, 1) }), fc.constantFrom(1, 30, 365)), {
      minLength: 1,
      maxLength: 60,
    })
    .map((drawnSpans) => drawnSpans.map(([from, days]) => spanAt(from, days)).sort((a, b) => a.from - b.from))

  test('keeps the order of the days and stays on the paper, however far apart they lie', () => {
    fc.assert(
      fc.property(spans, (days) => {
        const { place, parts } = scaleOf(
          days.map((span) => ({ span, date: 'day' })),
          640,
        )
        const placed = days.map(place)
        for (const [index, { from, to }] of placed.entries()) {
          expect(from).toBeGreaterThanOrEqual((placed[index - 1]?.from ?? 0) - 1e-6)
          expect(to).toBeGreaterThanOrEqual(from)
          expect(to).toBeLessThanOrEqual(640 + 1e-6)
        }
        for (const { ticks } of parts) expect(ticks.length).toBeGreaterThan(0)
      }),
    )
  })

  test('is cut where an empty stretch would press everything else into a corner, and nowhere else', () => {
    const parts = (...years: readonly number[]) =>
      scaleOf(
        years.map((year) => ({ span: spanAt(dayNumber(year, 1, 1), 1), date: String(year) })),
        640,
      ).parts.length
    expect(parts(1911, 2029, 2030, 2031)).toBe(2)
    expect(parts(2028, 2029, 2030, 2031)).toBe(1)
    expect([parts(2031), parts(1911, 2031), parts(2020, 2021, 2026), parts(2020, 2021, 2022)]).toEqual([1, 1, 2, 1])
  })
})
