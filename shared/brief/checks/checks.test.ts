import { describe, expect, test } from 'vitest'
import type { JudgmentSection } from '../../model/brief'
import type { QuotedFinding } from '../../model/finding'
import type { SectionId } from '../../model/schema'
import { claimOf, linkOf, materialOf, quoteFrom, sourceOf } from '../brief.testing'
import { shortQuote } from './quote-cut-short'
import { runChecks } from './run-checks'
import { sentencesOf } from './written-sentences'

const courier = sourceOf('Courier', ['The ferry ran aground with 214 people aboard. Nobody was hurt.'])
const ledger = sourceOf('Ledger', ['It was carrying 231 passengers and crew, the manifest says.'])
const few = quoteFrom(courier, 'with 214 people aboard')
const many = quoteFrom(ledger, 'carrying 231 passengers and crew')
const claim = claimOf('aboard', '231 people were aboard.')

function judgment(parts: Partial<JudgmentSection>): JudgmentSection {
  return {
    id: 'sec_00000001' as SectionId,
    kind: 'judgment',
    heading: '',
    shown: true,
    statement: 'The ship carried 231 people.',
    likelihood: 'very-likely',
    confidence: 'moderate',
    confidenceReason: 'the manifest is cited, not shown',
    grounds: [claim.id],
    seen: [],
    ...parts,
  }
}

type Parts = Partial<Parameters<typeof materialOf>[0]>

function titles(parts: Partial<JudgmentSection> = {}, more: Parts = {}): readonly string[] {
  const material = materialOf({
    cited: [courier, ledger],
    annotations: [few, many],
    claims: [claim],
    links: [linkOf(many, claim, 'supports')],
    sections: [judgment(parts)],
    ...more,
  })
  return runChecks(material).notices.map(({ title }) => title)
}

test('a judgment that keeps every rule raises nothing', () => {
  expect(titles()).toEqual([])
})

describe('a sentence of a judgment', () => {
  const title = 'Sentence without a footnote'

  test('must cite a passage or say that it is the writer’s own; notes of the grounds stand behind the last', () => {
    expect(titles({ statement: 'The list is old. The ship carried 231 people.' })).toEqual([title])
    expect(titles({ statement: `The list is old.[^${many.id}] The ship carried 231 people.` })).toEqual([])
    expect(titles({ statement: 'The list is old. [assumption] The ship carried 231 people.' })).toEqual([])
    expect(titles({ grounds: [] })).toEqual([title])
  })

  test('keeps the citation that stands behind its stop', () => {
    expect(sentencesOf('One.[^ann_00000001] Two. [judgment] Three.')).toEqual(['One[^ann_00000001].', 'Two[judgment].', 'Three.'])
  })
})

describe('“confirmed”', () => {
  const title = '“Confirmed” on one origin'
  const both = [linkOf(many, claim, 'supports'), linkOf(few, claim, 'supports')]

  test('needs two independent sources', () => {
    expect(titles({ statement: 'It is confirmed that 231 were aboard.' })).toEqual([title])
    expect(titles({ statement: 'It is confirmed that 231 were aboard.' }, { links: both })).toEqual([])
    expect(titles({ statement: 'It is not confirmed that 231 were aboard.' })).toEqual([])
  })

  test('as the grade of a passage needs a second one as well', () => {
    const graded = { ...linkOf(many, claim, 'supports'), credibility: '1' as const }
    expect(titles({}, { links: [graded] })).toEqual([title])
    expect(titles({}, { links: [graded, linkOf(few, claim, 'supports')] })).toEqual([])
    expect(titles({}, { links: [{ ...graded, credibility: '2' }] })).toEqual([])
  })
})

test('a conflict behind a judgment is undecided until someone says why the other side weighs less', () => {
  const against = (reason: string) => ({ links: [linkOf(many, claim, 'supports'), linkOf(few, claim, 'contradicts', reason)] })
  expect(titles({}, against(''))).toEqual(['Undecided conflict behind a judgment'])
  expect(titles({}, against('Counts the crew apart.'))).toEqual([])
})

describe('words of likelihood', () => {
  test('come from one set', () => {
    expect(titles({ statement: 'The ship probably carried 231 people.' })).toEqual(['Mixed words of likelihood'])
    expect(titles({ statement: 'The ship likely carried 231 people.' })).toEqual([])
  })

  test('share no sentence with confidence', () => {
    const title = 'Likelihood and confidence in one sentence'
    expect(titles({ statement: 'With high confidence the ship likely carried 231 people.' })).toEqual([title])
    expect(titles({ statement: 'The ship likely carried 231 people [judgment]. We have high confidence in the list.' })).toEqual([])
  })
})

describe('a quote', () => {
  const quoting = (paragraph: string, words: string) => {
    const source = sourceOf('Gazette', [paragraph])
    const quote = quoteFrom(source, words)
    return titles({}, { cited: [source], annotations: [quote], links: [linkOf(quote, claim, 'supports')] })
  }

  test('that stops before its source takes something back is cut short', () => {
    expect(quoting('The owner was told, but the inquiry has not begun.', 'The owner was told')).toEqual(['Quote cut short'])
    expect(quoting('The owner was told on Monday. However, he denies it.', 'The owner was told')).toEqual(['Quote cut short'])
  })

  test('that ends where the source goes on with something else is whole', () => {
    expect(quoting('The owner was told, and he came at once.', 'The owner was told')).toEqual([])
    expect(quoting('The owner was told, but he denies it.', 'The owner was told, but he denies it.')).toEqual([])
  })

  test('that is long shows its surroundings by itself', () => {
    const words = (length: number) =>
      'word '
        .repeat(length)
        .slice(0, length - 1)
        .trimEnd()
        .padEnd(length - 1, 'x')
    const text = (length: number) => `${words(length)}, but not all.`
    expect(quoting(text(shortQuote), words(shortQuote))).toEqual(['Quote cut short'])
    expect(quoting(text(shortQuote + 1), words(shortQuote + 1))).toEqual([])
  })

  test('that no longer stands in its source is wrong, and told first', () => {
    const changed = { ...ledger, text: ledger.text.replace('231', '213') }
    expect(titles({ statement: 'Old. The ship carried 231 people.' }, { cited: [courier, changed] })).toEqual([
      'Quote not as in its source',
      'Sentence without a footnote',
    ])
  })
})

test('a claim without evidence is told, one with evidence is not', () => {
  expect(titles({}, { claims: [claim, claimOf('bare', 'It was night.')] })).toEqual(['Claim without evidence'])
})

describe('a discrepancy that nobody has decided', () => {
  const [anchor] = many.anchors
  if (!anchor) throw new Error('The passage has words.')
  const side = (part: { start: number; end: number }, sourceId = ledger.source.id) => ({
    ...part,
    sourceId,
    sentence: { start: part.start - 2, end: part.end + 2 },
    value: '231',
    speaker: null,
    alsoIn: [],
    against: courier.source.id,
  })
  const finding = (verdict: QuotedFinding['verdict'], start = anchor.start): QuotedFinding => ({
    key: 'aboard',
    type: 'number',
    verdict,
    tier: 'strong',
    severity: 'contradiction',
    rule: 'count',
    score: 1,
    fact: 'people aboard',
    reason: '',
    sides: [side({ start, end: start + 3 }), { ...side({ start: 0, end: 3 }, courier.source.id), value: '214' }],
    quotes: [],
  })

  test('behind a judgment is told, and leads to the finding', () => {
    expect(titles({}, { open: [finding('conflict')] })).toEqual(['Undecided discrepancy behind a judgment'])
    expect(titles({}, { open: [finding('tension')] })).toEqual(['Undecided discrepancy behind a judgment'])
  })

  test('about other words of the source, or only about a name, is not', () => {
    expect(titles({}, { open: [finding('conflict', anchor.end + 10)] })).toEqual([])
    expect(titles({}, { open: [finding('variant')] })).toEqual([])
    expect(titles({ grounds: [] }, { open: [finding('conflict')] })).not.toContain('Undecided discrepancy behind a judgment')
  })
})
