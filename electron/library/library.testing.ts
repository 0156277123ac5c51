/** Builders for the tests of the store: real folders, invented records. */

import { AsyncLocalStorage } from 'node:async_hooks'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Annotation } from '../../shared/model/annotation'
import { unappraised } from '../../shared/model/appraisal'
import type { Brief } from '../../shared/model/brief'
import type { Change, Put } from '../../shared/model/change'
import type { Claim } from '../../shared/model/claim'
import type { Decision } from '../../shared/model/decision'
import type { Link, LinkEnd } from '../../shared/model/link'
import {
  type AnnotationId,
  annotationIdSchema,
  briefIdSchema,
  type ClaimId,
  claimIdSchema,
  decisionIdSchema,
  type IsoTime,
  linkIdSchema,
  type SourceId,
  sectionIdSchema,
  sourceIdSchema,
} from '../../shared/model/schema'
import type { Dismissal } from '../../shared/model/vocabulary'
import { createLibrary, type OpenOptions, openLibrary } from './open'
import type { NewSource, OpenLibrary, Step } from './open-library'

const folders: string[] = []

/** A new empty folder, deleted by `removeFolders`. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'crossread-test-'))
  folders.push(folder)
  return folder
}

/** The same in memory where the system has such a disk: for tests of what is written, not of how it survives. */
export function quickFolder(): string {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'crossread-test-'))
  folders.push(folder)
  return folder
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}

export const noon = '2031-03-04T12:00:00.000Z' as IsoTime

type Counter = { made: number; ticks: number }
const everybody: Counter = { made: 0, ticks: 0 }
const own = new AsyncLocalStorage<Counter>()

/** Runs work with ids and a clock of its own that begin anew: the same work then makes the same records, whatever runs beside it. */
export function withOwnIds<T>(work: () => Promise<T>): Promise<T> {
  return own.run({ made: 0, ticks: 0 }, work)
}

function digits(): string {
  const counter = own.getStore() ?? everybody
  counter.made += 1
  return counter.made.toString(36).padStart(12, '0')
}

/** Time goes on by a second at each look, so that nothing happens at the same moment. */
function clock(): Date {
  const counter = own.getStore() ?? everybody
  counter.ticks += 1
  return new Date(Date.parse(noon) + counter.ticks * 1000)
}

export const options: Omit<OpenOptions, 'readOnly'> = { clock, newId: (kind) => `${kind}_${digits()}` }

export const newLibraryIn = (folder: string): Promise<OpenLibrary> => createLibrary(folder, 'Bridge closure', options)
export const open = (folder: string): Promise<OpenLibrary> => openLibrary(folder, { ...options, readOnly: false })
export const openToRead = (folder: string): Promise<OpenLibrary> => openLibrary(folder, { ...options, readOnly: true })

export const step = (label: string, batch: string | null = null): Step => ({ label, batch })

const paragraphs = [
  'The harbour bridge was closed on Tuesday.',
  'Engineers found 14 cracked bolts, the city said.',
  'It may open again in June.',
]

export function newSource(title = 'Bridge closed', text = paragraphs.join('\n\n')): NewSource {
  const id = sourceIdSchema.parse(`src_${digits()}`)
  const original = Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`)
  return {
    text,
    original,
    source: {
      title,
      authors: ['Ada Marsh'],
      publisher: 'Harbour Gazette',
      published: '2031-03-04',
      updated: null,
      retrieved: null,
      url: null,
      language: 'en',
      credits: [],
      id,
      kind: 'text',
      tags: [],
      blocks: [...text.matchAll(/[^\n]+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length, kind: 'paragraph' })),
      textHash: createHash('sha256').update(text).digest('hex'),
      length: text.length,
      words: text.split(/\s+/).length,
      original: {
        name: 'bridge.txt',
        extension: '.txt',
        bytes: original.length,
        hash: createHash('sha256').update(original).digest('hex'),
      },
      importedAt: noon,
      corrected: [],
      versionOf: null,
      sketch: '',
      extraction: null,
      ...unappraised,
    },
  }
}

export function annotationOn(sourceId: SourceId, note = '', text = paragraphs.join('\n\n')): Annotation {
  const start = text.indexOf(' ') + 1
  const end = text.indexOf('\n')
  return {
    id: annotationIdSchema.parse(`ann_${digits()}`),
    sourceId,
    anchors: [{ start, end, exact: text.slice(start, end), prefix: text.slice(0, start), suffix: text.slice(end, end + 32) }],
    state: { kind: 'exact' },
    colour: 'amber',
    note,
    tags: [],
    madeAt: noon,
    changedAt: noon,
  }
}

export function claim(text: string): Claim {
  return { id: claimIdSchema.parse(`clm_${digits()}`), text, kind: 'fact', memo: '', tags: [], madeAt: noon, changedAt: noon }
}

export const passageEnd = (annotation: { id: AnnotationId; sourceId: SourceId }): LinkEnd => ({
  kind: 'annotation',
  id: annotation.id,
  sourceId: annotation.sourceId,
})
export const claimEnd = (id: ClaimId): LinkEnd => ({ kind: 'claim', id })

export function link(from: LinkEnd, to: LinkEnd, reason = ''): Link {
  return {
    id: linkIdSchema.parse(`lnk_${digits()}`),
    from,
    to,
    relation: 'supports',
    reason,
    credibility: null,
    madeAt: noon,
    changedAt: noon,
  }
}

export function brief(title: string): Brief {
  const section = {
    id: sectionIdSchema.parse(`sec_${digits()}`),
    heading: 'Bottom line',
    shown: true,
    kind: 'prose' as const,
    markdown: 'It *was* closed.',
    seen: [],
  }
  return { id: briefIdSchema.parse(`brf_${digits()}`), title, question: '', author: '', sections: [section], madeAt: noon, changedAt: noon }
}

/** What a person said of a finding that two sources make. */
export function decision(sources: readonly [SourceId, SourceId], why: Dismissal = 'misread'): Decision {
  const sides = sources.map((sourceId, index) => {
    const exact = `${14 + index}`
    return { sourceId, anchor: { start: 0, end: 2, exact, prefix: '', suffix: ' cracked bolts' }, value: exact, speaker: null }
  })
  const outcome = { kind: 'dismissed' as const, why }
  const rest = { key: `number ${digits()}`, type: 'number', verdict: 'conflict', rule: 'count', fact: 'cracked bolts' } as const
  return { id: decisionIdSchema.parse(`dcn_${digits()}`), ...rest, sides, outcome, madeAt: noon, changedAt: noon }
}

/** A change that puts records, each known by its id. */
export function put(...records: readonly Put['record'][]): Change {
  const kinds = { lib: 'library', src: 'source', ann: 'annotation', clm: 'claim', lnk: 'link', dcn: 'decision', brf: 'brief' } as const
  return { puts: records.map((record) => ({ kind: kinds[record.id.slice(0, 3) as keyof typeof kinds], record }) as Put), removals: [] }
}

type Made = {
  readonly folder: string
  source: NewSource
  other: NewSource
  marked: Annotation
  stated: Claim
  evidence: Link
  written: Brief
}

/** A library with one of everything and no backups, closed. */
export async function libraryWithWork(): Promise<Made> {
  const folder = temporaryFolder()
  const made = await newLibraryIn(folder)
  const [source, other] = [newSource(), newSource('Other', 'Another text of its own.')]
  const marked = annotationOn(source.source.id, 'Says who?')
  const stated = claim('The bridge was closed on Tuesday')
  const evidence = link(passageEnd(marked), claimEnd(stated.id))
  const written = brief('The bridge')
  await made.addSource(source, step('Import'))
  await made.addSource(other, step('Import'))
  await made.commit(put(marked), step('Mark'))
  await made.commit(put(stated, evidence, written), step('Claim'))
  await made.close()
  rmSync(join(folder, 'backups'), { recursive: true })
  return { folder, source, other, marked, stated, evidence, written }
}

type Listed = { format: number; records: unknown[] }

/** Changes a file of records as another program would. */
export function editOutside(folder: string, path: string, change: (file: Listed) => void): void {
  const file = JSON.parse(readFileSync(join(folder, path), 'utf8')) as Listed
  change(file)
  writeFileSync(join(folder, path), JSON.stringify(file))
}

/** The files that hold a library's words, by path: everything but trash, backups, cache and lock. */
export function liveFiles(folder: string): Readonly<Record<string, string>> {
  const files: Record<string, string> = {}
  const walk = (path: string) => {
    const entries = readdirSync(join(folder, path), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
    for (const entry of entries) {
      const below = path === '' ? entry.name : `${path}/${entry.name}`
      if (path === '' && ['trash', 'backups', '.cache', '.lock'].includes(entry.name)) continue
      if (entry.isDirectory()) walk(below)
      else files[below] = readFileSync(join(folder, below)).toString('latin1')
    }
  }
  walk('')
  return files
}
