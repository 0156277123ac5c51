import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { expect, test } from 'vitest'
import type { Section } from '../model/brief'
import type { SectionId } from '../model/schema'
import { claimOf, linkOf, materialOf, quoteFrom, sourceOf } from './brief.testing'
import { buildBrief } from './build-brief'
import { obsidianMarkdown } from './obsidian'
import { newSection } from './section-kinds'

const ledger = sourceOf('Ledger', ['It was carrying 231 passengers and crew.'])
const many = quoteFrom(ledger, 'carrying 231 passengers and crew')
const claim = claimOf('aboard', '231 people were aboard.')
const id = (number: number) => `sec_${String(number).padStart(8, '0')}` as SectionId
const judgment = { ...newSection(id(1), { kind: 'judgment' }), statement: 'They were many.', grounds: [claim.id] } as Section

const vault = (sections: readonly Section[], title = 'What is established') => {
  const material = materialOf({
    cited: [ledger],
    annotations: [many],
    claims: [claim],
    links: [linkOf(many, claim, 'supports')],
    sections,
    title,
  })
  return obsidianMarkdown(buildBrief(material, { date: '2031-03-10' }), material.brief)
}

test('a judgment is a callout with an address, a picture of a passage one with the words highlighted', () => {
  const note = vault([judgment, newSection(id(2), { kind: 'picture', annotation: many.id })])
  expect(note).toMatch(/^---\ntitle: "What is established"\n---\n\n# What is established/)
  expect(note).toContain('> [!important] Judgment\n>\n> They were many.[^1]')
  expect(note).toContain('\n\n^part-1\n')
  expect(note).toContain('> [!quote] Passage\n>\n> It was ==carrying 231 passengers and crew==.')
  expect(note).toMatch(/\n\n\^part-2\n/)
  expect(note).toMatch(/\n\[\^1]: “carrying 231.*\[Open in Crossread]\(crossread:\/\/passage\//)
})

test('what Obsidian would read as a link, tag, comment, highlight, formula or address stays words', () => {
  const words = 'a [[link]] #tag %%hidden%% ==lit== $x^2$ ^part-1'
  const note = vault([
    { ...(newSection(id(1), { kind: 'prose' }) as Extract<Section, { kind: 'prose' }>), heading: words, markdown: 'Text.' },
  ])
  const [heading] = note.split('\n').filter((line) => line.startsWith('## '))
  expect(heading).toBe('## a \\[\\[link]] \\#tag \\%%hidden\\%% \\=\\=lit\\=\\= \\$x^2\\$ \\^part-1')
})

test('whatever a title holds is in the note as it was, in front as data and above as words', () => {
  const wordsOf = (node: Nodes): string =>
    'value' in node ? node.value : 'children' in node ? node.children.map((child) => wordsOf(child as Nodes)).join('') : ''
  fc.assert(
    fc.property(fc.stringMatching(/^[!-~]{1,12}( [!-~]{1,8})?$/), (title) => {
      const note = vault([judgment], title)
      expect(JSON.parse(/^---\ntitle: (.*)\n/.exec(note)?.[1] ?? '')).toBe(title)
      const body = note.slice(note.indexOf('---\n\n') + 5)
      const tree = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
      const heading = tree.children.find((node) => node.type === 'heading')
      expect(heading && wordsOf(heading)).toBe(title)
    }),
  )
})
