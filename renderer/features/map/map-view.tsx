import { useMemo, useState } from 'react'
import { straight } from '../../../shared/map/curves'
import { closedUp, countWords, drawnOf, howToNarrow, mostNodes } from '../../../shared/map/drawn'
import { type LinkMap, type MapFilter, wholeMap } from '../../../shared/map/link-map'
import { writeMapPicture } from '../../../shared/map/map-picture'
import { isArrow, nodeTowards, placesOf } from '../../../shared/map/places'
import { relations } from '../../../shared/model/vocabulary'
import { useWorkspace } from '../../state/library'
import { chooseNode, openNodes, useLinkMap } from '../../state/map'
import { useView } from '../../state/view'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { usePrinted } from '../../ui/printed'
import { ChosenNode } from './chosen-node'
import { Graph } from './graph'
import { LinkTable } from './link-table'
import { MapFilters } from './map-filters'
import styles from './map-view.module.css'

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
  const filter = useView((view) => view.map)
  const title = useWorkspace((workspace) => workspace.library.title)
  const [asList, setAsList] = useState(false)
  const chosenId = useView((view) => view.mapPlace?.id ?? null)
  const nodes = useMemo(() => new Map(map.columns.flatMap((column) => column.nodes.map((node) => [node.id, node] as const))), [map])
  const { shown, edges, fitting } = useMemo(() => drawnOf(map, filter), [map, filter])
  // Around one node the others close up, to be read together; with everything shown, all stand where they stood.
  const standing = useMemo(() => (filter.focus === null ? map : closedUp(map, { shown })), [map, shown, filter.focus])
  const places = useMemo(() => placesOf(standing), [standing])
  usePrinted(() => (fitting <= mostNodes ? writeMapPicture({ title, map, filter }) : null))
  const chosen = chosenId !== null && shown.has(chosenId) ? (nodes.get(chosenId) ?? null) : null

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !chosen || !isNode(event.target)) return
    if (isArrow(event.key)) chooseNode(nodeTowards(places, shown, chosen.id, event.key) ?? chosen.id)
    else if (event.key === 'Enter') void openNodes([chosen])
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys act on the nodes inside, which are buttons
    <div className={styles.frame} onKeyDown={onKeyDown}>
      <MapFilters map={map} filter={filter} onChange={show} asList={asList} onAsList={setAsList} />
      <div className={styles.summary}>
        <span role="status">{summary(fitting, edges.length)}</span>
        <span className={styles.space} />
        {asList ? null : <Legend />}
      </div>
      {fitting === 0 ? (
        <EmptyState title="Nothing fits">
          <Button onClick={() => show(wholeMap)}>Show everything</Button>
        </EmptyState>
      ) : asList ? (
        <LinkTable edges={edges} nodes={nodes} map={map} />
      ) : (
        <Graph
          map={standing}
          shown={shown}
          edges={edges}
          places={places}
          chosenId={chosen?.id ?? null}
          onChoose={chooseNode}
          isNear={filter.focus !== null}
        />
      )}
      {asList ? null : (
        <ChosenNode
          node={chosen}
          links={chosen ? edges.filter(({ from, to }) => from === chosen.id || to === chosen.id) : []}
          nodes={nodes}
          focus={filter.focus}
        />
      )}
    </div>
  )
}

/** What the lines mean; the same stands in words at each link. */
function Legend() {
  return (
    <span className={styles.legend} aria-hidden>
      {relations.map((relation) => {
        const { line, head } = straight({ x: 1, y: 5 }, 27, relation)
        return (
          <span key={relation} className={styles[relation]}>
            <svg width="29" height="10" role="presentation">
              <path d={line} />
              {head === null ? null : <path d={head} className={styles.head} />}
            </svg>{' '}
            {relation}
          </span>
        )
      })}
    </span>
  )
}

function show(map: MapFilter): void {
  useView.setState({ map })
}

function isNode(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.closest('[data-node]') !== null
}

function summary(nodes: number, links: number): string {
  if (nodes <= mostNodes) return countWords(nodes, links)
  return `${nodes.toLocaleString('en')} claims and passages are more than a picture can hold: the first ${mostNodes.toLocaleString('en')} are drawn. ${howToNarrow}, to see the rest.`
}
