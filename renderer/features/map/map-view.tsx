import { useMemo, useState } from 'react'
import { type LinkMap, type MapFilter, shownOf, wholeMap } from '../../../shared/map/link-map'
import { isArrow, nodeTowards, placesOf } from '../../../shared/map/places'
import { openNodes, useLinkMap } from '../../state/map'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { ChosenNode } from './chosen-node'
import { Graph } from './graph'
import { LinkTable } from './link-table'
import { MapFilters } from './map-filters'
import styles from './map-view.module.css'

/** Nodes that are drawn; more would be no picture any more, and slow. The view says how to narrow. */
const mostNodes = 2_000

/** Claims, passages and the links between them as a graph, or as a list of links. */
export function MapView() {
  const map = useLinkMap()
  if (map.columns.every(({ nodes }) => nodes.length === 0)) {
    return (
      <div className={styles.empty}>
        <EmptyState title="Nothing is linked yet">
          <p>
            The map draws claims, the passages that bear on them and the links between passages. Make a claim of a passage (C), attach
            passages to it (E), or link passage to passage (L).
          </p>
        </EmptyState>
      </div>
    )
  }
  return <Drawn map={map} />
}

function Drawn({ map }: { readonly map: LinkMap }) {
  const [filter, setFilter] = useState<MapFilter>(wholeMap)
  const [asList, setAsList] = useState(false)
  const [chosenId, setChosenId] = useState<string | null>(null)
  const places = useMemo(() => placesOf(map), [map])
  const nodes = useMemo(() => new Map(map.columns.flatMap((column) => column.nodes.map((node) => [node.id, node] as const))), [map])
  const fitting = useMemo(() => shownOf(map, filter), [map, filter])
  const shown = useMemo(() => (fitting.size > mostNodes ? new Set([...fitting].slice(0, mostNodes)) : fitting), [fitting])
  const chosen = chosenId !== null && shown.has(chosenId) ? (nodes.get(chosenId) ?? null) : null
  const edges = useMemo(
    () => map.edges.filter(({ from, to, relation }) => shown.has(from) && shown.has(to) && fits(relation, filter)),
    [map, shown, filter],
  )

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !chosen || !isNode(event.target)) return
    if (isArrow(event.key)) setChosenId(nodeTowards(places, shown, chosen.id, event.key) ?? chosen.id)
    else if (event.key === 'Enter') void openNodes([chosen])
    else if (event.key === 'f') setFilter((now) => ({ ...now, focus: now.focus?.id === chosen.id ? null : { id: chosen.id, steps: 1 } }))
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys act on the nodes inside, which are buttons
    <div className={styles.frame} onKeyDown={onKeyDown}>
      <MapFilters map={map} filter={filter} onChange={setFilter} asList={asList} onAsList={setAsList} />
      <div className={styles.summary}>
        <span role="status">{summary(fitting.size, edges.length)}</span>
        <span className={styles.space} />
        {asList ? null : <Legend />}
      </div>
      {fitting.size === 0 ? (
        <EmptyState title="Nothing fits">
          <Button onClick={() => setFilter(wholeMap)}>Show everything</Button>
        </EmptyState>
      ) : asList ? (
        <LinkTable edges={edges} nodes={nodes} map={map} />
      ) : (
        <Graph map={map} shown={shown} edges={edges} places={places} chosenId={chosen?.id ?? null} onChoose={setChosenId} />
      )}
      {asList ? null : (
        <ChosenNode
          node={chosen}
          links={chosen ? edges.filter(({ from, to }) => from === chosen.id || to === chosen.id) : []}
          nodes={nodes}
          focus={filter.focus}
          onFocus={(focus) => setFilter((now) => ({ ...now, focus }))}
        />
      )}
    </div>
  )
}

/** What the lines mean; the same stands in words at each link. */
function Legend() {
  return (
    <span className={styles.legend} aria-hidden>
      {(['supports', 'contradicts', 'qualifies', 'restates'] as const).map((relation) => (
        <span key={relation} className={styles[relation]}>
          <svg width="26" height="8" role="presentation">
            <path d="M1 4 H25" />
          </svg>{' '}
          {relation}
        </span>
      ))}
    </span>
  )
}

function fits(relation: string, filter: MapFilter): boolean {
  return filter.relation === null || filter.relation === relation
}

function isNode(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.closest('[data-node]') !== null
}

function summary(nodes: number, links: number): string {
  const counted = (count: number, noun: string) => `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
  if (nodes <= mostNodes)
    return `${nodes === 1 ? '1 claim or passage' : `${nodes.toLocaleString('en')} claims and passages`}, ${counted(links, 'link')}.`
  return `${nodes.toLocaleString('en')} claims and passages are more than a picture can hold: the first ${mostNodes.toLocaleString('en')} are drawn. Choose a source, a relation or a status, or press F on a node, to see the rest.`
}
