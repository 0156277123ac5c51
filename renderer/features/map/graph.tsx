import '@xyflow/react/dist/base.css'
import { ReactFlow, ReactFlowProvider, useReactFlow, type Viewport } from '@xyflow/react'
import { useEffect, useMemo, useRef } from 'react'
import type { LinkMap, MapEdge } from '../../../shared/map/link-map'
import { firstView, wholeView } from '../../../shared/map/map-window'
import { nodeSize, type Place } from '../../../shared/map/places'
import { Button } from '../../ui/button'
import { Chosen, type Line, lineOf, lineShapes, type Shape, shapes, shapesOf } from './map-shapes'
import styles from './map-view.module.css'

type Props = {
  readonly map: LinkMap
  readonly shown: ReadonlySet<string>
  readonly edges: readonly MapEdge[]
  readonly places: ReadonlyMap<string, Place>
  readonly chosenId: string | null
  readonly onChoose: (id: string) => void
  /** Only what is near one node is shown: all of it is to be in view. */
  readonly isNear: boolean
}

/** How much of the window a page is turned by. */
const pageShare = 0.8

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

function Picture({ map, shown, edges, places, chosenId, onChoose, isNear }: Props) {
  const flow = useReactFlow()
  const nodes = useMemo(() => shapesOf(map, shown, places), [map, shown, places])
  const lines = useMemo(() => edges.flatMap((edge) => lineOf(edge, places)), [edges, places])
  const first = nodes.find(({ type }) => type === 'record')?.id ?? null
  // Whoever comes here by keys can go on with the arrows at once; who pressed a button above stays there.
  const keysWanted = useRef(!document.activeElement?.closest('header, main [role="group"]'))
  const chosen = useMemo(() => ({ id: chosenId ?? first, choose: onChoose, keysWanted }), [chosenId, first, onChoose])
  const frame = useRef<HTMLDivElement>(null)
  /** The person has not gone to another part of the map: another size of the window shows it as if it were opened there. */
  const asOpened = useRef(true)

  const drawn = useMemo(() => [...places].flatMap(([id, place]) => (shown.has(id) ? [place] : [])), [places, shown])

  function show(view: (window: DOMRect) => Viewport): void {
    const box = frame.current?.getBoundingClientRect()
    if (box && box.width > 0 && drawn.length > 0) void flow.setViewport(view(box))
  }
  function showFromBeginning(): void {
    asOpened.current = true
    const at = (chosenId !== null && shown.has(chosenId) && places.get(chosenId)) || null
    show((box) => (isNear ? wholeView(box, drawn) : firstView(box, drawn, at)))
  }
  function goTo(act: () => unknown): void {
    asOpened.current = false
    void act()
  }
  const nearer = () => goTo(() => flow.zoomIn())
  const farther = () => goTo(() => flow.zoomOut())
  const everything = () => goTo(() => show((box) => wholeView(box, drawn)))
  const turn = (direction: 1 | -1) =>
    goTo(() => {
      const { x, y, zoom } = flow.getViewport()
      show((box) => ({ x, y: y - direction * box.height * pageShare, zoom }))
    })

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another selection of nodes is begun anew
  useEffect(showFromBeginning, [shown])
  const resized = useRef(showFromBeginning)
  useEffect(() => {
    resized.current = showFromBeginning
  })
  useEffect(() => {
    if (!frame.current) return
    const observer = new ResizeObserver(() => {
      if (asOpened.current) resized.current()
    })
    observer.observe(frame.current)
    return () => observer.disconnect()
  }, [])
  useEffect(() => {
    if (chosenId === null) return
    const place = places.get(chosenId)
    if (place && !isInView(frame.current, flow.flowToScreenPosition(place), flow.getZoom())) {
      asOpened.current = false
      void flow.setCenter(place.x + nodeSize.width / 2, place.y + nodeSize.height / 2, { zoom: flow.getZoom() })
    }
  }, [chosenId, places, flow])

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === '+' || event.key === '=') nearer()
    else if (event.key === '-') farther()
    else if (event.key === '0') everything()
    else if (event.key === 'PageDown') turn(1)
    else if (event.key === 'PageUp') turn(-1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys act on the nodes inside, which are buttons
    <div ref={frame} className={styles.picture} onKeyDown={onKeyDown}>
      <div className={styles.zoom}>
        <Button onClick={nearer} title="Zoom in (+)">
          Nearer
        </Button>
        <Button onClick={farther} title="Zoom out (−)">
          Farther
        </Button>
        <Button onClick={everything} title="Everything in view (0)">
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
          onMoveStart={(event) => {
            // Without one the program moved the map, not the person.
            if (event) asOpened.current = false
          }}
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

function isInView(frame: HTMLElement | null, at: Place, zoom: number): boolean {
  const box = frame?.getBoundingClientRect()
  if (!box) return false
  const [right, bottom] = [at.x + nodeSize.width * zoom, at.y + nodeSize.height * zoom]
  return at.x >= box.left && at.y >= box.top && right <= box.right && bottom <= box.bottom
}
