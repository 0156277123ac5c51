import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { obsidianMarkdown } from '../obsidian'
import { asked, changed, exported, few, gaps, many, marked, merge, prose } from './merge.testing'
import { parseCopy } from './parse-copy'
import { planMerge } from './plan-merge'
import { readCopy } from './read-copy'

describe('nothing of an edited copy is lost', () => {
  test('a word put into any line of it is shown: as an edit, or as what is not taken', () => {
    const file = exported()
    const lines = file.split('\n')
    lines.forEach((line, index) => {
      if (line.trim() === '' || /^(?:<!--|>$|\| -)/.test(line)) return
      const others = lines.map((other, at) =>
        at === index ? `${other.replace(/ \|$/, '')} zebra${/ \|$/.test(other) ? ' |' : ''}` : other,
      )
      const { edits, left } = merge(others.join('\n'))
      const shown = [...edits.map(({ file: words }) => words), ...left.map(({ after }) => after)].join(' ')
      expect(shown, line).toContain('zebra')
    })
  })

  test('a line taken out of it is shown, too, and nothing goes when nothing is taken', () => {
    const lines = exported().split('\n')
    lines.forEach((line, index) => {
      if (!/[\p{L}\p{N}]/u.test(line) || line.startsWith('<!--')) return
      const { edits, left, settle } = merge(lines.filter((_, at) => at !== index).join('\n'))
      expect(edits.length + left.length, line).toBeGreaterThan(0)
      expect(settle('library')).toMatchObject({ title: asked.brief.title, sections: asked.brief.sections })
    })
  })

  test('text that looks like Markdown, HTML or a mark of ours comes back as it was, whatever it is', () => {
    const odd = fc.constantFrom(
      'plain words',
      '# a heading',
      '* one\n* two\n\n+ three',
      '1. one\n   - two',
      '> quoted\n> more',
      '```\ncode\n```',
      '    code',
      '<b>bold</b>',
      '<!-- crossread:section sec_00000000 -->',
      '<div>a block</div>',
      '---',
      '| a | b |\n| - | - |\n| c | d |',
      '[a link](https://a.example) ![a picture](b.png) [^1]',
      '[own]: https://a.example',
      'a \\* b _c_ **d** ~~e~~ $x$ ==f== #tag ^part-1',
      'مرحبا 水 😀 & "quoted"',
      'hard  \nbreak',
      `cited[^${many.id}][^${few.id}]`,
    )
    fc.assert(
      fc.property(fc.array(odd, { minLength: 1, maxLength: 4 }), fc.boolean(), (blocks, obsidian) => {
        const now = changed([prose('odd', 'Odd', blocks.join('\n\n')), gaps])
        const file = obsidian ? obsidianMarkdown(marked(now), now.brief) : exported(now)
        const base = readCopy(parseCopy(exported(now)))
        const { edits, left } = planMerge(now.brief, { base, mine: base, theirs: readCopy(parseCopy(file), base) })
        expect(edits).toEqual([])
        expect(left).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
