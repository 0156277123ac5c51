/** Library folders written straight to disk in the store's format, for tests and benches of the index that need many sources. */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Annotation } from '../../shared/model/annotation'
import type { AnnotationId, IsoTime, SourceId } from '../../shared/model/schema'
import type { Block, Source } from '../../shared/model/source'
import { annotationsFile, sourceFile, textFile } from '../library/layout'
import { serialiseRecords } from '../library/record-codec'

const noon = '2031-03-04T12:00:00.000Z' as IsoTime

export function sourceIdOf(number: number): SourceId {
  return `src_${String(number).padStart(12, '0')}` as SourceId
}

/** A source of paragraphs, one a line; the first is the title. */
export function sourceOf(id: SourceId, text: string, fields: Partial<Source> = {}): Source {
  const blocks: Block[] = []
  let start = 0
  for (const line of text.split('\n')) {
    if (line !== '') blocks.push({ start, end: start + line.length, kind: blocks.length === 0 ? 'title' : 'paragraph' })
    start += line.length + 1
  }
  return {
    id,
    kind: 'text',
    title: text.split('\n')[0]?.trim() || null,
    authors: [],
    publisher: null,
    published: null,
    updated: null,
    retrieved: null,
    url: null,
    language: null,
    credits: [],
    tags: [],
    blocks,
    textHash: createHash('sha256').update(text).digest('hex'),
    length: text.length,
    words: 0,
    original: { name: `${id}.txt`, extension: '.txt', bytes: text.length, hash: '0'.repeat(64) },
    importedAt: noon,
    corrected: [],
    ...fields,
  }
}

export function annotationOf(
  number: number,
  source: Source,
  text: string,
  start: number,
  end: number,
  fields: Partial<Annotation> = {},
): Annotation {
  return {
    id: `ann_${String(number).padStart(12, '0')}` as AnnotationId,
    sourceId: source.id,
    anchors: [{ start, end, exact: text.slice(start, end), prefix: '', suffix: '' }],
    state: { kind: 'exact' },
    colour: 'amber',
    note: '',
    tags: [],
    madeAt: noon,
    changedAt: noon,
    ...fields,
  }
}

export function writeSource(folder: string, source: Source, text: string): void {
  const path = join(folder, sourceFile(source.id))
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, serialiseRecords('source', new Map([[source.id, source]])))
  writeFileSync(join(folder, textFile(source.id)), text)
}

export function writeAnnotations(folder: string, source: SourceId, annotations: readonly Annotation[]): void {
  writeFileSync(
    join(folder, annotationsFile(source)),
    serialiseRecords('annotation', new Map(annotations.map((annotation) => [annotation.id, annotation]))),
  )
}
