import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { extractOf } from './interchange.testing'
import { writeRefiQda } from './refi-qda-write'

const extract = extractOf()
const files = writeRefiQda(extract)
const project = parsed(files[0]?.text ?? '')

/** The project as a tree; the parser throws nothing, so the root is demanded. */
function parsed(xml: string): Element {
  const root = new (parseHTML('').DOMParser)().parseFromString(xml, 'text/xml').documentElement
  expect(root?.localName).toBe('Project')
  return root as unknown as Element
}

const all = (name: string) => [...project.querySelectorAll(name)]
const attribute = (element: Element | undefined, name: string) => element?.getAttribute(name) ?? ''

describe('a REFI-QDA project', () => {
  test('holds one text for each marked source, under the name that the project gives it', () => {
    const paths = all('TextSource').map((source) => attribute(source, 'plainTextPath').replace('internal://', 'sources/'))
    expect(files.slice(1).map(({ path }) => path)).toEqual(paths)
  })

  test('selects by code points the words that were marked', () => {
    const words = all('PlainTextSelection').map((selection, index) =>
      [...(extract.marked[index]?.text ?? '')]
        .slice(Number(attribute(selection, 'startPosition')), Number(attribute(selection, 'endPosition')))
        .join(''),
    )
    expect(words).toEqual(['on Monday', 'on Tuesday'])
  })

  test('codes each selection with its colour, its tags and the claims it is evidence of', () => {
    const names = new Map(all('Code').map((code) => [attribute(code, 'guid'), attribute(code, 'name')]))
    const codes = all('PlainTextSelection').map((selection) =>
      [...selection.querySelectorAll('CodeRef')].map((ref) => names.get(attribute(ref, 'targetGUID'))),
    )
    expect(codes).toEqual([
      ['Fact', 'day'],
      ['Fact', 'The bell was raised on a Tuesday.'],
    ])
  })

  test('joins linked passages, both ways where the relation holds both ways', () => {
    const [link] = all('Link')
    expect(all('Link')).toHaveLength(1)
    expect(attribute(link, 'direction')).toBe('Bidirectional')
    const selections = all('PlainTextSelection').map((selection) => attribute(selection, 'guid'))
    expect([attribute(link, 'originGUID'), attribute(link, 'targetGUID')].sort()).toEqual([...selections].sort())
  })

  test('gives every thing a GUID of its own, the same each time', () => {
    const guids = [...all('Code'), ...all('TextSource'), ...all('PlainTextSelection'), ...all('Coding'), ...all('Link')].map((element) =>
      attribute(element, 'guid'),
    )
    expect(new Set(guids).size).toBe(guids.length)
    for (const guid of guids) expect(guid).toMatch(/^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/)
    expect(writeRefiQda(extractOf())[0]?.text).toBe(files[0]?.text)
  })

  test('is XML whatever the title and notes hold', () => {
    expect(files[0]?.text).toContain('name="The &lt;bell&gt; &amp; its wreck"')
    const first = extract.marked[0]
    if (!first) throw new Error('The extract has a marked source.')
    const odd = first.annotations.map((annotation) => ({ ...annotation, note: ']]> </Description> \u0000 &amp;' }))
    const text = writeRefiQda(extractOf({ marked: [{ ...first, annotations: odd }] }))[0]?.text ?? ''
    expect(text).toContain(']]&gt; &lt;/Description&gt; \uFFFD &amp;amp;')
  })

  test('of a library without marks or links has no empty lists', () => {
    const text = writeRefiQda(extractOf({ marked: [], links: [], claims: [] }))[0]?.text ?? ''
    expect(text).not.toMatch(/<(Sources|Links)\/>/)
  })
})
