/**
 * Three-way merge of a brief: as it was exported, as the library has it now, as an edited copy has it. Only what a writer wrote
 * can come back: title, question, headings, prose, judgments, new sections, the order. What Crossread draws from the library
 * (claims, quotes, tables, footnotes) stays as the library has it, and what the file has instead is named.
 */
import type { Brief, Section } from '../../model/brief'
import type { SectionId } from '../../model/schema'
import { insertAfter } from '../edit-sections'
import { newSection, sectionName } from '../section-kinds'
import { isWritten } from '../seen'
import type { Copy, CopyPart } from './copy'
import type { CopyChoice, CopyEdit, LeftAsIs } from './copy-edit'
import { changedNotes, readComputed } from './left-as-is'
import { type BlockEdit, betweenBlocks } from './merge-blocks'
import { orderField } from './merge-order'
import type { Outcome } from './verbatim'
import { briefFields, type Field, type WrittenBrief, writtenFields } from './written-fields'

export type MergePlan = {
  readonly edits: readonly CopyEdit[]
  readonly left: readonly LeftAsIs[]
  /** The brief with what was chosen. An edit without a choice is left out: the library's words stay. */
  settle(choices: ReadonlyMap<string, CopyChoice>, newSectionId: () => SectionId): WrittenBrief
}

export type ThreeCopies = {
  /** As it was exported; null where nobody knows. Then every difference is a choice. */
  readonly base: Copy | null
  /** The library's, drawn as an export is and read again, so that it compares. */
  readonly mine: Copy
  readonly theirs: Copy
}

export function planMerge(brief: Brief, { base: exported, mine, theirs }: ThreeCopies): MergePlan {
  const base = exported ?? mine
  const parts = { base: byId(base), mine: byId(mine), theirs: byId(theirs) }
  const verdict = (known: CopyEdit['verdict']) => (exported === null ? 'conflict' : known)
  const left: LeftAsIs[] = []
  const fields: Field[] = [...briefFields({ base, mine, theirs })]
  const removals = new Map<string, SectionId>()
  const edits: CopyEdit[] = []

  for (const section of brief.sections) {
    const was = parts.base.get(section.id)
    const file = parts.theirs.get(section.id)
    const now = parts.mine.get(section.id) ?? emptyPart(section)
    if (file) {
      const read = writtenFields(section, { base: was ?? now, mine: now, theirs: file })
      fields.push(...read.fields)
      left.push(...read.left)
      if (!isWritten(section)) left.push(...readComputed(section, was ?? now, file).left)
    } else if (was && saysSomething(was)) {
      const key = `${section.id}/removed`
      removals.set(key, section.id)
      const changed = isWritten(section) && !samePart(was, now)
      edits.push({
        key,
        what: 'section-removed',
        place: sectionName(section),
        verdict: verdict(changed ? 'conflict' : 'taken'),
        base: wordsOf(was),
        library: wordsOf(now),
        file: '',
        result: '',
        choices: ['file', 'library'],
      })
    }
  }
  const added = addedParts(brief, { base, theirs }, parts)
  for (const { key, part, verdict: known } of added)
    edits.push({
      key,
      what: 'section-added',
      place: part.heading,
      verdict: verdict(known),
      base: known === 'conflict' ? wordsOf(parts.base.get(part.id)) : '',
      library: '',
      file: wordsOf(part),
      result: wordsOf(part),
      choices: ['file', 'library'],
    })
  const order = orderField(brief.sections, { base, theirs })
  if (order) fields.push(order)
  left.push(...changedNotes(base.notes, theirs.notes))
  if (theirs.title === '' && base.title !== '')
    left.push({ place: 'Title', why: 'A brief has a title, so this one stays.', before: base.title, after: '' })
  if (theirs.cover !== base.cover)
    left.push({ place: 'The line below the title', why: 'Crossread writes it.', before: base.cover, after: theirs.cover })

  const all = [...fields.flatMap((field) => editsOf(field, verdict)), ...edits]
  return {
    edits: all,
    left,
    settle(chosen, newSectionId) {
      const choices = new Map([...chosen].filter(([key, choice]) => all.find((edit) => edit.key === key)?.choices.includes(choice)))
      let written: WrittenBrief = { title: brief.title, question: brief.question, sections: brief.sections }
      for (const field of fields) written = settled(field, written, choices)
      let { sections } = written
      for (const [key, id] of removals) if (choices.get(key) === 'file') sections = sections.filter((section) => section.id !== id)
      const ids = new Map<string, SectionId>()
      for (const { key, part, after } of added) {
        if (choices.get(key) !== 'file') continue
        const place = after.map((name) => ids.get(name) ?? name).find((name) => sections.some(({ id }) => id === name))
        const id = newSectionId()
        ids.set(key, id)
        sections = insertAfter(sections, (place as SectionId | undefined) ?? null, proseOf(id, part))
      }
      return { ...written, sections }
    },
  }
}

function editsOf({ key, what, place, merged }: Field, verdict: (known: CopyEdit['verdict']) => CopyEdit['verdict']): readonly CopyEdit[] {
  return merged.flatMap((part, index): CopyEdit[] => {
    if (part.kind === 'kept') return []
    const [base, library, file, result] = [part.base, part.mine, part.theirs, part.result].map((blocks) => blocks.join(betweenBlocks))
    const told = verdict(part.verdict)
    const both = what === 'words' && told !== 'taken' && part.mine.length > 0 && part.theirs.length > 0
    return [
      {
        key: `${key}/${index}`,
        what,
        place,
        verdict: told,
        base: base ?? '',
        library: library ?? '',
        file: file ?? '',
        result: result ?? '',
        choices: both ? ['file', 'library', 'both'] : ['file', 'library'],
      },
    ]
  })
}

function settled({ key, merged, write }: Field, written: WrittenBrief, choices: ReadonlyMap<string, CopyChoice>): WrittenBrief {
  const choiceAt = (index: number) => choices.get(`${key}/${index}`) ?? 'library'
  if (!merged.some((part, index) => part.kind === 'edit' && choiceAt(index) !== 'library')) return written
  const blocks = merged.flatMap((part, index) => (part.kind === 'kept' ? part.blocks.map(unchanged) : chosen(part, choiceAt(index))))
  return write(written, blocks)
}

function chosen({ mine, theirs, result }: BlockEdit, choice: CopyChoice): readonly Outcome[] {
  if (choice === 'library') return mine.map(unchanged)
  if (choice === 'both') return [...mine.map(unchanged), ...theirs.map((words) => ({ words, was: null }))]
  return result.map((words, index) => ({ words, was: result.length === mine.length ? (mine[index] ?? null) : null }))
}

function unchanged(words: string): Outcome {
  return { words, was: words }
}

type Added = {
  readonly key: string
  readonly part: CopyPart
  readonly verdict: CopyEdit['verdict']
  /** The sections before it in the file, the nearest first, by id or by the key of one that was added, too. */
  readonly after: readonly string[]
}

/** Sections that the library lacks, and what was written between the blocks of one that Crossread writes. */
function addedParts(
  brief: Brief,
  { base, theirs }: { readonly base: Copy; readonly theirs: Copy },
  parts: { readonly [Side in 'base' | 'mine']: ReadonlyMap<CopyPart['id'], CopyPart> },
): readonly Added[] {
  const sections = new Map<CopyPart['id'], Section>(brief.sections.map((section) => [section.id, section]))
  const found: Added[] = []
  let after: readonly string[] = []
  const add = (key: string, part: CopyPart, verdict: CopyEdit['verdict']) => {
    found.push({ key, part, verdict, after })
    after = [key, ...after]
  }
  theirs.parts.forEach((part, index) => {
    const section = sections.get(part.id)
    if (!section) {
      const was = part.id === null ? undefined : base.parts.find(({ id }) => id === part.id)
      if (was ? !samePart(was, part) : saysSomething(part)) add(`added/${index}`, part, was ? 'conflict' : 'taken')
      return
    }
    after = [section.id, ...after]
    if (isWritten(section)) return
    const { extra } = readComputed(section, parts.base.get(section.id) ?? parts.mine.get(section.id) ?? emptyPart(section), part)
    if (extra.length > 0) add(`${section.id}/behind`, { id: null, heading: '', blocks: extra }, 'taken')
  })
  return found
}

function proseOf(id: SectionId, { heading, blocks }: CopyPart): Section {
  const prose = newSection(id, { kind: 'prose' })
  return prose.kind === 'prose' ? { ...prose, heading, markdown: blocks.map(({ words }) => words).join(betweenBlocks) } : prose
}

function byId({ parts }: Copy): ReadonlyMap<CopyPart['id'], CopyPart> {
  return new Map(parts.filter(({ id }) => id !== null).map((part) => [part.id, part]))
}

/** A section that is not drawn, because nothing is written in it yet. */
function emptyPart({ id, heading }: Section): CopyPart {
  return { id, heading, blocks: [] }
}

function saysSomething(part: CopyPart): boolean {
  return wordsOf(part) !== ''
}

function samePart(one: CopyPart, other: CopyPart): boolean {
  return wordsOf(one) === wordsOf(other)
}

function wordsOf(part: CopyPart | undefined): string {
  if (!part) return ''
  return [...(part.heading === '' ? [] : [`## ${part.heading}`]), ...part.blocks.map(({ words }) => words)].join(betweenBlocks)
}
