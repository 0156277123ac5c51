import { describe, expect, test } from 'vitest'
import type { Section } from '../model/brief'
import type { AnnotationId, SectionId } from '../model/schema'
import { draftFrom, templateOf, withTemplate } from './draft-from'
import { readTemplate } from './read-template'
import { newSection } from './section-kinds'
import { templates } from './templates'

let last = 0
const newId = () => `sec_${String(++last).padStart(8, '0')}` as SectionId
const template = { name: 'Ours', title: 'T', question: '', sections: [{ kind: 'prose', heading: 'H', markdown: 'Words.' }] }
const refusal = (data: unknown) => {
  const read = readTemplate(data)
  return read.ok ? null : read.message
}

test('the templates that come along can be read as any other, and begin briefs that end in footnotes', () => {
  for (const given of templates) {
    expect(readTemplate(JSON.parse(JSON.stringify(given)))).toEqual({ ok: true, template: given })
    expect(draftFrom(given, newId).sections.filter(({ kind }) => kind === 'footnotes')).toHaveLength(1)
  }
})

describe('a template that is not as it should be', () => {
  test('is refused with every field that is not known, and where', () => {
    const odd = { ...template, mood: 'grave', sections: [{ kind: 'page-break' }, { ...template.sections[0], script: 'x()' }] }
    expect(refusal(odd)).toMatch(/^The template “Ours” was not used, and nothing was changed: .*section 2 has the field “script”/)
    expect(refusal(odd)).toMatch(/it has the field “mood”/)
  })

  test('is refused with a section of a kind that is not known', () => {
    expect(refusal({ ...template, sections: [{ kind: 'film', heading: '' }] })).toContain(
      'section 1 is of a kind that Crossread does not know',
    )
  })

  test.each([null, 7, 'text', [], {}, { ...template, sections: [] }, { ...template, name: ' ' }])(
    'is refused in a sentence: %j',
    (data) => {
      expect(refusal(data)).toMatch(/^(This template|The template “Ours”) was not used, and nothing was changed: .+\. Take out/)
    },
  )
})

describe('the outline of a brief as a template', () => {
  const sections: readonly Section[] = [
    {
      ...(newSection(newId(), { kind: 'prose' }) as Extract<Section, { kind: 'prose' }>),
      heading: 'Method',
      markdown: 'We read all. [^ann_00000001]',
    },
    { ...(newSection(newId(), { kind: 'judgment' }) as Extract<Section, { kind: 'judgment' }>), statement: 'Secret.' },
    newSection(newId(), { kind: 'quotation', annotation: 'ann_00000001' as AnnotationId }),
    newSection(newId(), { kind: 'matrix' }),
  ]
  const made = templateOf({ title: 'T', question: 'Q', sections }, 'Ours')

  test('keeps headings, kinds and prose, and nothing that belongs to one case', () => {
    expect(made.sections).toEqual([
      { kind: 'prose', heading: 'Method', markdown: 'We read all.' },
      { kind: 'judgment', heading: 'Key judgment' },
      { kind: 'matrix', heading: 'Claims by sources' },
    ])
    expect(JSON.stringify(made)).not.toMatch(/Secret|ann_|sec_/)
  })

  test('comes back as a file unchanged, and replaces the one of its name', () => {
    expect(readTemplate(JSON.parse(JSON.stringify(made)))).toEqual({ ok: true, template: made })
    const others = [
      { ...made, question: 'Old?' },
      { ...made, name: 'Another' },
    ]
    expect(withTemplate(others, made)).toEqual([{ ...made, name: 'Another' }, made])
  })
})
