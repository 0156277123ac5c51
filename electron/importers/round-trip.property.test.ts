/** What is written for other tools and read again: the same annotations, and the same sources, as far as each form carries them. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sourceOf } from '../../shared/brief/brief.testing'
import { extractOf } from '../../shared/interchange/interchange.testing'
import type { LibraryExtract } from '../../shared/interchange/library-extract'
import { writeText } from '../../shared/interchange/write-text'
import { orderedEnds } from '../../shared/links/symmetry'
import type { Annotation } from '../../shared/model/annotation'
import type { Claim } from '../../shared/model/claim'
import type { Link, LinkEnd } from '../../shared/model/link'
import type { AnnotationId, ClaimId, IsoTime, LinkId } from '../../shared/model/schema'
import { claimKinds, colourIds, credibilityGrades, relations } from '../../shared/model/vocabulary'
import { canonicalText } from '../../shared/text/canonical'
import { anchorsOf } from '../../shared/text/passage'
import { refiQdaFile } from '../exporters/refi-qda-file'
import { annotationsFrom } from '../handlers/foreign-marks'
import { foreignOf } from './foreign'
import { importQdpx } from './import-qdpx'

const line = (maxLength: number) =>
  fc.string({ unit: 'grapheme', maxLength }).map((words) => canonicalText(words).replace(/\s+/g, ' ').trim())
const words = line(60).filter((text) => /[\p{L}\p{N}]/u.test(text))
const time = '2031-03-10T09:00:00.000Z' as IsoTime

type Marked = LibraryExtract['marked'][number]

/** A source of a few paragraphs in any script, with passages of `ranges` ranges at most, each with a note, tags and a colour. */
const markedSource = (ranges: number): fc.Arbitrary<Marked> =>
  fc
    .record({
      paragraphs: fc.array(words, { minLength: 1, maxLength: 6 }),
      url: fc.constantFrom(null, 'https://news.example/bell'),
      marks: fc.array(
        fc.record({
          places: fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 60 })), { minLength: 1, maxLength: ranges }),
          note: fc.string({ unit: 'grapheme', maxLength: 40 }).map((note) => canonicalText(note).trim()),
          tags: fc.uniqueArray(words, { maxLength: 3 }),
          colour: fc.constantFrom(...colourIds),
        }),
        { maxLength: 5 },
      ),
    })
    .map(({ paragraphs, url, marks }) => {
      const { source, text } = sourceOf('Courier', paragraphs, 'The bell')
      const annotations = marks.flatMap(({ places, ...rest }, index): readonly Annotation[] => {
        const anchors = anchorsOf(
          text,
          places.map(([at, length]) => ({ start: at % text.length, end: (at % text.length) + length })),
        )
        if (anchors.length === 0) return []
        return [
          {
            ...rest,
            id: `ann_0000000${index}` as AnnotationId,
            sourceId: source.id,
            anchors,
            state: { kind: 'exact' },
            madeAt: time,
            changedAt: time,
          },
        ]
      })
      return { source: { ...source, url }, text, annotations }
    })

const written = (marked: Marked) => extractOf({ sources: [marked.source], marked: [marked], claims: [], links: [] })
const deps = { clock: () => new Date(0), newId: (prefix: string) => `${prefix}_00000001` }

/** What an annotation says, without the ids and the day of the last change, which no form carries. */
const said = ({ anchors, state, colour, note, tags, madeAt }: Annotation) => ({ anchors, state, colour, note, tags, madeAt })

function readAgain(file: string, content: string, { source, text }: Marked): readonly Annotation[] {
  const documents = foreignOf(file, content)?.marked ?? []
  return documents.flatMap(({ marks }) => annotationsFrom(marks, { id: source.id, text, blocks: source.blocks }, deps))
}

describe('annotations come back as they were', () => {
  test('from W3C JSON-LD: ranges, colour, note, tags, the time they were made', () => {
    fc.assert(
      fc.property(
        markedSource(3).filter(({ annotations }) => annotations.length > 0),
        (marked) => {
          const again = readAgain('notes.jsonld', writeText(written(marked), 'w3c'), marked)
          expect(again.map(said)).toEqual(marked.annotations.map(said))
        },
      ),
    )
  })

  test('from the form of Hypothesis: all but the colour, which it does not have', () => {
    fc.assert(
      fc.property(
        markedSource(3).filter(({ annotations }) => annotations.length > 0),
        (marked) => {
          const again = readAgain('notes.json', writeText(written(marked), 'hypothesis'), marked)
          expect(again.map(said)).toEqual(marked.annotations.map((annotation) => said({ ...annotation, colour: 'amber' })))
        },
      ),
    )
  })

  test('from a REFI-QDA project with their text: all, but a passage of several ranges comes back as several', () => {
    fc.assert(
      fc.property(markedSource(1), (marked) => {
        const { texts, refused } = importQdpx('bell.qdpx', refiQdaFile(written(marked)))
        expect(refused).toEqual([])
        const [read] = texts
        expect(read?.draft.text).toBe(marked.text)
        const place = { id: marked.source.id, text: marked.text, blocks: marked.source.blocks }
        expect(annotationsFrom(read?.marks ?? [], place, deps).map(said)).toEqual(marked.annotations.map(said))
      }),
      { numRuns: 40 },
    )
  })

  test('of which claims and links are no part: they join annotations that the file holds by themselves', () => {
    const documents = foreignOf('notes.jsonld', writeText(extractOf(), 'w3c'))?.marked ?? []
    expect(documents.flatMap(({ marks }) => marks.map(({ quote }) => quote?.exact))).toEqual(['on Monday', 'on Tuesday'])
  })
})

describe('claims and links come back from W3C JSON-LD', () => {
  const extract = extractOf()
  const ends: readonly LinkEnd[] = extract.marked.flatMap(({ annotations }) =>
    annotations.map(({ id, sourceId }) => ({ kind: 'annotation' as const, id, sourceId })),
  )
  const claim: fc.Arbitrary<Claim> = fc.record({
    id: fc.integer({ min: 10_000_000, max: 99_999_999 }).map((number) => `clm_${number}` as ClaimId),
    text: words,
    kind: fc.constantFrom(...claimKinds),
    memo: fc.string({ unit: 'grapheme', maxLength: 40 }),
    tags: fc.uniqueArray(words, { maxLength: 3 }),
    author: fc.constantFrom('Anna Reed', 'Ōe'),
    madeAt: fc.constant(time),
    changedAt: fc.constant(time),
  })

  test('with direction, reason, grade, author and time; only the day of the last change is not kept', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(claim, { minLength: 1, maxLength: 4, selector: ({ id }) => id }).chain((claims) => {
          const all = [...ends, ...claims.map(({ id }) => ({ kind: 'claim' as const, id }))]
          const link = fc
            .record({
              ends: fc.shuffledSubarray(all, { minLength: 2, maxLength: 2 }),
              relation: fc.constantFrom(...relations),
              reason: fc.string({ unit: 'grapheme', maxLength: 40 }),
              credibility: fc.constantFrom(null, ...credibilityGrades),
            })
            .map(({ ends: [from, to], ...rest }) => ({ ...rest, ...orderedEnds(from as LinkEnd, to as LinkEnd, rest.relation) }))
          return fc.record({ claims: fc.constant(claims), links: fc.array(link, { maxLength: 5 }) })
        }),
        ({ claims, links }) => {
          const written = links.map(
            (link, index): Link => ({ ...link, id: `lnk_0000000${index}` as LinkId, madeAt: time, changedAt: time }),
          )
          const stated = foreignOf('all.jsonld', writeText(extractOf({ claims, links: written }), 'w3c'))?.stated
          expect(stated?.claims).toEqual(claims.map(({ changedAt: _, ...rest }) => rest))
          expect(stated?.links).toEqual(
            written.map(({ changedAt: _, from, to, ...rest }) => ({
              ...rest,
              author: null,
              from: { kind: from.kind, id: from.id },
              to: { kind: to.kind, id: to.id },
            })),
          )
        },
      ),
    )
  })
})

/** A person in the order of reading; a comma stands only before what follows a name. */
const person = fc
  .record({
    given: fc.constantFrom('Anna', 'José María', 'Ōe', 'Jean-Luc', 'Łucja', "D'Arcy"),
    particle: fc.constantFrom('', 'van der ', 'da ', 'von '),
    family: fc.constantFrom('Reed', 'Berg', 'Núñez', "O'Neill", 'Çelik', 'Smith-Jones'),
    suffix: fc.constantFrom('', ', Jr.', ', III'),
  })
  .map(({ given, particle, family, suffix }) => `${given} ${particle}${family}${suffix}`)
const author = fc.oneof(person, fc.constantFrom('Reuters', 'Ministry of Labour & Trade', '共同通信社', 'The {Bell} Desk'))

const describedSource = fc
  .record({
    title: fc.option(words.filter((text) => !text.includes('<'))),
    authors: fc.uniqueArray(author, { maxLength: 3 }),
    publisher: fc.option(words),
    published: fc.constantFrom(null, '2031', '2031-03', '2031-03-04', '2031-03-04T18:30+01:00'),
    url: fc.constantFrom(null, 'https://news.example/a_b?c=50%25&d=~e#f', 'https://news.example/{x}'),
    language: fc.constantFrom(null, 'en', 'pt-BR'),
  })
  .map((stated) => ({ ...sourceOf('Courier', ['Text.']).source, ...stated }))

describe('what is stated of sources comes back as it was, to the day', () => {
  test.each([
    ['csl-json', 'sources.json'],
    ['ris', 'sources.ris'],
    ['bibtex', 'sources.bib'],
  ] as const)('from %s', (form, file) => {
    fc.assert(
      fc.property(
        fc.array(describedSource, { minLength: 1, maxLength: 3 }).filter((sources) => sources.every(({ title }) => title !== null)),
        (sources) => {
          const references = foreignOf(file, writeText(extractOf({ sources, marked: [] }), form))?.references ?? []
          const days = sources.map(({ title, authors, publisher, published, url, language }) => ({
            title,
            authors,
            publisher,
            published: published?.slice(0, 10) ?? null,
            url: form === 'bibtex' ? (url?.replace('{x}', '%7Bx%7D') ?? null) : url,
            language,
            files: [],
          }))
          expect(references).toEqual(days)
        },
      ),
    )
  })
})
