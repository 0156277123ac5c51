/** What is drawn of a map: the part that a filter leaves, and how that is said in words. */
import { statusNames } from '../claims/status'
import { cutBetweenWords } from '../text/cut'
import { type LinkMap, type MapEdge, type MapFilter, shownOf } from './link-map'

/** Nodes that are drawn; more would be no picture any more, and slow. The view says how to narrow. */
export const mostNodes = 2_000

/** `fitting`: how many nodes fit the filter, of which the first `mostNodes` are shown. */
export type DrawnMap = { readonly shown: ReadonlySet<string>; readonly edges: readonly MapEdge[]; readonly fitting: number }

export function drawnOf(map: LinkMap, filter: MapFilter): DrawnMap {
  const fitting = shownOf(map, filter)
  const shown = fitting.size > mostNodes ? new Set([...fitting].slice(0, mostNodes)) : fitting
  const fits = ({ from, to, relation }: MapEdge) =>
    shown.has(from) && shown.has(to) && (filter.relation === null || filter.relation === relation)
  return { shown, edges: map.edges.filter(fits), fitting: fitting.size }
}

/** Only what is shown, without the gaps between: the columns that have something to show, each with that only. */
export function closedUp({ columns, edges }: LinkMap, { shown }: Pick<DrawnMap, 'shown'>): LinkMap {
  return {
    columns: columns
      .map((column) => ({ ...column, nodes: column.nodes.filter(({ id }) => shown.has(id)) }))
      .filter(({ nodes }) => nodes.length > 0),
    edges,
  }
}

export function isNarrowed({ relation, sourceId, status, tag, focus }: MapFilter): boolean {
  return relation !== null || sourceId !== null || status !== null || tag !== null || focus !== null
}

/** How to come to fewer nodes. */
export const howToNarrow = 'Choose a source, a relation, a status or a tag, or press F on a node'

export function countWords(nodes: number, links: number): string {
  const number = (count: number) => count.toLocaleString('en')
  return `${nodes === 1 ? '1 claim or passage' : `${number(nodes)} claims and passages`}, ${number(links)} link${links === 1 ? '' : 's'}.`
}

/** Letters of a node in a sentence about it. */
const namedLength = 80

/** What a filter keeps, in words; null for one that keeps everything. */
export function filterWords({ columns }: LinkMap, filter: MapFilter): string | null {
  if (!isNarrowed(filter)) return null
  const { relation, sourceId, status, tag, focus } = filter
  const centre = focus && columns.flatMap(({ nodes }) => nodes).find(({ id }) => id === focus.id)
  const parts = [
    focus === null
      ? null
      : `at most ${focus.steps === 1 ? 'one link' : 'two links'} from ${centre ? `“${cutBetweenWords(centre.words, namedLength)}”` : 'a node that is gone'}`,
    relation,
    sourceId === null ? null : (columns.find((column) => column.sourceId === sourceId)?.title ?? 'a source that is not linked'),
    status === null ? null : statusNames[status],
    tag === null ? null : `#${tag}`,
  ]
  return `Narrowed to: ${parts.filter((part) => part !== null).join(' · ')}`
}
