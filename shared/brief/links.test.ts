import { expect, test } from 'vitest'
import type { Section } from '../model/brief'
import type { SectionId } from '../model/schema'
import { claimOf, materialOf, quoteFrom, sourceOf } from './brief.testing'
import { briefHtml } from './brief-html'
import { briefMarkdown } from './brief-markdown'
import { buildBrief } from './build-brief'
import { newSection } from './section-kinds'

const courier = sourceOf('Courier', ['The ferry ran aground with 214 people aboard.'])
const few = quoteFrom(courier, 'with 214 people aboard')

const drawn = (markdown: string) => {
  const section = { ...newSection('sec_00000001' as SectionId, { kind: 'prose' }), markdown } as Section
  const claim = claimOf('memo', 'A claim.', markdown)
  const claims = newSection('sec_00000002' as SectionId, { kind: 'claims' })
  const material = materialOf({ cited: [courier], annotations: [few], claims: [claim], sections: [section, claims] })
  const built = buildBrief(material, { date: '' })
  return { html: briefHtml(built, material.brief), markdown: briefMarkdown(built) }
}

test('a note leads to its passage in Crossread', () => {
  const { html, markdown } = drawn(`So it was.[^${few.id}]`)
  const address = `crossread://passage/lib_00000001/${courier.source.id}/${few.id}`
  expect(html).toContain(`<a href="${address}">Open in Crossread</a>`)
  expect(markdown).toContain(`[Open in Crossread](${address})`)
})

test.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'vbscript:x', 'crossread://run/x', '//elsewhere.example'])(
  'words do not lead to %s: they stay words',
  (address) => {
    for (const markup of [`[here](${address})`, `[here][1]\n\n[1]: ${address}`, `![here](${address})`]) {
      const { html, markdown } = drawn(markup)
      expect(html).toContain('here')
      expect(html).not.toContain(`href="${address}`)
      expect(markdown).not.toContain(`](${address})`)
    }
  },
)

test('HTML inside a memo or prose, within a line or alone, comes out as the words it is', () => {
  const { html, markdown } = drawn('Words <b onclick=x>and</b> more\n\n<script>alert(1)</script>')
  expect(html).not.toMatch(/<b |<script/)
  expect(markdown).not.toMatch(/(^|[^\\])<(b|script)/m)
})

test('words lead to the web and to mail', () => {
  const { html } = drawn('[site](https://example.org/a) and [mail](mailto:a@example.org)')
  expect(html).toContain('href="https://example.org/a"')
  expect(html).toContain('href="mailto:a@example.org"')
})
