/** Whatever stands in titles, claims and quotes comes out of every form as the words it is. */
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { DOMParser, parseHTML } from 'linkedom'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, test } from 'vitest'
import type { BriefMaterial } from '../../shared/api'
import { claimOf, linkOf, materialOf, quoteFrom, sourceOf } from '../../shared/brief/brief.testing'
import { briefHtml } from '../../shared/brief/brief-html'
import { briefMarkdown } from '../../shared/brief/brief-markdown'
import { buildBrief } from '../../shared/brief/build-brief'
import { firstDraft } from '../../shared/brief/first-draft'
import { obsidianMarkdown } from '../../shared/brief/obsidian'
import { newSection } from '../../shared/brief/section-kinds'
import type { SectionId } from '../../shared/model/schema'
import { briefDocx } from './brief-docx'

const pieces = [
  '*a*',
  '__b__',
  '`c`',
  '```',
  '[^1]',
  '[a](b)',
  '![a](b)',
  '<b>',
  '<script>alert(1)</script>',
  '<!--',
  '|',
  '#',
  '#tag',
  '[[wiki]]',
  '%%',
  '==lit==',
  '^id',
  '- x',
  '1. ',
  '> q',
  '~~s~~',
  '$x^2$',
  '$$',
  '\\alpha',
  '&amp;',
  '\\',
  '{ HYPERLINK "http://x.example" }',
  '{{=1+1}}',
  '=SUM(A1)',
  'javascript:alert(1)',
  'http://x.example/a_b_c',
  'مرحبا بالعالم',
  'שלום',
  '水面下',
  '😀👩‍👩‍👧',
  'e\u0301',
]
const hostile = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' ').trim())

function materialWith(words: string, memo = ''): BriefMaterial {
  const source = { ...sourceOf('Paper', [`Before ${words} after.`, `On 4 March 2031 ${words} then.`], `Title ${words}`) }
  const quote = quoteFrom(source, words)
  const dated = quoteFrom(source, `On 4 March 2031 ${words} then.`)
  const claim = claimOf('hostile', `Claim ${words}`, memo)
  let last = 0
  const newId = () => `sec_${String(++last).padStart(8, '0')}` as SectionId
  const sections = [
    ...firstDraft(newId).map((section) => (section.kind === 'sources' ? { ...section, heading: `Heading ${words}` } : section)),
    newSection(newId(), { kind: 'quotation', annotation: quote.id }),
    newSection(newId(), { kind: 'picture', annotation: quote.id }),
  ]
  return materialOf({
    cited: [source],
    annotations: [quote, dated],
    claims: [claim],
    links: [linkOf(quote, claim, 'supports', words)],
    sections,
    title: `Brief ${words}`,
  })
}

/** Without blanks, and without the signs that Obsidian shows as a highlight. */
const plain = (words: string) => words.replace(/\s+|==/g, '')

type Read = { readonly words: string; readonly foreign: readonly string[] }

function readMarkdown(text: string): Read {
  const foreign: string[] = []
  const wordsOf = (node: Nodes): string => {
    if (node.type === 'html' && !/^\^part-\d+$/.test(node.value)) foreign.push(node.value)
    if (node.type === 'image' || node.type === 'code' || node.type === 'inlineCode' || node.type === 'delete') foreign.push(node.type)
    if ('value' in node) return node.value
    return 'children' in node ? node.children.map((child) => wordsOf(child as Nodes)).join('') : ''
  }
  const words = wordsOf(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }))
  return { words, foreign }
}

function readHtml(text: string): Read {
  const { document } = parseHTML(text)
  return {
    words: document.body.textContent ?? '',
    foreign: [...document.querySelectorAll('script, img, b, iframe')].map((node) => node.tagName),
  }
}

async function readDocx(material: BriefMaterial): Promise<Read> {
  const files = unzipSync(await briefDocx(buildBrief(material, { date: '2031-03-10' }), material.brief))
  const parts = ['word/document.xml', 'word/footnotes.xml'].map((name) => strFromU8(files[name] ?? new Uint8Array()))
  const words = parts.map((part) => new DOMParser().parseFromString(part, 'text/xml').documentElement.textContent ?? '').join(' ')
  return { words, foreign: parts.flatMap((part) => part.match(/w:instrText|w:fldSimple|w:object/g) ?? []) }
}

async function readAll(material: BriefMaterial): Promise<ReadonlyMap<string, Read>> {
  const built = buildBrief(material, { date: '2031-03-10' })
  return new Map([
    ['Markdown', readMarkdown(briefMarkdown(built))],
    ['Obsidian', readMarkdown(obsidianMarkdown(built, material.brief).replace(/^---\n[\s\S]*?\n---\n/, ''))],
    ['HTML', readHtml(briefHtml(built, material.brief))],
    ['Word', await readDocx(material)],
  ])
}

describe('words that look like markup', () => {
  test('come out of every form as words, in title, heading, claim, reason, quote and source', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (words) => {
        for (const [form, { words: read, foreign }] of await readAll(materialWith(words))) {
          expect(foreign, form).toEqual([])
          for (const wanted of [
            `Brief ${words}`,
            `Heading ${words}`,
            `Claim ${words}`,
            `“${words}”`,
            `Title ${words}`,
            `Before ${words} after.`,
            `On 4 March 2031 ${words} then.`,
          ])
            expect(plain(read), `${form}: ${wanted}`).toContain(plain(wanted))
        }
      }),
      { numRuns: 60 },
    )
  })

  test('of a memo that is longer than most books are left whole', async () => {
    const memo = `First <b>word</b> ${'word '.repeat(20_000)}last.`
    for (const [form, { words }] of await readAll(materialWith('plain', memo))) {
      expect(words.split('word word').length, form).toBeGreaterThan(9_000)
      expect(plain(words), form).toContain('last.')
    }
  })
})

test('a source whose file is gone leaves its quote in every form, with a word that it was not found', async () => {
  const material = materialWith('the words')
  const gone = { ...material, cited: material.cited.map(({ source }) => ({ source, text: '' })) }
  for (const [form, { words }] of await readAll(gone)) expect(words, form).toContain('“the words” [not found in its source]')
  const unknown = { ...material, cited: [], sources: [] }
  for (const [form, { words }] of await readAll(unknown)) expect(words, form).toContain('missing source')
})
