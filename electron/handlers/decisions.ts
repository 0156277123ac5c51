import type { Handlers } from '../../shared/api'
import { passageOfSide, quoteOfSide } from '../../shared/findings/quotes'
import { reviewedFindings } from '../../shared/findings/reviewed'
import { orderedEnds, saysTheSame } from '../../shared/links/symmetry'
import type { Annotation } from '../../shared/model/annotation'
import type { Change, Put, Removal } from '../../shared/model/change'
import type { Decision } from '../../shared/model/decision'
import type { FindingSide, QuotedFinding } from '../../shared/model/finding'
import type { Link, LinkEnd } from '../../shared/model/link'
import type { AnnotationId, DecisionId, IsoTime, LinkId, Range } from '../../shared/model/schema'
import type { Acceptance, ColourId } from '../../shared/model/vocabulary'
import { CallError } from '../../shared/result'
import { anchorsOf } from '../../shared/text/passage'
import type { OpenLibrary } from '../library/open-library'
import { type Authorship, signed } from './authorship'
import { commitIfChanged, counted } from './committing'
import { type HostDeps, timeOf } from './host-deps'
import { settledBody } from './settle-text'
import type { Shelf } from './shelf'

type DecisionCalls = Pick<Handlers, 'decisions.accept' | 'decisions.dismiss' | 'decisions.remove'>

/** Markers for the tellings of an accepted finding, by what the colours mean until a person names them otherwise. */
const colours: { readonly [As in Acceptance]: ColourId } = { contradicts: 'rose', qualifies: 'amber', restates: 'green', variant: 'blue' }

const labels: { readonly [As in Acceptance]: string } = {
  contradicts: 'Accept a contradiction',
  qualifies: 'Accept a qualification',
  restates: 'Accept a restatement',
  variant: 'Accept a variant',
}

/**
 * What a person says of findings. Accepting makes passages and links; whatever the same person decided before on the finding, or
 * nobody signed, is replaced. What another person decided stands beside it.
 */
export function decisionHandlers(deps: HostDeps, shelf: Shelf, author: Authorship): DecisionCalls {
  function demandFinding(library: Parameters<Shelf['get']>[0], key: string): QuotedFinding {
    const finding = shelf.get(library).comparison.finding(key)
    if (finding) return finding
    throw new CallError('not-found', 'This discrepancy is not found any more, because its sources changed. Nothing was decided.')
  }

  return {
    async 'decisions.accept'({ library, batch, key, as }) {
      return shelf.change(library, async (open) => {
        const finding = demandFinding(library, key)
        const now = timeOf(deps.clock)
        const by = await author()
        const texts = await textsOf(open, finding, now)
        const marks = finding.sides.map((side, index) => markOf(open, side, texts[index] ?? '', colours[as], now, deps))
        const before = decisionOn(finding, open, by)
        const undone = before ? linksMadeBy(before, open) : []
        const links = linksBetween(finding, marks, as, now, deps).filter((link) => !standsAlready(link, open, undone))
        const decision: Decision = {
          ...decisionFrom(finding, texts, before, now, deps),
          outcome: { kind: 'accepted', as, annotationIds: marks.map(({ id }) => id), linkIds: links.map(({ id }) => id) },
        }
        const known = open.workspace().annotations
        const change: Change = {
          puts: [
            ...marks.filter(({ id }) => !known.has(id)).map((mark): Put => ({ kind: 'annotation', record: signed(mark, by) })),
            ...links.map((link): Put => ({ kind: 'link', record: signed(link, by) })),
            { kind: 'decision', record: signed(decision, by) },
          ],
          removals: undone,
        }
        await open.commit(change, { label: labels[as], batch })
        return { change, id: decision.id, annotations: marks.map(({ id, sourceId }) => ({ id, sourceId })) }
      })
    },

    async 'decisions.dismiss'({ library, batch, key, why }) {
      return shelf.change(library, async (open) => {
        const finding = demandFinding(library, key)
        const by = await author()
        const before = decisionOn(finding, open, by)
        const now = timeOf(deps.clock)
        const texts = await textsOf(open, finding, now)
        const decision: Decision = {
          ...decisionFrom(finding, texts, before, now, deps),
          outcome: { kind: 'dismissed', why },
        }
        const change: Change = {
          puts: [{ kind: 'decision', record: signed(decision, by) }],
          removals: before ? linksMadeBy(before, open) : [],
        }
        await open.commit(change, { label: 'Dismiss a discrepancy', batch })
        return { change, id: decision.id }
      })
    },

    async 'decisions.remove'({ library, batch, ids }) {
      return shelf.change(library, async (open) => {
        const { decisions } = open.workspace()
        const present = ids.flatMap((id) => decisions.get(id) ?? [])
        const removals: Removal[] = present.flatMap((decision) => [
          ...linksMadeBy(decision, open),
          { kind: 'decision' as const, id: decision.id },
        ])
        return commitIfChanged(
          open,
          { puts: [], removals },
          { label: `Open ${counted(present.length, 'discrepancy', 'discrepancies')} again`, batch },
        )
      })
    },
  }
}

/** The decision that a person's next one on a finding replaces: their own, else an unsigned one; also one whose key changed with the text around it. */
function decisionOn(finding: QuotedFinding, open: OpenLibrary, author: string | undefined): Decision | null {
  const all = [...open.workspace().decisions.values()]
  const of = (who: string | undefined) =>
    reviewedFindings(
      [finding],
      all.filter((decision) => decision.author === who),
    )[0]?.decision ?? null
  return of(author) ?? of(undefined)
}

/** The texts of the tellings, in which those stand as they were compared: the words at their places may be others by now. */
async function textsOf(open: OpenLibrary, { sides, quotes }: QuotedFinding, now: IsoTime): Promise<readonly string[]> {
  const texts: string[] = []
  for (const [index, side] of sides.entries()) {
    const { text } = await settledBody(open, side.sourceId, now)
    const there = quoteOfSide(text, side, [])
    const compared = quotes[index]
    if (there.words !== compared?.words || there.before !== compared.before || there.after !== compared.after)
      throw new CallError(
        'not-found',
        'The words of this discrepancy are not where they were: another program changed the text. Nothing was decided; it can be as soon as the sources are compared again.',
      )
    texts.push(text)
  }
  return texts
}

function decisionFrom(
  finding: QuotedFinding,
  texts: readonly string[],
  before: Decision | null,
  now: IsoTime,
  deps: HostDeps,
): Omit<Decision, 'outcome'> {
  const { key, type, verdict, rule, fact } = finding
  const sides = finding.sides.map((side, index) => {
    const [anchor] = anchorsOf(texts[index] ?? '', [side])
    if (!anchor) throw new CallError('not-found', 'The words of this discrepancy are not in its source any more. Nothing was decided.')
    return { sourceId: side.sourceId, anchor, value: side.value, speaker: side.speaker }
  })
  return {
    id: before?.id ?? (deps.newId('dcn') as DecisionId),
    key,
    type,
    verdict,
    rule,
    fact,
    sides,
    madeAt: before?.madeAt ?? now,
    changedAt: now,
  }
}

/** The passage of a telling: one that is marked already, exactly there, or a new one. */
function markOf(open: OpenLibrary, side: FindingSide, text: string, colour: ColourId, now: IsoTime, deps: HostDeps): Annotation {
  const range: Range = passageOfSide(text, side)
  const anchors = anchorsOf(text, [range])
  const [first] = anchors
  for (const annotation of open.workspace().annotations.values()) {
    const [only] = annotation.anchors
    if (
      annotation.sourceId === side.sourceId &&
      annotation.anchors.length === 1 &&
      only?.start === first?.start &&
      only?.end === first?.end
    )
      return annotation
  }
  const id = deps.newId('ann') as AnnotationId
  return { id, sourceId: side.sourceId, anchors, state: { kind: 'exact' }, colour, note: '', tags: [], madeAt: now, changedAt: now }
}

/** Each telling is linked with the first one before it that says something else; a variant's tellings restate each other. */
function linksBetween(finding: QuotedFinding, marks: readonly Annotation[], as: Acceptance, now: IsoTime, deps: HostDeps): readonly Link[] {
  const relation = as === 'variant' ? 'restates' : as
  const end = ({ id, sourceId }: Annotation): LinkEnd => ({ kind: 'annotation', id, sourceId })
  return finding.sides.flatMap(({ sourceId, against }, index): Link[] => {
    const at = finding.sides.findIndex((side) => side.sourceId === against)
    const [mark, other] = [marks[index], marks[at]]
    // The two that differ most from each other are linked once, and the finding's sentence speaks of them alone.
    const strongest = finding.sides[at]?.against === sourceId
    if (!mark || !other || other.id === mark.id || (strongest && at < index)) return []
    const [earlier, later] = at < index ? [other, mark] : [mark, other]
    const ends = orderedEnds(end(earlier), end(later), relation)
    const [first, second] = at < index ? [at, index] : [index, at]
    const reason = strongest
      ? finding.reason
      : `One source says “${finding.sides[first]?.value}”, the other “${finding.sides[second]?.value}”.`
    return [{ id: deps.newId('lnk') as LinkId, ...ends, relation, reason, credibility: null, madeAt: now, changedAt: now }]
  })
}

function standsAlready(link: Link, open: OpenLibrary, going: readonly Removal[]): boolean {
  const removed = new Set<string>(going.map(({ id }) => id))
  return [...open.workspace().links.values()].some((other) => !removed.has(other.id) && saysTheSame(other, link))
}

function linksMadeBy({ outcome }: Decision, open: OpenLibrary): Removal[] {
  if (outcome.kind !== 'accepted') return []
  return outcome.linkIds.flatMap((id): Removal[] => (open.workspace().links.has(id) ? [{ kind: 'link', id }] : []))
}
