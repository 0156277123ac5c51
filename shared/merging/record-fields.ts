/** Records as a person reads them, field by field: to know whether two say the same, and to lay two side by side. */
import type { Annotation } from '../model/annotation'
import type { Brief, Section } from '../model/brief'
import type { Put } from '../model/change'
import type { Decision } from '../model/decision'
import type { Library } from '../model/library'
import type { SourceCard } from '../model/source'
import { quoteOf } from '../text/passage'
import type { Difference } from './holdings'

export type Field = readonly [name: string, value: string]

/** What of a record is a person's, in order. Ids, times and what follows from a text are left out. */
export function fieldsOf(put: Put, { colours }: Pick<Library, 'colours'>): readonly Field[] {
  switch (put.kind) {
    case 'annotation':
      return annotationFields(put.record, colours)
    case 'claim': {
      const { text, kind, memo, tags } = put.record
      return [
        ['Statement', text],
        ['Kind', kind],
        ['Memo', memo],
        ['Tags', listed(tags)],
      ]
    }
    case 'link': {
      const { relation, reason, credibility } = put.record
      return [
        ['Relation', relation],
        ['Reason', reason],
        ['Credibility', credibility ?? ''],
      ]
    }
    case 'decision':
      return [['Decision', outcomeOf(put.record)]]
    case 'brief':
      return briefFields(put.record)
    case 'source':
      return sourceFields(put.record)
    case 'library':
      return libraryFields(put.record)
  }
}

/** The fields in which two records differ; both must be of one kind. */
export function differences(ours: readonly Field[], theirs: readonly Field[]): readonly Difference[] {
  const other = new Map(theirs)
  return ours.flatMap(([name, value]) => {
    const there = other.get(name) ?? ''
    return there === value ? [] : [{ name, ours: value, theirs: there }]
  })
}

/** What a person knows a record by, in a line. */
export function titleOfRecord(put: Put): string {
  switch (put.kind) {
    case 'annotation':
      return quoteOf(put.record.anchors)
    case 'claim':
      return put.record.text
    case 'link':
      return put.record.reason === '' ? put.record.relation : `${put.record.relation}: ${put.record.reason}`
    case 'decision':
      return `${put.record.fact}: ${[...new Set(put.record.sides.map(({ value }) => value))].join(' or ')}`
    case 'source':
      return put.record.title ?? put.record.original.name
    case 'brief':
    case 'library':
      return put.record.title
  }
}

function annotationFields({ anchors, colour, note, tags }: Annotation, colours: Library['colours']): readonly Field[] {
  const name = colours.find(({ id }) => id === colour)?.name ?? colour
  return [
    ['Passage', quoteOf(anchors)],
    ['Place', anchors.map(({ start, end }) => `${start}–${end}`).join(', ')],
    ['Colour', name],
    ['Note', note],
    ['Tags', listed(tags)],
  ]
}

/** Of a card, so that sources need not be read. How a text is divided is no part of it. */
export function sourceFields(card: SourceCard | Extract<Put, { kind: 'source' }>['record']): readonly Field[] {
  const { title, authors, publisher, published, updated, retrieved, url, language, credits } = card
  return [
    ['Title', title ?? ''],
    ['Authors', listed(authors)],
    ['Publisher', publisher ?? ''],
    ['Published', published ?? ''],
    ['Updated', updated ?? ''],
    ['Retrieved', retrieved ?? ''],
    ['Address', url ?? ''],
    ['Language', language ?? ''],
    ['Credits', listed(credits)],
    ['Reliability', card.reliability ?? ''],
    ['Why this reliability', card.reliabilityReason],
    ['Access', card.access ?? ''],
    ['Tags', listed(card.tags)],
  ]
}

function briefFields({ title, question, author, sections }: Brief): readonly Field[] {
  return [
    ['Title', title],
    ['Question', question],
    ['Author', author],
    ['Sections', sections.map(sectionWords).join('\n\n')],
  ]
}

function sectionWords(section: Section): string {
  const words = (): readonly (string | null)[] => {
    switch (section.kind) {
      case 'prose':
        return [section.markdown]
      case 'judgment':
        return [section.statement, section.likelihood, section.confidence, section.confidenceReason, listed(section.grounds)]
      case 'quotation':
      case 'picture':
        return [section.annotation]
      case 'claim':
        return [section.claim]
      case 'page-break':
        return []
      default:
        return [listed(section.omitted), listed(section.order)]
    }
  }
  const heading = section.heading === '' ? section.kind : section.heading
  return [`${heading}${section.shown ? '' : ' (switched off)'}`, ...words()].filter((line) => line).join('\n')
}

function libraryFields({ title, colours, tags, aliases, apart, templates, searches }: Library): readonly Field[] {
  return [
    ['Title', title],
    ['Colours', listed(colours.map(({ id, name }) => `${id}: ${name}`))],
    ['Tags', tags.map(({ name, definition }) => `${name}: ${definition}`).join('\n')],
    ['Names that are one', aliases.map(listed).join('\n')],
    ['Names that are two', apart.map(listed).join('\n')],
    ['Templates', templates.map((template) => JSON.stringify(template)).join('\n')],
    ['Saved searches', searches.join('\n')],
  ]
}

/** `accepted: contradicts`, `dismissed: later update`. */
export function outcomeOf({ outcome }: Decision): string {
  return `${outcome.kind}: ${(outcome.kind === 'accepted' ? outcome.as : outcome.why).replace(/-/g, ' ')}`
}

function listed(words: readonly string[]): string {
  return words.join(', ')
}
