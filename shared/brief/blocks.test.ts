import { describe, expect, test } from 'vitest'
import type { AnnotationId, ClaimId, SectionId } from '../model/schema'
import { claimOf, linkOf, materialOf, quoteFrom, sourceOf } from './brief.testing'
import { briefHtml } from './brief-html'
import { briefMarkdown } from './brief-markdown'
import { buildBrief } from './build-brief'
import { citedAnnotations } from './cited-annotations'
import { sourcesPerTable } from './matrix-tables'
import { surroundings } from './passage-blocks'
import { insertedKinds, newSection, type SectionDraft, sectionKindWords } from './section-kinds'

const courier = sourceOf('Courier', ['The ferry ran aground with 214 people aboard <b>at night</b>.', 'Nobody was hurt.'])
const ledger = sourceOf('Ledger', ['It was carrying 231 passengers and crew.'])
const gazette = sourceOf('Gazette', ['The weather was fine.'])
const few = quoteFrom(courier, 'with 214 people aboard')
const many = quoteFrom(ledger, 'carrying 231 passengers and crew')
const claim = claimOf('aboard', '231 people were aboard.')

const drawn = (draft: SectionDraft, cited = [courier, ledger, gazette], annotations = [few, many]) => {
  const material = materialOf({
    cited,
    annotations,
    claims: [claim],
    links: [linkOf(many, claim, 'supports'), linkOf(few, claim, 'contradicts')],
    sections: [newSection('sec_00000001' as SectionId, draft)],
  })
  const built = buildBrief(material, { date: '2031-03-10' })
  return { built, markdown: briefMarkdown(built), html: briefHtml(built, material.brief) }
}

describe('a quotation', () => {
  test('gives the exact words, who says so and where, and their note', () => {
    const { markdown, built } = drawn({ kind: 'quotation', annotation: few.id })
    expect(markdown).toContain('> “with 214 people aboard”[^1]\n>\n> — Courier, 4 March 2031, ¶1')
    expect(built.used).toEqual([few])
  })

  test('of a passage that is gone says so', () => {
    expect(drawn({ kind: 'quotation', annotation: 'ann_00000000nothing' as AnnotationId }).markdown).toContain('missing passage')
  })

  test('brings its source into the brief by itself', () => {
    const sections = [newSection('sec_00000001' as SectionId, { kind: 'picture', annotation: few.id })]
    expect(citedAnnotations({ sections })).toEqual([few.id])
  })
})

describe('a picture of a passage', () => {
  test('shows the paragraph with the words marked, and no other; what looks like markup is text', () => {
    const { html, markdown } = drawn({ kind: 'picture', annotation: few.id })
    expect(html).toMatch(/<figure[^>]*>\s*<p>The ferry ran aground <mark>with 214 people aboard<\/mark> &#x3C;b>at night&#x3C;\/b>\.<\/p>/)
    expect(html).toMatch(/<figcaption>Courier, 4 March 2031, ¶1<sup/)
    expect(html).not.toContain('Nobody was hurt.')
    expect(markdown).toContain('> The ferry ran aground **with 214 people aboard**')
  })

  test('cuts a long paragraph far from the words, never inside a letter', () => {
    const long = sourceOf('Long', [`${'😀'.repeat(surroundings)} the words here ${'😀'.repeat(surroundings)}`])
    const { html } = drawn(
      { kind: 'picture', annotation: quoteFrom(long, 'the words here').id },
      [long],
      [quoteFrom(long, 'the words here')],
    )
    expect(html).toMatch(/<p>… (😀)+ <mark>the words here<\/mark> (😀)+ …<\/p>/)
    expect(html).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|\uFFFD/)
  })

  test('of words that the source does not hold any more shows the quotation alone', () => {
    const changed = { ...courier, text: courier.text.replace('214', '241') }
    const { html } = drawn({ kind: 'picture', annotation: few.id }, [changed], [few])
    expect(html).not.toContain('<figure')
    expect(html).toContain('“with 214 people aboard”')
    expect(html).toContain('[not found in its source]')
  })
})

describe('the matrix in a brief', () => {
  test('tells who supports, who contradicts, and who says nothing', () => {
    const { markdown } = drawn({ kind: 'matrix' })
    expect(markdown).toMatch(/\| Claim +\| Courier +\| Ledger +\|/)
    expect(markdown).toMatch(/\*\*contradicts\*\* “with 214 people aboard”\[\^\d]/)
    expect(markdown).toMatch(/\*\*supports\*\* “carrying 231 passengers and crew”\[\^\d]/)
    expect(markdown).toContain('_Not read for these claims:_ Gazette.')
  })

  test('goes on in a second table where more sources speak than fit a page', () => {
    const sources = Array.from({ length: sourcesPerTable + 1 }, (_, index) => sourceOf(`Paper ${index}`, ['It carried 231 people.']))
    const quotes = sources.map((source) => quoteFrom(source, '231 people'))
    const material = materialOf({
      cited: sources,
      annotations: quotes,
      claims: [claim],
      links: quotes.map((quote, index) => ({ ...linkOf(quote, claim, 'supports'), id: `lnk_0000000${index}` as never })),
      sections: [newSection('sec_00000001' as SectionId, { kind: 'matrix' })],
    })
    const tables = buildBrief(material, { date: '' }).tree.children.filter(({ type }) => type === 'table')
    expect(tables).toHaveLength(2)
    expect(
      buildBrief({ ...material, cited: sources.slice(1), sources: material.sources.slice(1) }, { date: '' }).tree.children.filter(
        ({ type }) => type === 'table',
      ),
    ).toHaveLength(1)
  })
})

describe('a claim card', () => {
  test('is the one that was chosen, with its grounds', () => {
    expect(drawn({ kind: 'claim', claim: claim.id }).markdown).toMatch(/### 231 people were aboard\.\n\n_fact · Disputed\./)
  })

  test('of a claim that was deleted says so', () => {
    expect(drawn({ kind: 'claim', claim: 'clm_00000000nothing' as ClaimId }).markdown).toContain('not in the library any more')
  })
})

test('a page break is a line on a screen and a new page on paper', () => {
  const { html, markdown } = drawn({ kind: 'page-break' })
  expect(html).toMatch(/<hr class="page-break" id="part-1">/)
  expect(html).toMatch(/hr\.page-break \{[^}]*break-after: page/)
  expect(markdown).toMatch(/\n---\n/)
})

test('whatever can be put into a brief has a name and a place the outline leads to', () => {
  for (const kind of insertedKinds) {
    expect(sectionKindWords[kind].name).not.toBe('')
    const draft: SectionDraft =
      kind === 'quotation' || kind === 'picture' ? { kind, annotation: few.id } : kind === 'claim' ? { kind, claim: claim.id } : { kind }
    const { html } = drawn(draft)
    // What a person has not written yet is no place in the document.
    if (kind !== 'prose' && kind !== 'judgment') expect(html, kind).toContain('id="part-1"')
  }
})

test('the cover and the notes read as people write: days by name, a comma between one number and the next', () => {
  const { markdown, html } = drawn({ kind: 'matrix' })
  expect(markdown).toContain('10 March 2031 · information to 4 March 2031 · ')
  // On a narrow screen a table scrolls in itself, and the page does not.
  expect(html).toMatch(/@media screen and \(max-width: 44rem\) \{ table \{ display: block; overflow-x: auto; \}/)
  expect(html).toMatch(/sup\.note \+ sup\.note::before \{ content: ",";/)
})
