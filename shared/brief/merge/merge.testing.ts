/** A brief that goes out and comes back, for tests of its merge. */
import { expect } from 'vitest'
import type { BriefMaterial } from '../../api'
import type { JudgmentSection, Section } from '../../model/brief'
import type { SectionId } from '../../model/schema'
import { claimOf, linkOf, materialOf, quoteFrom, sourceOf } from '../brief.testing'
import { briefMarkdown } from '../brief-markdown'
import { buildBrief } from '../build-brief'
import { generatedSection } from '../first-draft'
import { newSection } from '../section-kinds'
import type { CopyChoice } from './copy-edit'
import { type ExportId, withExportMark, withSectionMarks } from './copy-marks'
import { parseCopy } from './parse-copy'
import { planMerge } from './plan-merge'
import { readCopy } from './read-copy'

const courier = sourceOf('Courier', ['The ferry ran aground with 214 people aboard, the harbour office said.'])
const ledger = sourceOf('Ledger', ['It was carrying 231 passengers and crew when it struck.'])
export const few = quoteFrom(courier, 'with 214 people aboard')
export const many = quoteFrom(ledger, 'carrying 231 passengers and crew')
const claim = claimOf('aboard', '231 people were aboard.', 'Counted at the quay.')

export const sectionId = (name: string) => `sec_${name.padStart(8, '0')}` as SectionId
export const prose = (name: string, heading: string, markdown: string): Section =>
  ({
    ...newSection(sectionId(name), { kind: 'prose' }),
    ...({ heading, markdown } as object),
  }) as Section
export const judgment = {
  ...newSection(sectionId('judgment'), { kind: 'judgment' }),
  heading: 'Key judgment',
  statement: 'The manifest is right.',
  likelihood: 'likely',
  confidence: 'low',
  confidenceReason: 'one list only',
  grounds: [claim.id],
} as JudgmentSection

export const opening = prose(
  'opening',
  'Bottom line',
  `The ferry carried more people than it was allowed to.[^${many.id}]\n\n* one  reason\n* another <b>reason</b>\n\nNobody has counted them again, ![a plan](plan.png) and *nobody* will.`,
)
export const gaps = prose('gaps', 'Gaps', 'The manifest itself is missing.')
const material = materialOf({
  sections: [opening, judgment, generatedSection(sectionId('claims'), 'claims'), gaps, generatedSection(sectionId('notes'), 'footnotes')],
  cited: [courier, ledger],
  annotations: [few, many],
  claims: [claim],
  links: [linkOf(many, claim, 'supports'), linkOf(few, claim, 'contradicts')],
  title: 'Who was <aboard> & *why*?',
})
export const asked = { ...material, brief: { ...material.brief, question: 'How many were there?' } }

export function marked(from: BriefMaterial) {
  const built = withSectionMarks(buildBrief(from, { date: '2031-03-10' }), from.brief)
  return withExportMark(built, { id: '0123456789abcdef' as ExportId, brief: from.brief.id })
}
export const exported = (from: BriefMaterial = asked) => briefMarkdown(marked(from))
export const changed = (sections: readonly Section[]): BriefMaterial => ({ ...asked, brief: { ...asked.brief, sections } })

/** The merge of an edited file with the library as it is now; the base is as it was before either. */
export function merge(file: string, now: BriefMaterial = asked, known = true) {
  const base = known ? readCopy(parseCopy(exported())) : null
  const mine = readCopy(parseCopy(exported(now)))
  const plan = planMerge(now.brief, { base, mine, theirs: readCopy(parseCopy(file), base ?? mine) })
  const settle = (choice: CopyChoice, only?: (what: string) => boolean) => {
    let last = 0
    const choices = new Map(plan.edits.filter(({ what }) => only?.(what) ?? true).map(({ key }) => [key, choice]))
    return plan.settle(choices, () => sectionId(`new${++last}`))
  }
  const proseOf = (name: string, choice: CopyChoice = 'file') => {
    const section = settle(choice).sections.find(({ id }) => id === sectionId(name))
    return section?.kind === 'prose' ? section.markdown : null
  }
  return { ...plan, settle, proseOf, brief: now.brief }
}

/** Replaces words that must be there once. */
export function edit(file: string, words: string, others: string): string {
  expect(file.split(words)).toHaveLength(2)
  return file.replace(words, () => others)
}
