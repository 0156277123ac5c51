import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, test } from 'vitest'
import type { Section } from '../model/brief'
import type { Decision } from '../model/decision'
import type { DecisionId, SectionId } from '../model/schema'
import { claimOf, linkOf, materialOf, quoteFrom, sourceOf } from './brief.testing'
import { briefHtml } from './brief-html'
import { briefMarkdown } from './brief-markdown'
import { buildBrief } from './build-brief'
import { checkQuotes } from './check-quotes'

const date = '2031-03-10'
const courier = sourceOf('Courier', ['The ferry ran aground with 214 people aboard.', 'Nobody was hurt.'])
const ledger = sourceOf('Ledger', ['It was carrying 231 passengers and crew.'])
const few = quoteFrom(courier, 'with 214 people aboard')
const many = quoteFrom(ledger, 'carrying 231 passengers and crew')
const claim = claimOf('aboard', '231 people were aboard.')
const material = materialOf({
  cited: [courier, ledger],
  annotations: [few, many],
  claims: [claim],
  links: [linkOf(few, many, 'contradicts', 'Seventeen people apart.'), linkOf(many, claim, 'supports'), linkOf(few, claim, 'contradicts')],
})

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map((child) => wordsOf(child as Nodes)).join(' ') : ''
}

const parse = (markdown: string) => fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })

function all(node: Nodes, type: string): Nodes[] {
  return [...(node.type === type ? [node] : []), ...('children' in node ? node.children.flatMap((child) => all(child as Nodes, type)) : [])]
}

describe('the generated brief', () => {
  const built = buildBrief(material, { date })
  const markdown = briefMarkdown(built)

  test('states each claim with its status and how many voices stand behind it', () => {
    expect(markdown).toMatch(/231 people were aboard\..*\*\*Disputed\.\*\* Based on 1 independent source \(1 report\)\./)
  })

  test('shows both quotes where sources differ, each with publisher, date and paragraph', () => {
    expect(markdown).toContain('Courier, 4 March 2031, ¶1: “with 214 people aboard”')
    expect(markdown).toContain('Ledger, 4 March 2031, ¶1: “carrying 231 passengers and crew”')
    expect(markdown).toContain('Seventeen people apart.')
  })

  test('reads as plain words in Markdown, with no character written as a number', () => {
    expect(markdown).toContain('**Against it:** Courier')
    expect(markdown).not.toContain('&#x')
  })

  test('gives each passage one number, however often it is cited', () => {
    const tree = parse(markdown)
    const definitions = all(tree, 'footnoteDefinition').map((node) => ('identifier' in node ? node.identifier : ''))
    const references = all(tree, 'footnoteReference').map((node) => ('identifier' in node ? node.identifier : ''))
    expect(definitions).toEqual(['1', '2'])
    expect(new Set(references)).toEqual(new Set(definitions))
    expect(references.length).toBeGreaterThan(2)
  })

  test('links notes both ways in HTML, asks nothing of any network and holds no script', () => {
    const html = briefHtml(built, material.brief)
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]))
    const targets = [...html.matchAll(/ href="#([^"]+)"/g)].map((match) => match[1])
    expect(targets.length).toBeGreaterThan(4)
    for (const target of targets) expect(ids.has(target), target).toBe(true)
    expect(html).not.toMatch(/<script|https?:|url\(/i)
  })

  test('leaves out what is switched off and keeps the order of the person', () => {
    const sections = [...material.brief.sections]
      .reverse()
      .map((section) => (section.kind === 'sources' ? { ...section, shown: false } : section))
    const other = briefMarkdown(buildBrief({ ...material, brief: { ...material.brief, sections } }, { date }))
    expect(other).not.toContain('## Sources')
    expect(other.indexOf('## Claims and their grounds')).toBeLessThan(other.indexOf('## Key points'))
  })
})

describe('a judgment', () => {
  const section: Section = {
    id: 'sec_00000001' as SectionId,
    kind: 'judgment',
    heading: 'Key judgment',
    shown: true,
    statement: 'The ship carried 231 people.',
    likelihood: 'very-likely',
    confidence: 'moderate',
    confidenceReason: 'the manifest is cited, not shown.',
    grounds: [claim.id],
    seen: [],
  }
  const drawn = (part: Partial<typeof section> = {}) =>
    buildBrief({ ...material, brief: { ...material.brief, sections: [{ ...section, ...part } as Section] } }, { date })

  test('says likelihood, confidence and basis in sentences of their own, and cites what its claims stand on', () => {
    const markdown = briefMarkdown(drawn())
    expect(markdown).toContain('> The ship carried 231 people.[^1][^2]')
    expect(markdown).toContain('> **This is very likely (80–95 %).**')
    expect(markdown).toContain('> Confidence in this judgment is moderate: the manifest is cited, not shown.')
    expect(markdown).toContain('> Based on 1 independent source (1 report).')
  })

  test('says nothing of what nobody has stated, and leaves no heading behind while it is empty', () => {
    const markdown = briefMarkdown(drawn({ likelihood: null, confidence: null }))
    expect(markdown).not.toMatch(/This is|Confidence/)
    expect(briefMarkdown(drawn({ statement: ' ' }))).not.toContain('Key judgment')
  })

  test('that ends in a list has its notes behind the list', () => {
    expect(briefMarkdown(drawn({ statement: '- 231 people' }))).toMatch(/> - 231 people\n>\n> \[\^1\]\[\^2\]/)
  })
})

describe('the appraisal of evidence', () => {
  const appraised = {
    ...ledger,
    source: { ...ledger.source, reliability: 'B' as const, reliabilityReason: 'Right twice.', access: 'document' as const },
  }
  const graded = { ...linkOf(many, claim, 'supports'), credibility: '2' as const }
  const { brief, ...parts } = materialOf({ cited: [courier, appraised], annotations: [few, many], claims: [claim], links: [graded] })
  const markdown = briefMarkdown(buildBrief({ brief, ...parts }, { date }))

  test('stands in the table of sources with its reason, and beside each graded quote', () => {
    expect(markdown).toMatch(/\| has the document +\| B, usually reliable: Right twice\. +\|/)
    expect(markdown).toContain('(credibility 2, probably true)')
  })

  test('is said to be missing where nobody has given it', () => {
    expect(markdown).toMatch(/Courier.*\| not appraised +\| not appraised +\|/)
  })

  test('counts a reprint of a report as the same voice, and as a second report', () => {
    const words = 'The harbour master said the ferry carried 231 passengers and crew that night.'
    const [first, again] = [sourceOf('First', [words]), sourceOf('Again', [words])]
    const quotes = [quoteFrom(first, words), { ...quoteFrom(again, words), id: few.id }]
    const links = quotes.map((quote) => linkOf(quote, claim, 'supports'))
    const twice = links.map((link, index) => ({ ...link, id: `lnk_0000000${index}` as typeof link.id }))
    const reprinted = briefMarkdown(
      buildBrief(materialOf({ cited: [first, again], annotations: quotes, claims: [claim], links: twice }), { date }),
    )
    expect(reprinted).toContain('Based on 1 independent source (2 reports).')
  })

  test('says once by how many sources a claim is established', () => {
    const both = [courier, ledger].map((source) => quoteFrom(source, source.text.slice(0, 12)))
    const links = both.map((quote) => linkOf(quote, claim, 'supports'))
    const agreed = briefMarkdown(buildBrief(materialOf({ cited: [courier, ledger], annotations: both, claims: [claim], links }), { date }))
    expect(agreed).toContain('**Established by 2 independent sources** (2 reports).')
    expect(agreed).toContain('_fact · Established by 2 independent sources (2 reports)._')
    expect(agreed).not.toContain('Based on 2 independent sources')
  })
})

describe('the table of discrepancies', () => {
  const [one, other] = [few.anchors[0], many.anchors[0]]
  if (!one || !other) throw new Error('Both passages have words.')
  const decided = (outcome: Decision['outcome']): Decision => ({
    id: 'dcn_00000001' as DecisionId,
    key: 'aboard',
    type: 'number',
    verdict: 'conflict',
    rule: 'count',
    fact: 'people aboard',
    sides: [
      { sourceId: few.sourceId, anchor: one, value: '214', speaker: null },
      { sourceId: many.sourceId, anchor: other, value: '231', speaker: null },
    ],
    outcome,
    madeAt: few.madeAt,
    changedAt: few.madeAt,
  })
  const markdownOf = (outcome: Decision['outcome'], annotations = [few, many]) =>
    briefMarkdown(buildBrief(materialOf({ cited: [courier, ledger], annotations, decisions: [decided(outcome)] }), { date }))
  const accepted = { kind: 'accepted', as: 'contradicts', annotationIds: [few.id, many.id], linkIds: [] } as const

  test('gives each value its quote and its note', () => {
    const row = markdownOf(accepted)
      .split('\n')
      .find((line) => line.startsWith('| people aboard'))
    expect(row).toMatch(/\*\*214\*\* \(Courier, 4 March 2031, ¶1: “with 214 people aboard”\)\[\^1\]; \*\*231\*\*.*\[\^2\]/)
    expect(row).toMatch(/conflict\s*\|\s*contradiction/)
  })

  test('keeps the words of a passage that was unmarked since, and says so', () => {
    expect(markdownOf(accepted, [few])).toContain('“carrying 231 passengers and crew”; its passage is not marked any more')
  })

  test('leaves out what was dismissed', () => {
    expect(markdownOf({ kind: 'dismissed', why: 'misread' })).toContain('No discrepancy has been accepted yet.')
  })
})

describe('prose', () => {
  const prose = (markdown: string): readonly Section[] => [
    { id: 'sec_00000001' as SectionId, kind: 'prose', heading: 'Bottom line', shown: true, markdown, seen: [] },
  ]
  const drawn = (markdown: string) => buildBrief({ ...material, brief: { ...material.brief, sections: prose(markdown) } }, { date })

  test('cites a passage by its id', () => {
    const built = drawn(`Fewer were aboard[^${few.id}].`)
    expect(built.used).toEqual([few])
    expect(briefMarkdown(built)).toContain('Fewer were aboard[^1].')
  })

  test('shows a citation of nothing as missing', () => {
    expect(briefMarkdown(drawn('So it was[^ann_00000000nothing].'))).toContain('**\\[missing passage]**')
  })

  test('that is a block of HTML leaves the blocks beside it blocks', () => {
    expect(briefMarkdown(drawn('One.\n\n<div>two</div>\n\nThree.'))).toContain('One.\n\n\\<div>two\\</div>\n\nThree.')
  })

  test('that looks like HTML comes out as the words it is', () => {
    const html = briefHtml(drawn('Before <img src=x onerror=alert(1)> after\n\n<script>alert(2)</script>'), material.brief)
    expect(html).not.toMatch(/<img|<script/)
    expect(html).toContain('alert(1)')
    expect(html).toContain('alert(2)')
  })
})

describe('quotes', () => {
  test('are checked word for word; one that is gone is told and marked', () => {
    const changed = { source: courier.source, text: courier.text.replace('214', '241') }
    const doubtful = { ...material, cited: [changed, ledger] }
    const built = buildBrief(doubtful, { date })
    expect(checkQuotes(doubtful, built.used).problems).toEqual([expect.objectContaining({ annotationId: few.id })])
    expect(briefMarkdown(built)).toContain('\\[not found in its source]')
    expect(checkQuotes(material, buildBrief(material, { date }).used)).toEqual({ quotesChecked: 2, problems: [] })
  })

  test('whatever they hold, come out of the Markdown as the words they are, and every note resolves', () => {
    const hostile = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            '*',
            '_',
            '`',
            '[^1]',
            '[a](b)',
            '<b>',
            '|',
            '#',
            '- x',
            '&amp;',
            '\\',
            '1. ',
            '> q',
            '~~',
            '```',
            '$x$',
            'مرحبا',
            '水',
            '😀',
            'http://x.y',
          ),
          fc.string({ unit: 'grapheme', maxLength: 6 }),
        ),
        { minLength: 1, maxLength: 8 },
      )
      .map((parts) => parts.join(' ').replace(/\s+/g, ' ').trim())
      // Characters that no canonical text holds, or that are only space.
      .filter((words) => words !== '' && !/[\p{C}\p{Z}]/u.test(words.replace(/ /g, '')))
    fc.assert(
      fc.property(hostile, hostile, (words, title) => {
        const source = sourceOf('Hostile', [`Before ${words} after.`], title)
        const annotation = quoteFrom(source, words)
        const stated = claimOf('hostile', title)
        const built = buildBrief(
          materialOf({
            cited: [source],
            annotations: [annotation],
            claims: [stated],
            links: [linkOf(annotation, stated, 'supports')],
            title,
          }),
          { date },
        )
        const tree = parse(briefMarkdown(built))
        const [note] = all(tree, 'footnoteDefinition')
        expect(note && wordsOf(note).replace(/\s+/g, '')).toContain(words.replace(/\s+/g, ''))
        expect(all(tree, 'html')).toEqual([])
        const headings = all(tree, 'heading').map((node) => wordsOf(node).replace(/\s+/g, ''))
        expect(headings).toContain(title.replace(/\s+/g, ''))
      }),
      { numRuns: 200 },
    )
  })
})
