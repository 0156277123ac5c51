/**
 * A line of days on paper. One date of decades ago would press all others into a corner; so the line is cut at its longest
 * empty stretches, and each part has a scale of its own.
 */
import type { Span, Stretch } from '../timeline/span'
import { type Tick, ticksOf } from '../timeline/ticks'
import { viewOf } from '../timeline/window'

/** An empty stretch longer than this share of a part is cut out: all the rest gains three times its room. Two dates alone need no cut. */
const worthCutting = 2 / 3
const fewestToCut = 3
/** More cuts than three, and nobody sees what is far and what is near. */
const mostParts = 4
/** Room for two labels of a day side by side. */
const leastWidth = 110
/** One label of a day with air around it. */
const labelWidth = 72
/** Between parts, where the line is cut. */
const cutWidth = 14

export type ScalePart = {
  /** In the units of the picture. */
  readonly left: number
  readonly width: number
  readonly ticks: readonly (Tick & { readonly x: number })[]
}

export type Scale = {
  readonly parts: readonly ScalePart[]
  /** Where a span begins and ends, in the units of the picture; one that spans several parts ends in the last of them. */
  readonly place: (span: Stretch) => Stretch
}

/** `named`: the spans in the order of their beginnings, with the words of their dates. At least one. */
export function scaleOf(named: readonly { readonly span: Span; readonly date: string }[], width: number): Scale {
  const groups = cut(named)
  const free = width - groups.length * leastWidth - (groups.length - 1) * cutWidth
  let left = 0
  const parts = groups.map((group) => {
    const own = { left, width: leastWidth + (free * group.length) / named.length, view: viewOf(group.map(({ span }) => span)) }
    left += own.width + cutWidth
    const at = (day: number) => own.left + ((day - own.view.from) / (own.view.to - own.view.from)) * own.width
    const round = ticksOf(own.view, Math.floor(own.width / labelWidth))
    const [first] = group
    // Where no round place is in view the first date names the part.
    const ticks = round.length > 0 || !first ? round : [{ at: (first.span.from + first.span.to) / 2, label: first.date }]
    return { ...own, at, ticks: ticks.map((tick) => ({ ...tick, x: at(tick.at) })) }
  })
  const inPart = (day: number) => {
    const part = parts.find(({ view }) => day <= view.to) ?? parts[parts.length - 1]
    return part ? Math.min(Math.max(part.at(day), part.left), part.left + part.width) : 0
  }
  return { parts, place: ({ from, to }) => ({ from: inPart(from), to: inPart(to) }) }
}

function cut<Item extends { readonly span: Span }>(all: readonly Item[]): readonly (readonly Item[])[] {
  let parts: readonly (readonly Item[])[] = [all]
  while (parts.length < mostParts) {
    const gaps = parts.map(widestGap)
    const share = Math.max(...gaps.map((gap) => gap.share))
    if (share <= worthCutting) break
    const widest = gaps.findIndex((gap) => gap.share === share)
    parts = parts.flatMap((part, index) =>
      index === widest ? [part.slice(0, gaps[index]?.before), part.slice(gaps[index]?.before)] : [part],
    )
  }
  return parts
}

/** The longest empty stretch, as a share of all, and how many spans lie before it. */
function widestGap(spans: readonly { readonly span: Span }[]): { readonly share: number; readonly before: number } {
  let reached = spans[0]?.span.to ?? 0
  let widest = { days: 0, before: 0 }
  for (const [index, { span }] of spans.entries()) {
    if (span.from - reached > widest.days) widest = { days: span.from - reached, before: index }
    reached = Math.max(reached, span.to)
  }
  if (spans.length < fewestToCut) return { share: 0, before: 0 }
  const all = reached - (spans[0]?.span.from ?? 0)
  return { share: all > 0 ? widest.days / all : 0, before: widest.before }
}
