/** A small library for tests of briefs. */

import type { BriefMaterial } from '../api'
import type { Annotation } from '../model/annotation'
import { unappraised } from '../model/appraisal'
import type { Section } from '../model/brief'
import type { Claim } from '../model/claim'
import type { Decision } from '../model/decision'
import type { QuotedFinding } from '../model/finding'
import type { Link } from '../model/link'
import type { AnnotationId, ClaimId, IsoTime, LibraryId, LinkId, SectionId, SourceId } from '../model/schema'
import type { Source } from '../model/source'
import type { Relation } from '../model/vocabulary'
import { layOut } from '../text/blocks'
import { anchorsOf } from '../text/passage'
import { readDates } from './dated-words'
import { firstDraft } from './first-draft'

const time = '2031-03-10T09:00:00.000Z' as IsoTime
const id = <Id extends string>(prefix: string, name: string | number) =>
  `${prefix}_${String(name)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .padStart(8, '0')}` as Id

export function sourceOf(
  name: string,
  paragraphs: readonly string[],
  title: string | null = `Report of the ${name}`,
): { source: Source; text: string } {
  const { text, blocks } = layOut(paragraphs.map((words) => ({ text: words, kind: 'paragraph' })))
  const source: Source = {
    id: id<SourceId>('src', name),
    kind: 'text',
    title,
    authors: [],
    publisher: name,
    published: '2031-03-04',
    updated: null,
    retrieved: null,
    url: null,
    language: null,
    credits: [],
    tags: [],
    blocks,
    textHash: '0'.repeat(64),
    length: text.length,
    words: 10,
    original: { name: 'a.txt', extension: '.txt', bytes: 1, hash: '0'.repeat(64) },
    importedAt: time,
    corrected: [],
    versionOf: null,
    sketch: '',
    extraction: null,
    ...unappraised,
  }
  return { source, text }
}

export function quoteFrom({ source, text }: { source: Source; text: string }, words: string, note = ''): Annotation {
  const start = text.indexOf(words)
  return {
    id: id<AnnotationId>('ann', `${source.id.slice(-4)}${start}`),
    sourceId: source.id,
    anchors: anchorsOf(text, [{ start, end: start + words.length }]),
    state: { kind: 'exact' },
    colour: 'amber',
    note,
    tags: [],
    madeAt: time,
    changedAt: time,
  }
}

export function claimOf(name: string, text: string, memo = ''): Claim {
  return { id: id<ClaimId>('clm', name), text, kind: 'fact', memo, tags: [], madeAt: time, changedAt: time }
}

export function linkOf(from: Annotation, to: Annotation | Claim, relation: Relation, reason = ''): Link {
  const end =
    'sourceId' in to ? ({ kind: 'annotation', id: to.id, sourceId: to.sourceId } as const) : ({ kind: 'claim', id: to.id } as const)
  return {
    id: id<LinkId>('lnk', `${from.id.slice(-4)}${to.id.slice(-4)}`),
    from: { kind: 'annotation', id: from.id, sourceId: from.sourceId },
    to: end,
    relation,
    reason,
    credibility: null,
    madeAt: time,
    changedAt: time,
  }
}

type Parts = {
  readonly cited: readonly { source: Source; text: string }[]
  readonly annotations: readonly Annotation[]
  readonly claims?: readonly Claim[]
  readonly links?: readonly Link[]
  readonly decisions?: readonly Decision[]
  readonly open?: readonly QuotedFinding[]
  readonly sections?: readonly Section[]
  readonly title?: string
}

export function materialOf({
  cited,
  annotations,
  claims = [],
  links = [],
  decisions = [],
  open = [],
  sections,
  title = 'What is established',
}: Parts): BriefMaterial {
  let last = 0
  return {
    brief: {
      id: id('brf', 1),
      title,
      question: '',
      author: '',
      sections: sections ?? firstDraft(() => id<SectionId>('sec', ++last)),
      madeAt: time,
      changedAt: time,
    },
    library: {
      format: 2,
      id: id<LibraryId>('lib', 1),
      title: 'Test',
      colours: [],
      tags: [],
      aliases: [],
      apart: [],
      templates: [],
      searches: [],
      madeAt: time,
      changedAt: time,
    },
    claims,
    links,
    decisions,
    open,
    annotations,
    cited,
    sources: cited.map(({ source: { blocks: _blocks, ...card } }) => card),
    dated: readDates({ annotations, claims, sources: new Map(cited.map(({ source }) => [source.id, source])) }),
  }
}
