/** From differences to findings: one per fact, with a stable identity, strongest first. */
import type { Finding, FindingSide } from '../model/finding'
import type { Severity, Verdict } from '../model/vocabulary'
import type { Copy } from './copies'
import type { Difference, DifferenceSide } from './difference'
import { type Group, groupByFact, type Opposed } from './group'
import { byPrint, isReprint, type Reprints, reprintsIn, withoutReprints } from './reprints'

const order: { readonly [Kind in Verdict]: number } = {
  conflict: 1,
  tension: 0.9,
  variant: 0.2,
  dispute: 0.1,
  update: 0.1,
  scope: 0.1,
  precision: 0.1,
  'cannot-tell': 0,
}

/** `copies`: what of the sources is one voice. */
export function toFindings(differences: readonly Difference[], copies: readonly Copy[]): readonly Finding[] {
  const reprints = reprintsIn(copies)
  return groupByFact(copies.length === 0 ? differences : withoutReprints(differences, reprints))
    .map((group) => finding(group, reprints))
    .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1))
}

function finding({ best, sides: tellings }: Group, reprints: Reprints): Finding {
  const { type, verdict, tier, rule, fact, reason, strength } = best
  const key = `${type}-${rule}-${hash(
    best.sides
      .map(({ context }) => context)
      .sort()
      .join('|'),
  )}`
  return {
    key,
    type,
    verdict,
    tier,
    severity: severityOf(verdict),
    rule,
    score: order[verdict] * strength,
    fact,
    reason,
    sides: toldOnce(tellings, reprints),
  }
}

/** The tellings in the order of publication, each wording once, with who else prints it. */
function toldOnce(tellings: readonly Opposed[], reprints: Reprints): readonly FindingSide[] {
  const sorted = [...tellings].sort((a, b) => byPrint(a.side, b.side))
  const first = sorted.filter(
    ({ side }, index) => reprints(side).length === 0 || !sorted.slice(0, index).some((earlier) => isReprint(earlier.side, side, reprints)),
  )
  const speaking = new Set(first.map(({ side }) => side.sourceId))
  const speakerFor = (side: DifferenceSide) =>
    speaking.has(side.sourceId) ? side.sourceId : (reprints(side).find((id) => speaking.has(id)) ?? side.sourceId)
  return first.map(({ side, against }) => ({
    ...shownSide(side),
    alsoIn: reprints(side).filter((id) => !speaking.has(id)),
    against: speakerFor(against),
  }))
}

/** How grave the difference is where it holds; the folds keep the gravity of a tension. */
function severityOf(verdict: Verdict): Severity {
  return verdict === 'conflict' ? 'contradiction' : verdict === 'variant' ? 'variant' : 'tension'
}

function shownSide({ sourceId, start, end, sentence, value, speaker }: DifferenceSide): Omit<FindingSide, 'alsoIn' | 'against'> {
  return { sourceId, start, end, sentence, value, speaker }
}

/** FNV-1a over UTF-16 code units, twice with different seeds: 64 bits, enough to tell the findings of a library apart. */
function hash(text: string): string {
  return [0x811c9dc5, 0x01000193]
    .map((seed) => {
      let value = seed
      for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
      return (value >>> 0).toString(16).padStart(8, '0')
    })
    .join('')
}
