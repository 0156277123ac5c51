/** The parts of a brief that a writer wrote, each put together by itself. */
import type { Brief, JudgmentSection, Section } from '../../model/brief'
import { patchJudgment, patchSection } from '../edit-sections'
import { confidenceSentence, likelihoodSentence } from '../likelihood'
import { sectionName } from '../section-kinds'
import type { Copy, CopyPart } from './copy'
import type { CopyEditKind, LeftAsIs } from './copy-edit'
import { betweenBlocks, type Merged, mergeBlocks, mergeWhole } from './merge-blocks'
import { closingCitations, type JudgmentCopy, readJudgment } from './read-judgment'
import { asWritten, type Outcome } from './verbatim'

export type WrittenBrief = Pick<Brief, 'title' | 'question' | 'sections'>

export type Field = {
  readonly key: string
  readonly what: CopyEditKind
  readonly place: string
  readonly merged: readonly Merged[]
  /** Puts the blocks that came out into the brief. */
  readonly write: (written: WrittenBrief, blocks: readonly Outcome[]) => WrittenBrief
}

type Three<T> = { readonly [Side in 'base' | 'mine' | 'theirs']: T }

function line(words: Three<string>): readonly Merged[] {
  const some = (text: string) => (text === '' ? [] : [text])
  return mergeBlocks(some(words.base), some(words.mine), some(words.theirs))
}

function joined(blocks: readonly Outcome[], between: string): string {
  return blocks.map(({ words }) => words).join(between)
}

function each<From, To>({ base, mine, theirs }: Three<From>, of: (from: From) => To): Three<To> {
  return { base: of(base), mine: of(mine), theirs: of(theirs) }
}

export function briefFields(copies: Three<Copy>): readonly Field[] {
  const title = each(copies, (copy) => copy.title)
  return [
    {
      key: 'title',
      what: 'title',
      place: '',
      // A brief has a title: a file without one says nothing about it.
      merged: line(title.theirs === '' ? { ...title, theirs: title.base } : title),
      write: (written, blocks) => ({ ...written, title: joined(blocks, ' ') }),
    },
    {
      key: 'question',
      what: 'question',
      place: '',
      merged: line(each(copies, (copy) => copy.question)),
      write: (written, blocks) => ({ ...written, question: joined(blocks, betweenBlocks) }),
    },
  ]
}

type SectionFields = { readonly fields: readonly Field[]; readonly left: readonly LeftAsIs[] }

export function writtenFields(section: Section, parts: Three<CopyPart>): SectionFields {
  const place = sectionName(section)
  const heading: Field = {
    key: `${section.id}/heading`,
    what: 'heading',
    place,
    merged: line(each(parts, (part) => part.heading)),
    write: (written, blocks) => ({ ...written, sections: patchSection(written.sections, section.id, { heading: joined(blocks, ' ') }) }),
  }
  const rest =
    section.kind === 'prose'
      ? proseFields(section.markdown, section, parts)
      : section.kind === 'judgment'
        ? judgmentFields(section, parts)
        : nothing
  return { fields: [heading, ...rest.fields], left: rest.left }
}

const nothing: SectionFields = { fields: [], left: [] }

function proseFields(markdown: string, section: Section, parts: Three<CopyPart>): SectionFields {
  const blocks = each(parts, (part) => part.blocks.map(({ words }) => words))
  const field: Field = {
    key: `${section.id}/words`,
    what: 'words',
    place: sectionName(section),
    merged: mergeBlocks(blocks.base, blocks.mine, blocks.theirs),
    write: (written, blocks) => ({
      ...written,
      sections: patchSection(written.sections, section.id, { markdown: asWritten(blocks, markdown) }),
    }),
  }
  return { fields: [field], left: [] }
}

function judgmentFields(section: JudgmentSection, parts: Three<CopyPart>): SectionFields {
  const { lines } = readJudgment(parts.base.blocks)
  const read: Three<JudgmentCopy> = {
    ...each(parts, ({ blocks }) => readJudgment(blocks)),
    theirs: readJudgment(parts.theirs.blocks, lines),
  }
  const place = sectionName(section)
  const field = (
    what: CopyEditKind,
    merged: readonly Merged[],
    patch: (blocks: readonly Outcome[]) => Parameters<typeof patchJudgment>[2],
  ): Field => ({
    key: `${section.id}/${what}`,
    what,
    place,
    merged,
    write: (written, blocks) => ({ ...written, sections: patchJudgment(written.sections, section.id, patch(blocks)) }),
  })
  const whole = ({ base, mine, theirs }: Three<string>) => [mergeWhole(base, mine, theirs)]
  const told: Three<JudgmentCopy> = { ...read, theirs: withUnread(read.theirs, read.base) }
  const statement = each(told, (judgment) => judgment.statement)
  const citations = closingCitations.exec(section.statement)?.[0] ?? ''
  return {
    fields: [
      field('words', mergeBlocks(statement.base, statement.mine, statement.theirs), (blocks) => ({
        statement: `${asWritten(blocks, section.statement.replace(closingCitations, ''))}${citations}`,
      })),
      field('likelihood', whole(each(told, ({ likelihood }) => (likelihood === null ? '' : likelihoodSentence(likelihood)))), () => ({
        likelihood: told.theirs.likelihood,
      })),
      field('confidence', whole(each(told, ({ confidence }) => (confidence === null ? '' : confidenceSentence(confidence, '')))), () => ({
        confidence: told.theirs.confidence,
      })),
      field('confidence-reason', line(each(told, ({ confidenceReason }) => confidenceReason)), (blocks) => ({
        confidenceReason: joined(blocks, ' '),
      })),
    ],
    left: [
      ...read.theirs.unread.map((after) => ({
        place,
        why: 'The lines below a judgment are counted, or chosen from a list of degrees: choose them in the brief.',
        before: read.base.lines.join(' '),
        after,
      })),
      ...(read.theirs.basis === '' && read.theirs.unread.length === 0 && read.base.basis !== ''
        ? [{ place, why: 'Crossread counts the sources.', before: read.base.basis, after: '' }]
        : []),
    ],
  }
}

/** A line in words that nobody can read does not say that there is no degree: the one that stood there stays. */
function withUnread(theirs: JudgmentCopy, base: JudgmentCopy): JudgmentCopy {
  if (theirs.unread.length === 0) return theirs
  const sure = theirs.confidence === null ? base : theirs
  return {
    ...theirs,
    likelihood: theirs.likelihood ?? base.likelihood,
    confidence: sure.confidence,
    confidenceReason: sure.confidenceReason,
  }
}
