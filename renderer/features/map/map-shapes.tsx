/** What the map is drawn of: nodes, the headings of their columns, and the lines between them. */
import { type Edge, type EdgeProps, Handle, type Node, type NodeProps, Position } from '@xyflow/react'
import { createContext, type RefObject, useContext, useEffect, useRef } from 'react'
import { statusNames } from '../../../shared/claims/status'
import { type Curve, curveOf } from '../../../shared/map/curves'
import type { LinkMap, MapEdge, MapNode } from '../../../shared/map/link-map'
import { shortNodeWords } from '../../../shared/map/node-words'
import { headingPlace, nodeSize, type Place } from '../../../shared/map/places'
import styles from './map-view.module.css'

export type Shape = Node<{ readonly node: MapNode; readonly source: string | null }, 'record'> | Node<{ readonly title: string }, 'heading'>

/** Which node has the keys, and what choosing another does: kept beside the nodes, so that a step does not make all of them anew. */
export const Chosen = createContext<{
  readonly id: string | null
  readonly choose: (id: string) => void
  /** The map was come to by keys, which no node has yet. */
  readonly keysWanted: RefObject<boolean>
}>({ id: null, choose: () => {}, keysWanted: { current: false } })

export type Line = Edge<{ readonly curve: Curve }, 'link'>

export const shapes = { record: RecordShape, heading: HeadingShape }
export const lineShapes = { link: LinkShape }

export function shapesOf(map: LinkMap, shown: ReadonlySet<string>, places: ReadonlyMap<string, Place>): Shape[] {
  return map.columns.flatMap(({ title, sourceId, nodes }, column): Shape[] => {
    const drawn = nodes.filter(({ id }) => shown.has(id))
    if (drawn.length === 0) return []
    return [
      { id: `heading ${sourceId ?? 'claims'}`, type: 'heading', position: { ...headingPlace(column) }, data: { title } },
      ...drawn.map(
        (node): Shape => ({
          id: node.id,
          type: 'record',
          position: { ...(places.get(node.id) ?? { x: 0, y: 0 }) },
          // Known before it is measured, so that it can take the keys as soon as it is there.
          initialWidth: nodeSize.width,
          initialHeight: nodeSize.height,
          data: { node, source: sourceId === null ? null : title },
        }),
      ),
    ]
  })
}

export function lineOf(edge: MapEdge, places: ReadonlyMap<string, Place>): readonly Line[] {
  const curve = curveOf(edge, places)
  const { id, from, to, relation } = edge
  return curve ? [{ id, type: 'link', source: from, target: to, className: styles[relation] ?? '', data: { curve } }] : []
}

function RecordShape({ data: { node, source } }: NodeProps<Extract<Shape, { type: 'record' }>>) {
  const { id, choose, keysWanted } = useContext(Chosen)
  const button = useRef<HTMLButtonElement>(null)
  const isChosen = id === node.id
  useEffect(() => {
    // The keys go along when they were on the map: never away from a filter or another view.
    if (!isChosen || !(keysWanted.current || document.activeElement?.closest('[data-node]'))) return
    button.current?.focus({ preventScroll: true })
    if (document.activeElement === button.current) keysWanted.current = false
  }, [isChosen, keysWanted])
  return (
    <>
      <Ends />
      <button
        ref={button}
        type="button"
        data-node={node.kind}
        data-entry
        tabIndex={isChosen ? 0 : -1}
        aria-current={isChosen}
        aria-label={source === null ? undefined : `${shortNodeWords(node)}, ${source}`}
        className={styles.node}
        style={{ width: nodeSize.width, height: nodeSize.height }}
        onClick={() => choose(node.id)}
        onFocus={() => choose(node.id)}
      >
        <span dir="auto" className={styles.words}>
          {shortNodeWords(node)}
        </span>
        {node.kind === 'claim' ? (
          <span className={styles.status} data-status={node.status}>
            {statusNames[node.status]}
          </span>
        ) : null}
      </button>
    </>
  )
}

/** Without them no line is drawn. Where it runs, shared/map says; they are not for pulling. */
function Ends() {
  return (
    <>
      <Handle type="source" position={Position.Right} isConnectable={false} />
      <Handle type="target" position={Position.Left} isConnectable={false} />
    </>
  )
}

function LinkShape({ data }: EdgeProps<Line>) {
  return data ? (
    <>
      <path d={data.curve.line} />
      {data.curve.head === null ? null : <path d={data.curve.head} className={styles.head} />}
    </>
  ) : null
}

function HeadingShape({ data }: NodeProps<Extract<Shape, { type: 'heading' }>>) {
  return (
    <div className={styles.heading} style={{ width: nodeSize.width }}>
      {data.title}
    </div>
  )
}
