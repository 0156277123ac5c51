import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useRef } from 'react'
import { nextAt } from '../../../shared/desk/overlap'
import type { SourceId } from '../../../shared/model/schema'
import { trimmedRange } from '../../../shared/text/passage'
import { chooseAnnotation, refOf } from '../../state/annotating'
import { openLibraryNow } from '../../state/library'
import { useView } from '../../state/view'
import { paint } from './painter'
import { blockElements, domRanges, offsetAt, offsetUnder } from './text-map'
import { annotationsOf } from './use-source-annotations'

type Args = { readonly pane: string; readonly sourceId: SourceId; readonly root: RefObject<HTMLElement | null>; readonly index: number }

type Granularity = 'character' | 'word' | 'line' | 'paragraph' | 'lineboundary' | 'documentboundary'

/** Reading and selecting in a pane's text: by mouse, and by keyboard with a cursor of its own. */
export function useReading({ pane, sourceId, root, index }: Args) {
  const pressed = useRef<{ readonly x: number; readonly y: number } | null>(null)

  useEffect(() => {
    const onSelection = () => {
      const element = root.current
      const selection = document.getSelection()
      const anchor = selection?.anchorNode
      if (!element || !selection || !anchor || !element.contains(anchor)) return
      takeSelection(element, selection, pane, sourceId)
    }
    document.addEventListener('selectionchange', onSelection)
    return () => document.removeEventListener('selectionchange', onSelection)
  }, [pane, sourceId, root])

  return {
    onMouseDown: (event: MouseEvent) => {
      pressed.current = { x: event.clientX, y: event.clientY }
    },
    onClick: (event: MouseEvent) => {
      const element = root.current
      const start = pressed.current
      // A drag selects; only a click on the spot means an annotation.
      if (!element || !start || Math.hypot(event.clientX - start.x, event.clientY - start.y) > 4) return
      if (event.target instanceof Element && event.target.closest('button')) return
      if (document.getSelection()?.isCollapsed === false) return
      const offset = offsetUnder(element, event.clientX, event.clientY)
      const { annotation } = useView.getState()
      const hit = offset === null ? null : nextAt(annotationsOf(sourceId), offset, annotation?.id ?? null)
      chooseAnnotation(hit ? refOf(hit) : null)
    },
    onKeyDown: (event: KeyboardEvent) => {
      const element = root.current
      if (element && event.target === element) onReadingKey(event, element, { pane, sourceId, index })
    },
    onBlur: () => paint(pane, 'caret', []),
  }
}

function takeSelection(element: HTMLElement, selection: Selection, pane: string, sourceId: SourceId): void {
  const text = openLibraryNow().texts.get(sourceId) ?? ''
  const [a, b] = [
    offsetAt(element, selection.anchorNode ?? element, selection.anchorOffset),
    offsetAt(element, selection.focusNode ?? element, selection.focusOffset),
  ]
  const range = a === null || b === null || a === b ? null : trimmedRange(text, { start: Math.min(a, b), end: Math.max(a, b) })
  const caret =
    selection.isCollapsed && document.activeElement === element && b !== null
      ? domRanges(blockElements(element), { start: b, end: Math.min(text.length, b + 1) })
      : []
  paint(pane, 'caret', caret)
  const before = useView.getState().selection
  if (range) {
    if (before?.pane !== pane || before.range.start !== range.start || before.range.end !== range.end) {
      useView.setState({ selection: { pane, sourceId, range } })
    }
  } else if (before) useView.setState({ selection: null })
}

const steps: Readonly<
  Record<string, { readonly direction: 'forward' | 'backward'; readonly plain: Granularity; readonly withMod: Granularity }>
> = {
  ArrowRight: { direction: 'forward', plain: 'character', withMod: 'word' },
  ArrowLeft: { direction: 'backward', plain: 'character', withMod: 'word' },
  ArrowDown: { direction: 'forward', plain: 'line', withMod: 'paragraph' },
  ArrowUp: { direction: 'backward', plain: 'line', withMod: 'paragraph' },
  End: { direction: 'forward', plain: 'lineboundary', withMod: 'documentboundary' },
  Home: { direction: 'backward', plain: 'lineboundary', withMod: 'documentboundary' },
}

/**
 * The reading cursor. Shift extends the selection; but while an annotation is chosen, Shift with the arrows moves its ends
 * (the commands do that), so the cursor leaves those keys alone.
 */
function onReadingKey(event: KeyboardEvent, element: HTMLElement, { pane, sourceId, index }: Omit<Args, 'root'>): void {
  const view = useView.getState()
  if (event.key === 'Escape') {
    if (view.linkFrom) useView.setState({ linkFrom: null })
    else if (view.selection) document.getSelection()?.collapseToEnd()
    else chooseAnnotation(null)
    return
  }
  const step = steps[event.key]
  if (!step || event.altKey || event.metaKey) return
  const sideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight'
  if (event.shiftKey && sideways && view.annotation && !view.selection) return
  const selection = document.getSelection()
  if (!selection) return
  event.preventDefault()
  useView.setState({ activePane: index })
  placeCursor(element, selection)
  if (view.annotation) chooseAnnotation(null)
  selection.modify(event.shiftKey ? 'extend' : 'move', step.direction, event.ctrlKey ? step.withMod : step.plain)
  keepInside(element, selection)
  followCursor(element, selection)
  // The browser tells of a selection a moment later; the next key may come before that.
  takeSelection(element, selection, pane, sourceId)
}

/** Without a cursor in this text, it begins at the first line in view. */
function placeCursor(element: HTMLElement, selection: Selection): void {
  if (selection.focusNode && element.contains(selection.focusNode)) return
  const edge = element.closest('section')?.getBoundingClientRect().top ?? 0
  const first = blockElements(element).find((block) => block.getBoundingClientRect().bottom > edge + 60)
  if (first?.firstChild) selection.collapse(first.firstChild, 0)
}

/** Moving on at the end of a text would leave it for the next pane. */
function keepInside(element: HTMLElement, selection: Selection): void {
  if (selection.focusNode && element.contains(selection.focusNode)) return
  const blocks = blockElements(element)
  const last = blocks[blocks.length - 1]?.firstChild
  const first = blocks[0]?.firstChild
  const before = selection.focusNode ? element.compareDocumentPosition(selection.focusNode) & Node.DOCUMENT_POSITION_PRECEDING : 0
  const [node, offset] = before ? [first, 0] : [last, last?.textContent?.length ?? 0]
  if (!node) return
  if (selection.anchorNode && element.contains(selection.anchorNode) && !selection.isCollapsed) selection.extend(node, offset)
  else selection.collapse(node, offset)
}

function followCursor(element: HTMLElement, selection: Selection): void {
  if (!selection.focusNode) return
  const range = document.createRange()
  range.setStart(selection.focusNode, selection.focusOffset)
  const rect = range.getClientRects()[0]
  const scroller = element.parentElement?.parentElement
  if (!rect || !scroller) return
  const view = scroller.getBoundingClientRect()
  if (rect.top < view.top + 30) scroller.scrollTop -= view.top + 60 - rect.top
  if (rect.bottom > view.bottom - 40) scroller.scrollTop += rect.bottom - view.bottom + 80
}
