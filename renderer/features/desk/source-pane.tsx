import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Block } from '../../../shared/model/source'
import { titleOf } from '../../../shared/text/title'
import { foldBlocks } from '../../state/doubts'
import { useOpen, useWorkspace } from '../../state/library'
import { rememberScroll } from '../../state/panes'
import { type Pane, useView } from '../../state/view'
import { AnnotationList } from './annotation-list'
import { ChosenAnnotation } from './chosen-annotation'
import { FindBar } from './find-bar'
import { PaneHeader } from './pane-header'
import { registerPane } from './pane-registry'
import { Peek } from './peek'
import { Portal } from './portal'
import { SelectionBar } from './selection-bar'
import styles from './source-pane.module.css'
import { SourceText } from './source-text'
import { blockElements } from './text-map'
import { useFindMarks } from './use-find-marks'
import { useFindingMarks } from './use-finding-marks'
import { usePainting } from './use-painting'
import { useReading } from './use-reading'

/** Long enough after the last movement that nobody is scrolling any more. */
const scrollQuietMs = 200

/** One source on the desk. */
export function SourcePane({ pane, index }: { readonly pane: Pane; readonly index: number }) {
  const { key, sourceId } = pane
  const source = useWorkspace((workspace) => workspace.sources.get(sourceId))
  const blocks = useWorkspace((workspace) => workspace.blocks.get(sourceId))
  const text = useOpen((open) => open.texts.get(sourceId))
  const readOnly = useOpen((open) => open.readOnly)
  const active = useView((view) => view.activePane === index)
  const finding = useView((view) => (view.find?.pane === key ? view.find.turn : null))
  const portals = useView((view) => view.portals)
  const scroller = useRef<HTMLDivElement>(null)
  const root = useRef<HTMLDivElement>(null)
  const [drawn, setDrawn] = useState(0)

  const ready = blocks !== undefined && text !== undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is restored once, when the text is first drawn
  useLayoutEffect(() => {
    if (!ready || !scroller.current || !root.current) return
    restoreScroll(scroller.current, root.current, pane)
    return registerPane({ key, sourceId, scroller: scroller.current, root: root.current })
  }, [ready, key, sourceId])

  // What is drawn changes when furniture is shown; marks in it must be painted then.
  useEffect(() => {
    const element = root.current
    if (!element) return
    const observer = new MutationObserver(() => setDrawn((count) => count + 1))
    observer.observe(element, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [])

  usePainting({ pane: key, sourceId, root, ready, drawn })
  useFindingMarks({ pane: key, sourceId, root, ready, drawn })
  useFindMarks({ pane: key, root, drawn })
  const reading = useReading({ pane: key, sourceId, root, index })
  const onScroll = useScrollMemory(key, scroller, root)
  const onRestore = useCallback((block: Block) => void foldBlocks(sourceId, [block.start], false), [sourceId])

  if (!source) return null
  const title = titleOf({ ...source, blocks: blocks ?? [] }, text ?? null)
  const titled = blocks?.some((block) => block.kind === 'title') ?? false
  return (
    <section
      className={styles.pane}
      data-active={active}
      aria-label={`Source: ${title.text}`}
      onFocusCapture={() => useView.setState({ activePane: index })}
      onPointerDownCapture={() => useView.setState({ activePane: index })}
    >
      <PaneHeader source={source} title={title.text} pane={pane} index={index} />
      {finding !== null && text !== undefined ? <FindBar key={finding} root={root} /> : null}
      <div ref={scroller} className={styles.scroller} onScroll={onScroll}>
        <div className={styles.sheet} lang={source.language ?? undefined} dir="auto">
          {titled ? null : (
            <h2 className={styles.title} data-stated={title.stated}>
              {title.text}
            </h2>
          )}
          {/* The text is read and selected by keyboard, as in a document. */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
          <div ref={root} className={styles.text} role="document" aria-label={`Text of ${title.text}`} tabIndex={0} {...reading}>
            {ready ? (
              <SourceText
                blocks={blocks}
                text={text}
                pane={key}
                furnitureShown={pane.furnitureShown}
                onRestore={readOnly ? null : onRestore}
              />
            ) : (
              <p>Reading…</p>
            )}
          </div>
          {ready ? (
            <>
              <SelectionBar pane={key} root={root} text={text} />
              <ChosenAnnotation sourceId={sourceId} root={root} text={text} drawn={drawn} />
              <Peek sourceId={sourceId} title={title.text} root={root} drawn={drawn} />
              <AnnotationList sourceId={sourceId} title={title.text} pane={key} />
            </>
          ) : null}
        </div>
      </div>
      {portals && ready ? <Portal pane={key} sourceId={sourceId} title={title.text} scroller={scroller} /> : null}
    </section>
  )
}

function restoreScroll(scroller: HTMLElement, root: HTMLElement, { scroll }: Pane): void {
  if (scroll.blockStart === 0 && scroll.pixels === 0) return
  const block = blockElements(root).find((element) => Number(element.dataset['start']) === scroll.blockStart)
  if (!block) return
  scroller.scrollTop += block.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroll.pixels
}

/** Keeps the block at the upper edge, and how far it is scrolled past: that survives another text size. */
function useScrollMemory(
  key: string,
  scroller: React.RefObject<HTMLElement | null>,
  root: React.RefObject<HTMLElement | null>,
): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const remember = useCallback(() => {
    if (!scroller.current || !root.current) return
    const edge = scroller.current.getBoundingClientRect().top
    const block = blockElements(root.current).find((element) => element.getBoundingClientRect().bottom > edge)
    if (!block) return
    rememberScroll(key, {
      blockStart: scroller.current.scrollTop <= 0 ? 0 : Number(block.dataset['start']),
      pixels: scroller.current.scrollTop <= 0 ? 0 : Math.round(edge - block.getBoundingClientRect().top),
    })
  }, [key, scroller, root])
  return useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(remember, scrollQuietMs)
  }, [remember])
}
