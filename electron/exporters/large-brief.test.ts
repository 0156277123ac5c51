/** Every note of a long brief resolves, in every form, both ways; and the page is valid HTML. */
import { strFromU8, unzipSync } from 'fflate'
import { HtmlValidate } from 'html-validate'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { describe, expect, test } from 'vitest'
import { briefHtml } from '../../shared/brief/brief-html'
import { briefMarkdown } from '../../shared/brief/brief-markdown'
import { buildBrief } from '../../shared/brief/build-brief'
import { largeBrief, largeMaterial } from '../../shared/brief/large-brief.testing'
import { obsidianMarkdown } from '../../shared/brief/obsidian'
import { readPassageAddress } from '../../shared/brief/passage-address'
import { briefDocx } from './brief-docx'

const material = largeMaterial()
const built = buildBrief(material, { date: '2031-03-10' })
const everyNote = Array.from({ length: largeBrief.footnotes }, (_, index) => String(index + 1))

function all<Type extends Nodes['type']>(node: Nodes, type: Type): Extract<Nodes, { type: Type }>[] {
  const own = node.type === type ? [node as Extract<Nodes, { type: Type }>] : []
  return 'children' in node ? [...own, ...node.children.flatMap((child) => all(child as Nodes, type))] : own
}

const sorted = (numbers: Iterable<string>) => [...new Set(numbers)].sort((a, b) => Number(a) - Number(b))

describe('every note of a long brief resolves', () => {
  test.each([
    ['Markdown', briefMarkdown(built)],
    ['Obsidian', obsidianMarkdown(built, material.brief)],
  ])('in %s', (_form, text) => {
    const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
    expect(sorted(all(tree, 'footnoteReference').map(({ identifier }) => identifier))).toEqual(everyNote)
    const notes = all(tree, 'footnoteDefinition')
    expect(notes.map(({ identifier }) => identifier)).toEqual(everyNote)
    const pointed = notes.map((note) => readPassageAddress(all(note, 'link')[0]?.url ?? '')?.annotationId)
    expect(pointed).toEqual(built.used.map(({ id }) => id))
  })

  test('in HTML, there and back', () => {
    const html = briefHtml(built, material.brief)
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
    const targets = [...html.matchAll(/ href="#([^"]+)"/g)].map((match) => match[1])
    expect(new Set(ids).size).toBe(ids.length)
    const known = new Set(ids)
    expect(targets.filter((target) => !known.has(target))).toEqual([])
    const toNotes = targets.flatMap((target) => /fn-(\d+)$/.exec(target ?? '')?.[1] ?? [])
    expect(sorted(toNotes)).toEqual(everyNote)
    const back = targets.filter((target) => target?.includes('fnref-'))
    expect(back.length).toBe(toNotes.length)
  })

  test('in Word', async () => {
    const files = unzipSync(await briefDocx(built, material.brief))
    const [document, notes] = ['word/document.xml', 'word/footnotes.xml'].map((name) => strFromU8(files[name] ?? new Uint8Array()))
    const used = [...(document ?? '').matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map((match) => match[1] ?? '')
    expect(used).toEqual(everyNote)
    const defined = [...(notes ?? '').matchAll(/<w:footnote (?:w:type="[a-z]+" )?w:id="(\d+)"/gi)].map((match) => match[1] ?? '')
    expect(sorted(defined.filter((id) => Number(id) > 0))).toEqual(everyNote)
    const marks = new Set([...(document ?? '').matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map((match) => match[1]))
    const followed = [...(document ?? '').matchAll(/w:anchor="([^"]+)"/g)].map((match) => match[1])
    expect(followed.length).toBeGreaterThan(largeBrief.footnotes)
    expect(followed.filter((anchor) => !marks.has(anchor))).toEqual([])
  })
})

test('the page is valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: {
      // A matter of writing, not of validity: the printer of the tree writes attributes without quotes where it may.
      'doctype-style': 'off',
    },
  })
  const report = await validator.validateString(briefHtml(built, material.brief))
  expect(
    report.results
      .flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${ruleId}: ${message} (line ${line})`))
      .slice(0, 10),
  ).toEqual([])
})
