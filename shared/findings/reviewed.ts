/** Findings beside what the person said of them. A decision is found again by its finding's key, or else by the words it was about. */
import type { DecidedSide, Decision } from '../model/decision'
import type { Finding, QuotedFinding, SideQuote } from '../model/finding'

export type Reviewed = {
  readonly finding: QuotedFinding
  /** The one that counts: who decided last. */
  readonly decision: Decision | null
  /** What other people decided on the same finding, the latest first. */
  readonly others: readonly Decision[]
}

/** Of the context on one side of a telling, this much must be the same: two or three words, which a small edit elsewhere leaves alone. */
const knownContext = 12

/** Each finding with the decisions on it. A decision is used once; one whose finding is not made any more is left over. */
export function reviewedFindings(findings: readonly QuotedFinding[], decisions: Iterable<Decision>): readonly Reviewed[] {
  const byKey = decisionsByKey(decisions)
  const found = new Map<string, readonly Decision[]>()
  for (const finding of findings) {
    const decided = byKey.get(finding.key)
    if (decided) found.set(finding.key, decided)
  }
  const used = new Set(found.values())
  const left = [...byKey.values()].filter((decided) => !used.has(decided))
  for (const finding of left.length > 0 ? findings : []) {
    if (found.has(finding.key)) continue
    const at = left.findIndex(([decision]) => decision !== undefined && isAbout(decision, finding))
    const [decided] = at < 0 ? [] : left.splice(at, 1)
    if (decided) found.set(finding.key, decided)
  }
  return findings.map((finding) => {
    const [decision = null, ...others] = found.get(finding.key) ?? []
    return { finding, decision, others }
  })
}

/** Of decisions that several people made on one finding, the one that counts. */
export function standingDecisions(decisions: Iterable<Decision>): readonly Decision[] {
  return [...decisionsByKey(decisions).values()].flatMap((decided) => decided.slice(0, 1))
}

/** Decisions on one finding together, the latest first: the same library gives the same order on every computer. */
function decisionsByKey(decisions: Iterable<Decision>): ReadonlyMap<string, readonly Decision[]> {
  const byKey = new Map<string, Decision[]>()
  for (const decision of decisions) {
    const known = byKey.get(decision.key)
    if (known) known.push(decision)
    else byKey.set(decision.key, [decision])
  }
  for (const decided of byKey.values())
    decided.sort((a, b) => (a.changedAt === b.changedAt ? (a.id < b.id ? 1 : -1) : a.changedAt < b.changedAt ? 1 : -1))
  return byKey
}

/** Whether a decision was on these tellings: the same type, and the words of every telling in their context. */
function isAbout(decision: Decision, finding: QuotedFinding): boolean {
  if (decision.type !== finding.type) return false
  const left = [...finding.quotes]
  return decision.sides.every((side) => {
    const at = left.findIndex((quote) => isSame(side, quote))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}

function isSame({ anchor }: DecidedSide, quote: SideQuote): boolean {
  if (plain(anchor.exact) !== plain(quote.words)) return false
  const [before, after] = [plain(quote.before.replace('…', '')), plain(quote.after.replace('…', ''))]
  const [prefix, suffix] = [plain(anchor.prefix), plain(anchor.suffix)]
  const shared = (length: number, a: string, b: string, end: boolean) => {
    const size = Math.min(length, a.length, b.length)
    return size > 0 && (end ? a.slice(-size) === b.slice(-size) : a.slice(0, size) === b.slice(0, size))
  }
  return shared(knownContext, before, prefix, true) || shared(knownContext, after, suffix, false)
}

function plain(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}

/** How often a rule was right in this library, by what was decided. */
export type RulePrecision = { readonly right: number; readonly reviewed: number }

/** An accepted finding was right; so was one dismissed as unimportant, which is true and only of no use. */
export function precisionByRule(decisions: Iterable<Decision>): ReadonlyMap<string, RulePrecision> {
  const counts = new Map<string, RulePrecision>()
  for (const { rule, outcome } of decisions) {
    const { right, reviewed } = counts.get(rule) ?? { right: 0, reviewed: 0 }
    const isRight = outcome.kind === 'accepted' || outcome.why === 'unimportant'
    counts.set(rule, { right: right + (isRight ? 1 : 0), reviewed: reviewed + 1 })
  }
  return counts
}

/** The main queue: what may be a contradiction, then the variants, each strongest first as they came. */
export function isQueued({ verdict }: Finding): boolean {
  return verdict === 'conflict' || verdict === 'tension' || verdict === 'variant'
}

/** What waits for a decision in the main queue. */
export function openFindings(findings: readonly QuotedFinding[], decisions: Iterable<Decision>): readonly QuotedFinding[] {
  return reviewedFindings(findings, decisions).flatMap(({ finding, decision }) => (decision === null && isQueued(finding) ? [finding] : []))
}
