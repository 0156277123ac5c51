/**
 * A brief as one JSON file: the brief with the claims, links, decisions and passages it is drawn from, and what its sources are
 * called. Texts of sources stay in the library; a source is known again by the hash of its text.
 */
import type { BriefMaterial } from '../api'
import { ForeignFault, isObject, type Json } from '../interchange/foreign-fault'
import { annotationSchema } from '../model/annotation'
import { briefSchema } from '../model/brief'
import { claimSchema } from '../model/claim'
import { decisionSchema } from '../model/decision'
import { linkSchema } from '../model/link'
import { type Frozen, z } from '../model/schema'
import { sourceSchema } from '../model/source'
import { citedAnnotations } from './cited-annotations'

/** Raised when a file of today could no longer be read. */
const version = 1

/** As many records as a library of ten thousand sources may hold. */
const mostRecords = 200_000

const briefFileSchema = z.object({
  crossread: z.literal('brief'),
  version: z.literal(version),
  brief: briefSchema,
  claims: z.array(claimSchema).max(mostRecords),
  links: z.array(linkSchema).max(mostRecords),
  decisions: z.array(decisionSchema).max(mostRecords),
  annotations: z.array(annotationSchema).max(mostRecords),
  sources: z
    .array(sourceSchema.pick({ id: true, title: true, authors: true, publisher: true, published: true, url: true, textHash: true }))
    .max(mostRecords),
})

export type BriefFile = Frozen<z.output<typeof briefFileSchema>>

/** Only passages that the brief can show go into the file: notes on others are nobody else's business. */
export function writeBriefFile({ brief, claims, links, decisions, annotations, sources }: BriefMaterial): string {
  const shown = new Set<string>([
    ...citedAnnotations(brief),
    ...links.flatMap(({ from, to }) => [from.id, to.id]),
    ...decisions.flatMap(({ outcome }) => (outcome.kind === 'accepted' ? outcome.annotationIds : [])),
  ])
  const file: BriefFile = {
    crossread: 'brief',
    version,
    brief,
    claims,
    links,
    decisions,
    annotations: annotations.filter(({ id }) => shown.has(id)),
    sources: sources.map(({ id, title, authors, publisher, published, url, textHash }) => ({
      id,
      title,
      authors,
      publisher,
      published,
      url,
      textHash,
    })),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

export function isBriefFile(json: Json): boolean {
  return isObject(json) && json['crossread'] === 'brief'
}

/** Throws `ForeignFault`, which names the first part that is not as it should be: half a brief is no brief. */
export function readBriefFile(json: Json): BriefFile {
  const stated = isObject(json) ? json['version'] : undefined
  if (typeof stated === 'number' && stated > version)
    throw new ForeignFault(`is a brief written by a later Crossread (form ${stated}; this one reads ${version})`)
  const read = briefFileSchema.safeParse(json)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new ForeignFault(`is a brief of Crossread, but its part ${placeOf(issue?.path ?? [])} is damaged (${issue?.message ?? 'unknown'})`)
}

/** `brief.sections[3].heading` */
function placeOf(path: readonly PropertyKey[]): string {
  return (
    path.map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${String(step)}`)).join('') ||
    'as a whole'
  )
}
