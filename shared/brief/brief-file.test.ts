import { describe, expect, test } from 'vitest'
import { ForeignFault, type Json } from '../interchange/foreign-fault'
import type { BriefId, IsoTime, SectionId } from '../model/schema'
import { absentPassages, adoptBrief, type Here } from './adopt-brief'
import { claimOf, linkOf, materialOf, quoteFrom, sourceOf } from './brief.testing'
import { isBriefFile, readBriefFile, writeBriefFile } from './brief-file'
import { claimReviews } from './claim-review'

const courier = sourceOf('Courier', ['The bell was raised on Monday. It weighs ninety kilograms.'])
const ledger = sourceOf('Evening Mail', ['The bell was raised on Tuesday.'])
const monday = quoteFrom(courier, 'on Monday')
const tuesday = quoteFrom(ledger, 'on Tuesday', 'Sure?')
const aside = quoteFrom(courier, 'ninety kilograms', 'For nobody else')
const claim = claimOf('raised', 'The bell was raised on a **Tuesday**.', 'Ask the *divers*.')
const material = materialOf({
  cited: [courier, ledger],
  annotations: [monday, tuesday, aside],
  claims: [claim],
  links: [linkOf(monday, claim, 'contradicts'), linkOf(tuesday, claim, 'supports')],
})
const written = () => JSON.parse(writeBriefFile(material)) as { [key: string]: Json }

describe('a brief as JSON', () => {
  test('is read as it was written, with claims, links and the passages that it shows, and no others', () => {
    const file = readBriefFile(written())
    const { brief, claims, links } = material
    expect(file).toMatchObject({ brief, claims, links, annotations: [monday, tuesday] })
    expect(file.sources.map(({ id, textHash }) => [id, textHash])).toEqual(
      [courier, ledger].map(({ source }) => [source.id, source.textHash]),
    )
    expect(writeBriefFile(material)).not.toContain('For nobody else')
  })

  test('is told from other JSON by its first field', () => {
    expect([isBriefFile(written()), isBriefFile([]), isBriefFile(null), isBriefFile({ crossread: 'library' })]).toEqual([
      true,
      false,
      false,
      false,
    ])
  })

  test.each([
    ['a later form', { version: 2 }, 'is a brief written by a later Crossread \\(form 2'],
    ['no form', { version: 'x' }, 'its part version is damaged'],
    ['a brief that is none', { brief: 7 }, 'its part brief is damaged'],
    ['a section of no kind', { brief: { ...material.brief, sections: [{ kind: 'script' }] } }, 'its part brief\\.sections\\[0\\]'],
    ['an id that is a path', { claims: [{ ...claim, id: '../../library' }] }, 'its part claims\\[0\\]\\.id is damaged'],
    ['passages that are no list', { annotations: { length: 1e9 } }, 'its part annotations is damaged'],
    ['a hash that is none', { sources: [{ ...courier.source, textHash: 'x' }] }, 'its part sources\\[0\\]\\.textHash'],
  ])('is refused as a whole for %s', (_what, wrong, sentence) => {
    expect(() => readBriefFile({ ...written(), ...wrong } as Json)).toThrow(ForeignFault)
    expect(() => readBriefFile({ ...written(), ...wrong } as Json)).toThrow(new RegExp(sentence))
  })
})

describe('a brief that comes into a library', () => {
  const file = readBriefFile(written())
  let made = 0
  const fresh = {
    id: 'brf_99999999' as BriefId,
    newSectionId: () => `sec_0000000${made++ % 10}` as SectionId,
    at: '2032-01-01T00:00:00.000Z' as IsoTime,
  }
  const empty: Here = { briefs: [], sources: [], annotations: new Set(), claims: new Set(), links: new Set(), decisions: new Set() }
  const kinds = (here: Here) => adoptBrief(file, here, fresh).puts.map(({ kind }) => kind)

  test('stands beside one of its title and changes nothing that is there', () => {
    const here: Here = {
      briefs: [material.brief],
      sources: [courier.source, ledger.source],
      annotations: new Set([monday.id, tuesday.id]),
      claims: new Set([claim.id]),
      links: new Set(material.links.map(({ id }) => id)),
      decisions: new Set(),
    }
    const { brief, puts, absent } = adoptBrief(file, here, fresh)
    expect(puts.map(({ kind }) => kind)).toEqual(['brief'])
    expect(absent).toBe(0)
    expect(brief).toMatchObject({ id: fresh.id, title: `${material.brief.title} (imported)` })
    expect(adoptBrief(file, { ...here, briefs: [material.brief, brief] }, fresh).brief.title).toBe(
      `${material.brief.title} (imported) (imported)`,
    )
  })

  test('brings its claims along, and passages onto sources of the same text, whatever their ids are here', () => {
    const other = { ...ledger.source, id: 'src_elsewhere' as typeof ledger.source.id, textHash: '1'.repeat(64) }
    const renamed = {
      ...file,
      sources: file.sources.map((source) => (source.id === ledger.source.id ? { ...source, textHash: other.textHash } : source)),
    }
    const { puts, absent } = adoptBrief(renamed, { ...empty, sources: [other] }, fresh)
    expect(puts.map(({ kind }) => kind)).toEqual(['annotation', 'claim', 'link', 'brief'])
    expect(puts[0]).toMatchObject({ record: { id: tuesday.id, sourceId: other.id } })
    expect(absent).toBe(1)
    expect(kinds(empty)).toEqual(['claim', 'brief'])
  })

  test('says how many passages found no source', () => {
    expect(adoptBrief(file, empty, fresh).absent).toBe(2)
    expect([absentPassages(1), absentPassages(2)]).toEqual([
      '1 passage of it stands in a source that is not in this library. Import that source, then the brief again.',
      '2 passages of it stand in sources that are not in this library. Import those sources, then the brief again.',
    ])
  })
})

describe('ClaimReview', () => {
  const reviews = (given = material) => JSON.parse(claimReviews(given, '2031-03-10'))

  test('states each claim with its status in words, its memo, and where it is said', () => {
    const [review, ...others] = reviews()['@graph']
    expect(others).toEqual([])
    expect(reviews()['@context']).toBe('https://schema.org')
    expect(review).toMatchObject({
      '@type': 'ClaimReview',
      claimReviewed: claim.text,
      datePublished: '2031-03-10',
      reviewRating: { '@type': 'Rating', alternateName: 'Disputed' },
      reviewBody: 'Ask the divers.',
    })
    expect(review.reviewRating).not.toHaveProperty('ratingValue')
    expect(review.citation.map(({ text, description }: { text: string; description: string }) => [description, text])).toEqual([
      ['contradicts', 'on Monday'],
      ['supports', 'on Tuesday'],
    ])
    expect(review.itemReviewed.appearance).toHaveLength(2)
  })

  test('states a judgment with its likelihood, and its confidence apart', () => {
    const judgment = {
      id: 'sec_00000077' as SectionId,
      seen: [],
      heading: '',
      shown: true,
      kind: 'judgment' as const,
      statement: `The bell was raised on *Tuesday*.[^${tuesday.id}]`,
      likelihood: 'likely' as const,
      confidence: 'low' as const,
      confidenceReason: 'two reports only',
      grounds: [claim.id],
    }
    const [review] = reviews({ ...material, brief: { ...material.brief, author: 'Ada Holm', sections: [judgment] } })['@graph']
    expect(review).toMatchObject({
      claimReviewed: 'The bell was raised on Tuesday.',
      author: { '@type': 'Person', name: 'Ada Holm' },
      reviewRating: { alternateName: 'likely (55–80 %)', ratingExplanation: 'Confidence in this judgment is low: two reports only.' },
    })
  })

  test('leaves out what the brief leaves out', () => {
    const sections = material.brief.sections.map((section) =>
      section.kind === 'claims' || section.kind === 'key-points' ? { ...section, omitted: [claim.id] } : section,
    )
    expect(reviews({ ...material, brief: { ...material.brief, sections } })['@graph']).toEqual([])
  })
})
