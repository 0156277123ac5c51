/**
 * Measures the engine against hand-marked articles: `npm run eval -- GOLD.json`. The file holds {clusters: [{id, sources: [{id, title,
 * published, text}], gold, negatives}]}; an entry of gold has type, severity, sides `a` and `b` ({source, quote}), and may have further
 * wordings of each (`a_alt`, `b_alt`) and `optional`; a negative looks alike and must not be flagged.
 */
import { readFileSync } from 'node:fs'
import { loadedLanguage } from '../electron/findings/language-loader'
import { findDiscrepancies } from '../shared/discrepancy/find-discrepancies'
import { readFrames } from '../shared/discrepancy/source-frames'
import { sentencesIn } from '../shared/language/sentences'
import type { Finding } from '../shared/model/finding'
import { sourceIdSchema } from '../shared/model/schema'

type Said = { readonly source: string; readonly quote: string }
type Entry = {
  readonly id: string
  readonly type?: string
  readonly severity?: string
  readonly optional?: boolean
  readonly a: Said
  readonly b: Said
  readonly a_alt?: readonly Said[]
  readonly b_alt?: readonly Said[]
}
type Cluster = {
  readonly id: string
  readonly sources: readonly {
    readonly id: string
    readonly title: string | null
    readonly published: string | null
    readonly text: string
  }[]
  readonly gold: readonly Entry[]
  readonly negatives: readonly Entry[]
}

const queued = new Set(['conflict', 'tension', 'variant'])

function findingsOf(cluster: Cluster) {
  const names = new Map<string, string>()
  const frames = cluster.sources.map(({ id, title, published, text }, index) => {
    const own = sourceIdSchema.parse(`src_${String(index).padStart(8, '0')}`)
    names.set(own, id)
    return readFrames({ id: own, title: title ?? id, published, language: null, text, blocks: null }, loadedLanguage())
  })
  const found = findDiscrepancies(frames, { aliases: [], apart: [] }).filter(({ verdict }) => queued.has(verdict))
  return found.map((finding) => ({ finding, nameOf: (id: string) => names.get(id) ?? id }))
}

/** Whether a finding touches, in two different sources, the sentences that hold the quotes of an entry. */
function touches(
  { finding, nameOf }: { readonly finding: Finding; readonly nameOf: (id: string) => string },
  entry: Entry,
  cluster: Cluster,
): boolean {
  const on = (said: readonly Said[]) =>
    finding.sides.filter((side) =>
      said.some(({ source, quote }) => source === nameOf(side.sourceId) && inSentence(cluster, source, quote, side)),
    )
  const [a, b] = [on([entry.a, ...(entry.a_alt ?? [])]), on([entry.b, ...(entry.b_alt ?? [])])]
  return a.some((one) => b.some((other) => one.sourceId !== other.sourceId))
}

function inSentence(cluster: Cluster, source: string, quote: string, side: { readonly start: number; readonly end: number }): boolean {
  const text = cluster.sources.find(({ id }) => id === source)?.text ?? ''
  const start = text.indexOf(quote)
  return (
    start >= 0 &&
    sentencesIn(text, { start: 0, end: text.length }).some(
      (range) => range.start < start + quote.length && range.end > start && range.start < side.end && range.end > side.start,
    )
  )
}

function measure(clusters: readonly Cluster[]): Record<string, number> {
  const count = { gold: 0, found: 0, typed: 0, contradictions: 0, contradictionsFound: 0, flags: 0, hits: 0, negatives: 0, alarms: 0 }
  const firstTen: number[] = []
  for (const cluster of clusters) {
    const open = cluster.gold.filter(({ optional }) => !optional)
    const met = new Set<Entry>()
    const marks = findingsOf(cluster).flatMap((one) => {
      if (
        cluster.gold.some((entry) => entry.optional && touches(one, entry, cluster)) &&
        !open.some((entry) => touches(one, entry, cluster))
      )
        return []
      const entry = open.find((candidate) => !met.has(candidate) && touches(one, candidate, cluster))
      if (entry) {
        met.add(entry)
        count.typed += entry.type === one.finding.type ? 1 : 0
      }
      count.alarms += cluster.negatives.filter((negative) => !entry && touches(one, negative, cluster)).length
      return [entry !== undefined]
    })
    const ten = marks.slice(0, 10)
    if (ten.length > 0) firstTen.push(ten.filter(Boolean).length / ten.length)
    count.gold += open.length
    count.found += met.size
    count.flags += marks.length
    count.hits += marks.filter(Boolean).length
    count.negatives += cluster.negatives.length
    count.contradictions += open.filter(({ severity }) => severity === 'contradiction').length
    count.contradictionsFound += [...met].filter(({ severity }) => severity === 'contradiction').length
  }
  const share = (part: number, whole: number) => Number((whole === 0 ? 0 : part / whole).toFixed(3))
  return {
    clusters: clusters.length,
    gold: count.gold,
    flags: count.flags,
    precision: share(count.hits, count.flags),
    precisionOfFirstTen: share(
      firstTen.reduce((sum, one) => sum + one, 0),
      firstTen.length,
    ),
    recall: share(count.found, count.gold),
    recallOfContradictions: share(count.contradictionsFound, count.contradictions),
    typeRight: share(count.typed, count.found),
    negativesFlagged: share(count.alarms, count.negatives),
  }
}

const [path] = process.argv.slice(2)
if (path === undefined) throw new Error('Name the file with the hand-marked articles.')
const { clusters } = JSON.parse(readFileSync(path, 'utf8')) as { readonly clusters: readonly Cluster[] }
process.stdout.write(`${JSON.stringify(measure(clusters), null, 2)}\n`)
