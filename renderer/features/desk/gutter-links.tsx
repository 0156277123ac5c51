import { type RefObject, useEffect, useMemo, useRef } from 'react'
import type { Annotation } from '../../../shared/model/annotation'
import type { Link } from '../../../shared/model/link'
import { quoteOf } from '../../../shared/text/passage'
import { placeOf } from '../../state/annotating'
import { useWorkspace } from '../../state/library'
import { openPassages } from '../../state/panes'
import { type Pane, useView } from '../../state/view'
import styles from './desk.module.css'
import { LinkCard } from './link-card'
import { curve, type Drawn, drawnLink } from './link-path'
import { onPanes } from './pane-registry'

type OpenLink = { readonly link: Link; readonly from: Annotation; readonly to: Annotation }

function setChosen(linkId: Link['id'] | null): void {
  useView.setState({ linkId })
}

/** Links between open panes, drawn in the gutters: they follow scrolling, never cross the text, and lead to both ends. */
export function GutterLinks({ frame, panes }: { readonly frame: RefObject<HTMLElement | null>; readonly panes: readonly Pane[] }) {
  const links = useWorkspace((workspace) => workspace.links)
  const annotations = useWorkspace((workspace) => workspace.annotations)
  const chosen = useView((view) => view.linkId)
  // A card that was left open is not opened again by coming back to the desk.
  useEffect(() => () => setChosen(null), [])
  const shapes = useRef(new Map<string, SVGGElement>())

  const open = useMemo(() => {
    const shown = new Set(panes.map(({ sourceId }) => sourceId))
    return [...links.values()].flatMap((link): OpenLink[] => {
      const [from, to] = [annotations.get(link.from.id as Annotation['id']), annotations.get(link.to.id as Annotation['id'])]
      if (!from || !to || !placeOf(from) || !placeOf(to) || from.sourceId === to.sourceId) return []
      return shown.has(from.sourceId) && shown.has(to.sourceId) ? [{ link, from, to }] : []
    })
  }, [links, annotations, panes])

  useEffect(() => {
    const element = frame.current
    if (!element) return
    let waiting = 0
    const draw = () => {
      waiting = 0
      const origin = element.getBoundingClientRect()
      // All is measured before anything is moved, so that the page is laid out once.
      const drawn = open.map(({ link, from, to }) => ({ id: link.id, drawn: drawnLink(from, to, panes, origin) }))
      for (const entry of drawn) move(shapes.current.get(entry.id), entry.drawn)
    }
    const later = () => {
      if (waiting === 0) waiting = requestAnimationFrame(draw)
    }
    later()
    const stop = onPanes(later)
    element.addEventListener('scroll', later, { capture: true, passive: true })
    const observer = new ResizeObserver(later)
    observer.observe(element)
    for (const pane of element.querySelectorAll('section')) observer.observe(pane)
    return () => {
      cancelAnimationFrame(waiting)
      stop()
      observer.disconnect()
      element.removeEventListener('scroll', later, { capture: true })
    }
  }, [frame, open, panes])

  const show = ({ link, from, to }: OpenLink) => {
    setChosen(link.id)
    void openPassages([from, to].map(placeOf).filter((place) => place !== null))
  }
  const card = open.find(({ link }) => link.id === chosen)
  return (
    <>
      <svg className={styles.links} role="group" aria-label="Links between the open sources">
        {open.map((entry) => (
          // A drawn line cannot be a button element; it acts as one by mouse and by keyboard.
          <g
            key={entry.link.id}
            ref={(shape) => {
              if (shape) shapes.current.set(entry.link.id, shape)
              else shapes.current.delete(entry.link.id)
            }}
            className={styles.link}
            data-relation={entry.link.relation}
            data-chosen={entry.link.id === chosen}
            role="button"
            tabIndex={0}
            aria-label={`${entry.link.relation}: “${shortened(entry.from)}” and “${shortened(entry.to)}”`}
            onClick={() => show(entry)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== ' ') return
              event.preventDefault()
              show(entry)
            }}
          >
            <title>{`${entry.link.relation}${entry.link.reason === '' ? '' : `: ${entry.link.reason}`}`}</title>
            <path className={styles.wide} />
            <path />
            <circle r="4" />
            <circle r="4" />
          </g>
        ))}
      </svg>
      {card ? <LinkCard key={card.link.id} link={card.link} onClose={() => setChosen(null)} /> : null}
    </>
  )
}

function shortened(annotation: Annotation): string {
  const quote = quoteOf(annotation.anchors)
  return quote.length > 80 ? `${quote.slice(0, 80)}…` : quote
}

function move(shape: SVGGElement | undefined, drawn: Drawn | null): void {
  if (!shape) return
  shape.style.display = drawn ? '' : 'none'
  if (!drawn) return
  shape.dataset['far'] = String(drawn.far)
  const path = curve(drawn)
  for (const element of shape.querySelectorAll('path')) element.setAttribute('d', path)
  shape.querySelectorAll('circle').forEach((circle, index) => {
    const point = index === 0 ? drawn.from : drawn.to
    circle.setAttribute('cx', String(point.x))
    circle.setAttribute('cy', String(point.y))
  })
}
