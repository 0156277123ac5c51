/**
 * Claims and links as Web Annotations. A claim is an annotation on the library: its statement is the body. A link of two passages is
 * an annotation with two targets, in their order; a passage that a claim rests on is the target, and the claim stands in the body,
 * in words for any reader and by its id for this one.
 */
import type { Claim } from '../model/claim'
import type { Link, LinkEnd } from '../model/link'
import type { ClaimId } from '../model/schema'
import { claimKinds, credibilityGrades, relations } from '../model/vocabulary'
import { ForeignFault, isObject, type Json, type JsonObject, listOf, stringOf } from './foreign-fault'
import { iri, type LibraryExtract } from './library-extract'
import type { StatedClaim, StatedEnd, StatedLink, StatedRecords } from './stated'
import { annotated, body, creatorName } from './w3c-parts'

/** What a body that grades a piece of evidence begins with, before the number. */
const credibility = 'credibility '

export function claimAnnotation(claim: Claim, { library }: Pick<LibraryExtract, 'library'>): object {
  return annotated(claim, {
    motivation: 'assessing',
    body: [
      body(claim.text, 'assessing'),
      body(claim.kind, 'classifying'),
      ...(claim.memo === '' ? [] : [body(claim.memo, 'describing', 'text/markdown')]),
      ...claim.tags.map((tag) => body(tag, 'tagging')),
    ],
    target: iri(library.id),
  })
}

export function linkAnnotation(link: Link, statements: ReadonlyMap<ClaimId, string>): object {
  const ends: readonly LinkEnd[] = [link.from, link.to]
  const passages = ends.filter(({ kind }) => kind === 'annotation')
  const claims = ends.flatMap((end) => (end.kind === 'claim' ? [end.id] : []))
  return annotated(link, {
    motivation: claims.length > 0 ? 'assessing' : 'linking',
    body: [
      body(link.relation, 'classifying'),
      ...claims.flatMap((id) => statements.get(id) ?? []).map((text) => body(text, 'assessing')),
      ...(passages.length === 0 ? [] : claims.map((id) => ({ type: 'SpecificResource', source: iri(id), purpose: 'linking' }))),
      ...(link.reason === '' ? [] : [body(link.reason, 'describing', 'text/markdown')]),
      ...(link.credibility === null ? [] : [body(`${credibility}${link.credibility}`, 'classifying')]),
    ],
    target: (passages.length > 0 ? passages : ends).map(({ id }) => iri(id)),
  })
}

/** What records of this program a file holds beside its passages. Throws `ForeignFault` for one that does not say what it must. */
export function statedIn(annotations: readonly JsonObject[]): StatedRecords {
  const of = (prefix: string) => annotations.flatMap((one) => (idOf(one['id'])?.startsWith(prefix) ? [one] : []))
  return { claims: of('clm_').map(claimFrom), links: of('lnk_').map(linkFrom) }
}

const own = /^urn:crossread:((?:ann|clm|lnk)_\w+)$/

/** The id of a record of this program in an address; null for any other. */
export function idOf(address: Json | undefined): string | null {
  return own.exec(stringOf(address))?.[1] ?? null
}

function claimFrom(annotation: JsonObject): StatedClaim {
  const text = words(annotation, 'assessing').find((word) => word.trim() !== '')
  const kind = claimKinds.find((known) => words(annotation, 'classifying').includes(known))
  if (text === undefined || !kind) throw new ForeignFault('has a claim of Crossread that does not say what is claimed')
  return { ...made(annotation), text, kind, memo: words(annotation, 'describing')[0] ?? '', tags: words(annotation, 'tagging') }
}

function linkFrom(annotation: JsonObject): StatedLink {
  const classes = words(annotation, 'classifying')
  const relation = relations.find((known) => classes.includes(known))
  const [from, to] = [...listOf(annotation['target']), ...bodies(annotation, 'linking').map((one) => one['source'])].flatMap(endFrom)
  if (!relation || !from || !to) throw new ForeignFault('has a link of Crossread that does not say what it joins')
  const grade = credibilityGrades.find((known) => classes.includes(`${credibility}${known}`)) ?? null
  return { ...made(annotation), from, to, relation, reason: words(annotation, 'describing')[0] ?? '', credibility: grade }
}

function endFrom(address: Json | undefined): readonly StatedEnd[] {
  const id = idOf(address)
  return id === null ? [] : [{ kind: id.startsWith('clm_') ? 'claim' : 'annotation', id }]
}

function made(annotation: JsonObject): Pick<StatedClaim, 'id' | 'author' | 'madeAt'> {
  return {
    id: idOf(annotation['id']) ?? '',
    author: creatorName(annotation['creator']),
    madeAt: stringOf(annotation['created']) || null,
  }
}

function bodies(annotation: JsonObject, purpose: string): readonly JsonObject[] {
  return listOf(annotation['body']).flatMap((one) => (isObject(one) && listOf(one['purpose']).includes(purpose) ? [one] : []))
}

function words(annotation: JsonObject, purpose: string): readonly string[] {
  return bodies(annotation, purpose).map((one) => stringOf(one['value']))
}
