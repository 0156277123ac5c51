import '@xyflow/react/dist/base.css'
import {
  type Edge,
  type EdgeProps,
  Handle,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
} from '@xyflow/react'
import { createContext, useContext, useEffect, useMemo, useRef } from 'react'
import { statusNames } from '../../../shared/claims/status'
import { type Curve, curveOf } from '../../../shared/map/curves'
import type { LinkMap, MapEdge, MapNode } from '../../../shared/map/link-map'
import { shortNodeWords } from '../../../shared/map/node-words'
import { firstView, headingPlace, nodeSize, type Place } from '../../../shared/map/places'
import { Button } from '../../ui/button'
import styles from './map-view.module.css'

type Props = {
  readonly map: LinkMap
  readonly shown: ReadonlySet<string>
  readonly edges: readonly MapEdge[]
  readonly places: ReadonlyMap<string, Place>
  readonly chosenId: string | null
  readonly onChoose: (id: string) => void
}

type Shape = Node<{ readonly node: MapNode }, 'record'> | Node<{ readonly title: string }, 'heading'>

/** Which node has the keys, and what choosing another does: kept beside the nodes, so that a step does not make all of them anew. */
const Chosen = createContext<{ readonly id: string | null; readonly choose: (id: string) => void }>({ id: null, choose: () => {} })

type Line = Edge<{ readonly curve: Curve }, 'link'>

const shapes = { record: RecordShape, heading: HeadingShape }
const lineShapes = { link: LinkShape }

/** More nodes than this are only drawn where they are in view. */
const drawnWhole = 300

/** The picture. Nodes stand where shared/map puts them and cannot be dragged, so that it looks the same to everybody. */
export function Graph(props: Props) {
  return (
    <ReactFlowProvider>
      <Picture {...props} />
    </ReactFlowProvider>
  )
}

function Picture({ map, shown, edges, places, chosenId, onChoose }: Props) {
  const flow = useReactFlow()
  const nodes = useMemo(() => shapesOf(map, shown, places), [map, shown, places])
  const lines = useMemo(() => edges.flatMap((edge) => lineOf(edge, places)), [edges, places])
  const first = nodes.find(({ type }) => type === 'record')?.id ?? null
  const chosen = useMemo(() => ({ id: chosenId ?? first, choose: onChoose }), [chosenId, first, onChoose])
  const frame = useRef<HTMLDivElement>(null)

  function showFromBeginning(): void {
    const box = frame.current?.getBoundingClientRect()
    const drawn = [...places].flatMap(([id, place]) => (shown.has(id) ? [place] : []))
    const view = box && firstView(box, drawn, (chosenId !== null && shown.has(chosenId) && places.get(chosenId)) || null)
    if (view) void flow.setViewport(view)
    else void flow.fitView({ padding: 0.08, maxZoom: 1 })
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another selection of nodes is begun anew
  useEffect(showFromBeginning, [shown])
  useEffect(() => {
    if (chosenId === null) return
    const place = places.get(chosenId)
    if (place && !isInView(frame.current, flow.flowToScreenPosition(place), flow.getZoom()))
      void flow.setCenter(place.x + nodeSize.width / 2, place.y + nodeSize.height / 2, { zoom: flow.getZoom() })
  }, [chosenId, places, flow])

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === '+' || event.key === '=') void flow.zoomIn()
    else if (event.key === '-') void flow.zoomOut()
    else if (event.key === '0') void flow.fitView({ padding: 0.08, maxZoom: 1 })
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys act on the nodes inside, which are buttons
    <div ref={frame} className={styles.picture} onKeyDown={onKeyDown}>
      <div className={styles.zoom}>
        <Button onClick={() => void flow.zoomIn()} title="Zoom in (+)">
          Nearer
        </Button>
        <Button onClick={() => void flow.zoomOut()} title="Zoom out (−)">
          Farther
        </Button>
        <Button onClick={() => void flow.fitView({ padding: 0.08, maxZoom: 1 })} title="Everything in view (0)">
          All
        </Button>
      </div>
      <Chosen.Provider value={chosen}>
        <ReactFlow<Shape, Line>
          nodes={nodes}
          edges={lines}
          nodeTypes={shapes}
          edgeTypes={lineShapes}
          onInit={showFromBeginning}
          minZoom={0.02}
          maxZoom={2}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          onlyRenderVisibleElements={nodes.length > drawnWhole}
          deleteKeyCode={null}
          disableKeyboardA11y
          proOptions={{ hideAttribution: true }}
        />
      </Chosen.Provider>
    </div>
  )
}

function shapesOf(map: LinkMap, shown: ReadonlySet<string>, places: ReadonlyMap<string, Place>): Shape[] {
  return map.columns.flatMap(({ title, sourceId, nodes }, column): Shape[] => {
    const drawn = nodes.filter(({ id }) => shown.has(id))
    if (drawn.length === 0) return []
    return [
      { id: `heading ${sourceId ?? 'claims'}`, type: 'heading', position: { ...headingPlace(column) }, data: { title } },
      ...drawn.map(
        (node): Shape => ({ id: node.id, type: 'record', position: { ...(places.get(node.id) ?? { x: 0, y: 0 }) }, data: { node } }),
      ),
    ]
  })
}

function lineOf(edge: MapEdge, places: ReadonlyMap<string, Place>): readonly Line[] {
  const curve = curveOf(edge, places)
  const { id, from, to, relation } = edge
  return curve ? [{ id, type: 'link', source: from, target: to, className: styles[relation] ?? '', data: { curve } }] : []
}

function isInView(frame: HTMLElement | null, at: Place, zoom: number): boolean {
  const box = frame?.getBoundingClientRect()
  if (!box) return false
  const [right, bottom] = [at.x + nodeSize.width * zoom, at.y + nodeSize.height * zoom]
  return at.x >= box.left && at.y >= box.top && right <= box.right && bottom <= box.bottom
}

function RecordShape({ data: { node } }: NodeProps<Extract<Shape, { type: 'record' }>>) {
  const { id, choose } = useContext(Chosen)
  const button = useRef<HTMLButtonElement>(null)
  const isChosen = id === node.id
  useEffect(() => {
    // The keys go along when they were on the map: never away from a filter or another view.
    if (isChosen && document.activeElement?.closest('[data-node]')) button.current?.focus({ preventScroll: true })
  }, [isChosen])
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
