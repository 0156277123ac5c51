/** Builders for tests about claims. */

import type { Annotation } from '../model/annotation'
import { unappraised } from '../model/appraisal'
import type { Link } from '../model/link'
import type { AnnotationId, IsoTime, LinkId, SourceId } from '../model/schema'
import type { SourceCard } from '../model/source'
import type { Stance } from '../model/vocabulary'
import type { Evidence } from './evidence'

const time = '2031-03-04T09:00:00.000Z' as IsoTime
let last = 0

type Saying = {
  readonly by: string
  readonly words?: string
  readonly stance?: Stance
  readonly credits?: readonly string[]
  readonly publisher?: string | null
  /** What stands before and after the words in the text. */
  readonly around?: readonly [string, string]
  /** The account this is the n-th later version of. */
  readonly version?: { readonly of: string; readonly generation: number }
  readonly sketch?: string
  /** Who attached it. */
  readonly author?: string
}

/** A passage by a source that bears on a claim. */
export function evidence({ by, words = `words of ${by}`, stance = 'supports', credits = [], publisher = by, ...more }: Saying): Evidence {
  last += 1
  const sourceId = idOf(by)
  const [prefix, suffix] = more.around ?? ['', '']
  const annotationId = `ann_${String(last).padStart(8, '0')}` as AnnotationId
  const source: SourceCard = {
    id: sourceId,
    kind: 'text',
    title: `An account by ${by}`,
    authors: [],
    publisher,
    published: '2031-03-04',
    updated: null,
    retrieved: null,
    url: null,
    language: 'en',
    credits,
    tags: [],
    textHash: '0'.repeat(64),
    length: 100,
    words: 20,
    original: { name: 'a.txt', extension: '.txt', bytes: 100, hash: '0'.repeat(64) },
    importedAt: time,
    corrected: [],
    versionOf: null,
    sketch: more.sketch ?? '',
    extraction: null,
    ...unappraised,
  }
  const annotation: Annotation = {
    id: annotationId,
    sourceId,
    anchors: [{ start: 0, end: words.length, exact: words, prefix, suffix }],
    state: { kind: 'exact' },
    colour: 'amber',
    note: '',
    tags: [],
    madeAt: time,
    changedAt: time,
  }
  const link: Link = {
    id: `lnk_${String(last).padStart(8, '0')}` as LinkId,
    from: { kind: 'annotation', id: annotationId, sourceId },
    to: { kind: 'claim', id: 'clm_00000000' as never },
    relation: stance,
    reason: '',
    credibility: null,
    ...(more.author === undefined ? {} : { author: more.author }),
    madeAt: time,
    changedAt: time,
  }
  const lineage = more.version ? { ...more.version, family: idOf(more.version.of) } : { family: sourceId, generation: 0 }
  return { link, stance, annotationId, sourceId, annotation, source, lineage }
}

function idOf(name: string): SourceId {
  return `src_${name
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .padEnd(8, '0')}` as SourceId
}
