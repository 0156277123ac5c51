import { describe, expect, test } from 'vitest'
import type { BriefMaterial } from '../../api'
import type { Section } from '../../model/brief'
import { patchJudgment, patchSection } from '../edit-sections'
import { obsidianMarkdown } from '../obsidian'
import { asked, changed, edit, exported, gaps, judgment, many, marked, merge, opening, prose } from './merge.testing'

describe('an exported brief that comes back', () => {
  test('untouched changes nothing, as Markdown and for Obsidian', () => {
    for (const file of [exported(), obsidianMarkdown(marked(asked), asked.brief)]) {
      const { edits, left } = merge(file)
      expect(edits).toEqual([])
      expect(left).toEqual([])
    }
  })

  test('untouched changes nothing although the library went on, and loses nothing of that', () => {
    const now = changed([
      prose('new', 'Later', 'Written since.'),
      ...patchSection(asked.brief.sections, gaps.id, { markdown: 'Found by now.' }),
    ])
    const { edits, settle } = merge(exported(), now)
    expect(edits).toEqual([])
    expect(settle('file').sections).toEqual(now.brief.sections)
  })

  test('with other words takes these, and leaves every other block as it was written, to the letter', () => {
    const { edits, proseOf } = merge(edit(exported(), 'Nobody has counted', 'No office has counted').replace('Nobody', 'Nobody'))
    expect(edits).toMatchObject([{ what: 'words', place: 'Bottom line', verdict: 'taken' }])
    expect(proseOf('opening')).toContain(`allowed to.[^${many.id}]\n\n* one  reason\n* another <b>reason</b>\n\nNo office has counted`)
    expect(proseOf('opening', 'library')).toBe(opening.kind === 'prose' ? opening.markdown : '')
  })

  test('and library that changed one paragraph at different words have both', () => {
    const now = changed(patchSection(asked.brief.sections, gaps.id, { markdown: 'The manifest itself is lost.' }))
    const { edits, proseOf } = merge(edit(exported(), 'The manifest itself', 'The paper manifest itself'), now)
    expect(edits).toMatchObject([
      { verdict: 'merged', library: 'The manifest itself is lost.', file: 'The paper manifest itself is missing.' },
    ])
    expect(proseOf('gaps')).toBe('The paper manifest itself is lost.')
    expect(proseOf('gaps', 'library')).toBe('The manifest itself is lost.')
  })

  test('and library that changed the same words ask, and either, or both, or neither can be had', () => {
    const now = changed(patchSection(asked.brief.sections, gaps.id, { markdown: 'The manifest itself is lost.' }))
    const { edits, proseOf, settle } = merge(edit(exported(), 'is missing', 'is forged'), now)
    expect(edits).toMatchObject([{ verdict: 'conflict', base: 'The manifest itself is missing.', choices: ['file', 'library', 'both'] }])
    expect(proseOf('gaps')).toBe('The manifest itself is forged.')
    expect(proseOf('gaps', 'both')).toBe('The manifest itself is lost.\n\nThe manifest itself is forged.')
    expect(settle('library').sections).toEqual(now.brief.sections)
  })

  test('with another title, question and heading has these', () => {
    const file = edit(
      edit(edit(exported(), '## Gaps', '## What is missing'), 'How many were there?', 'How many, and who?'),
      'Who was \\<aboard> & \\*why\\*?',
      'Who was aboard?',
    )
    const { edits, settle } = merge(file)
    expect(edits.map(({ what }) => what)).toEqual(['title', 'question', 'heading'])
    expect(settle('file')).toMatchObject({ title: 'Who was aboard?', question: 'How many, and who?' })
    expect(settle('file').sections[3]).toMatchObject({ heading: 'What is missing' })
  })
})

describe('a judgment in an edited copy', () => {
  const judged = (file: string, now?: BriefMaterial) => {
    const plan = merge(file, now)
    return { ...plan, section: plan.settle('file').sections.find(({ id }) => id === judgment.id) }
  }

  test('takes its statement and keeps the citations that come from its claims out of it', () => {
    const { section, edits } = judged(edit(exported(), 'The manifest is right', 'The manifest is right, by the count'))
    expect(edits).toMatchObject([{ what: 'words', place: 'Key judgment' }])
    expect(section).toEqual({ ...judgment, statement: 'The manifest is right, by the count.' })
  })

  test('takes a degree that stands in the list, and the reason for the confidence', () => {
    const file = edit(exported(), 'This is likely (55–80 %).', 'This is very likely (80–95 %).').replace(
      'low: one list only',
      'moderate: two lists',
    )
    expect(judged(file).section).toEqual({ ...judgment, likelihood: 'very-likely', confidence: 'moderate', confidenceReason: 'two lists' })
  })

  test('names a degree in words of one’s own, and keeps the one that was chosen', () => {
    const { section, edits, left } = judged(edit(exported(), 'This is likely (55–80 %).', 'This is quite likely.'))
    expect(edits).toEqual([])
    expect(left).toMatchObject([{ place: 'Key judgment', after: 'This is quite likely.' }])
    expect(section).toEqual(judgment)
  })

  test('asks where the library has another degree by now', () => {
    const now = changed(patchJudgment(asked.brief.sections, judgment.id, { likelihood: 'unlikely' }))
    const { edits, settle } = merge(edit(exported(), 'This is likely (55–80 %).', 'This is very likely (80–95 %).'), now)
    expect(edits).toMatchObject([{ what: 'likelihood', verdict: 'conflict', library: 'This is unlikely (20–45 %).' }])
    expect(settle('library').sections).toEqual(now.brief.sections)
  })
})

describe('what Crossread writes', () => {
  test('is named where the file changed it, and stays', () => {
    const file = edit(exported(), 'Counted at the quay.', 'Counted at the pier.').replace(
      '“carrying 231 passengers and crew” — Ledger',
      '“carrying 331 passengers and crew” — Ledger',
    )
    const { edits, left, settle } = merge(file)
    expect(edits).toEqual([])
    expect(left.map(({ place, after }) => [place, after.slice(0, 34)])).toEqual([
      ['Claims and their grounds', 'Counted at the pier.'],
      ['Footnote 1', '“carrying 331 passengers and crew”'],
    ])
    expect(settle('file').sections).toEqual(asked.brief.sections)
  })

  test('may have words of a writer behind it: they become a section there', () => {
    const { edits, settle } = merge(edit(exported(), 'Counted at the quay.', 'Counted at the quay.\n\nAn editor wonders who did it.'))
    expect(edits).toMatchObject([{ what: 'section-added', file: 'An editor wonders who did it.' }])
    expect(settle('file').sections[3]).toMatchObject({ kind: 'prose', markdown: 'An editor wonders who did it.' })
  })
})

describe('sections of an edited copy', () => {
  const mark = (section: Section) => `<!-- crossread:section ${section.id} -->\n\n`

  test('that are new come in where they stand, and a footnote of an editor as words', () => {
    const file = `${edit(exported(), mark(gaps), `## Costs\n\nIt was dear.[^own]\n\n${mark(gaps)}`)}\n[^own]: By the bill.\n`
    const { edits, settle } = merge(file)
    expect(edits).toMatchObject([{ what: 'section-added', place: 'Costs' }])
    expect(settle('file').sections[3]).toMatchObject({ heading: 'Costs', markdown: 'It was dear. (By the bill.)' })
    expect(settle('library').sections).toEqual(asked.brief.sections)
  })

  test('that are gone are offered to go, and are a choice where the library changed them', () => {
    const file = edit(exported(), `${mark(gaps)}## Gaps\n\nThe manifest itself is missing.\n`, '')
    expect(merge(file).edits).toMatchObject([
      { what: 'section-removed', verdict: 'taken', library: '## Gaps\n\nThe manifest itself is missing.' },
    ])
    expect(
      merge(file)
        .settle('file')
        .sections.map(({ id }) => id),
    ).not.toContain(gaps.id)
    const now = changed(patchSection(asked.brief.sections, gaps.id, { markdown: 'Found by now.' }))
    expect(merge(file, now).edits).toMatchObject([{ what: 'section-removed', verdict: 'conflict' }])
  })

  test('that the library deleted come back by choice only, and only where the file changed them', () => {
    const now = changed(asked.brief.sections.filter(({ id }) => id !== gaps.id))
    expect(merge(exported(), now).edits).toEqual([])
    const { edits, settle } = merge(edit(exported(), 'is missing', 'was burnt'), now)
    expect(edits).toMatchObject([{ what: 'section-added', verdict: 'conflict', place: 'Gaps' }])
    expect(settle('file').sections[3]).toMatchObject({ heading: 'Gaps', markdown: 'The manifest itself was burnt.' })
  })

  test('in another order come in that order', () => {
    const words = `${mark(gaps)}## Gaps\n\nThe manifest itself is missing.\n\n`
    const file = edit(edit(exported(), words.trimEnd(), ''), mark(opening), `${words}${mark(opening)}`)
    const { edits, settle } = merge(file)
    expect(edits).toMatchObject([{ what: 'order', file: 'Gaps · Bottom line · Key judgment · Claims and their grounds' }])
    expect(settle('file').sections.map(({ heading }) => heading)).toEqual([
      'Gaps',
      'Bottom line',
      'Key judgment',
      'Claims and their grounds',
      'Footnotes',
    ])
  })
})

describe('a copy whose marks were taken out', () => {
  const stripped = (file: string) => file.replace(/<!-- crossread:[^\n]*-->\n\n/g, '')

  test('is known by its words: untouched it changes nothing', () => {
    const { edits, left } = merge(stripped(exported()))
    expect(edits).toEqual([])
    expect(left).toEqual([])
  })

  test('gives its edits to the sections that they belong to', () => {
    const file = edit(edit(stripped(exported()), 'is missing', 'was burnt'), '## Gaps', '## Costs\n\nIt was dear.\n\n## Gaps')
    const { edits, settle } = merge(file)
    expect(edits.map(({ what, place }) => [what, place])).toEqual([
      ['words', 'Gaps'],
      ['section-added', 'Costs'],
    ])
    expect(settle('file').sections.map(({ heading }) => heading)).toEqual([
      'Bottom line',
      'Key judgment',
      'Claims and their grounds',
      'Costs',
      'Gaps',
      'Footnotes',
    ])
  })

  test('and of which nobody knows what was exported makes every difference a choice', () => {
    const now = changed(patchSection(asked.brief.sections, gaps.id, { markdown: 'Found by now.' }))
    const { edits, settle } = merge(exported(), now, false)
    expect(edits).toMatchObject([
      { verdict: 'conflict', library: 'Found by now.', file: 'The manifest itself is missing.', choices: ['file', 'library', 'both'] },
    ])
    expect(settle('library').sections).toEqual(now.brief.sections)
  })
})
