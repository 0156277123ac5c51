import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { findAll, mostHits } from '../../../shared/text/find'
import { useView } from '../../state/view'
import { IconButton } from '../../ui/icon-button'
import { TextField } from '../../ui/text-field'
import { paint } from './painter'
import { paneHandle } from './pane-registry'
import { scrollIntoPane } from './revealing'
import styles from './source-pane.module.css'
import { blockElements, domRanges } from './text-map'

type Props = { readonly pane: string; readonly text: string; readonly root: RefObject<HTMLElement | null>; readonly drawn: number }

/** Words in this pane, counted, one after the other. */
export function FindBar({ pane, text, root, drawn }: Props) {
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const hits = useMemo(() => findAll(text, words), [text, words])
  const current = hits.length === 0 ? -1 : ((at % hits.length) + hits.length) % hits.length
  const bar = useRef<HTMLDivElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: `drawn` tells that other elements stand there now
  useEffect(() => {
    const blocks = root.current ? blockElements(root.current) : []
    const now = hits[current]
    paint(
      pane,
      'find',
      hits.flatMap((hit) => domRanges(blocks, hit)),
    )
    paint(pane, 'find-now', now ? domRanges(blocks, now) : [])
    const handle = paneHandle(pane)
    if (now && handle) scrollIntoPane(handle, now)
  }, [pane, hits, current, root, drawn])

  useEffect(
    () => () => {
      paint(pane, 'find', [])
      paint(pane, 'find-now', [])
    },
    [pane],
  )

  const close = () => {
    useView.setState({ find: null })
    root.current?.focus({ preventScroll: true })
  }
  return (
    <search
      ref={bar}
      className={styles.find}
      aria-label="Find in this pane"
      onKeyDown={(event) => {
        if (event.key === 'Escape') close()
        if (event.key === 'Enter' && event.shiftKey) {
          event.preventDefault()
          event.stopPropagation()
          setAt(current - 1)
        }
      }}
    >
      <TextField
        label="Find"
        hideLabel
        placeholder="Find"
        value={words}
        autoFocus
        onChange={(value) => {
          setWords(value)
          setAt(0)
        }}
        onEnter={() => setAt(current + 1)}
      />
      <span role="status" className={styles.hits}>
        {words.trim() === ''
          ? ''
          : hits.length === 0
            ? 'Not found'
            : `${current + 1} of ${hits.length}${hits.length === mostHits ? ' or more' : ''}`}
      </span>
      <IconButton label="Previous hit" disabled={hits.length === 0} onClick={() => setAt(current - 1)}>
        <ChevronUp size={15} aria-hidden />
      </IconButton>
      <IconButton label="Next hit" disabled={hits.length === 0} onClick={() => setAt(current + 1)}>
        <ChevronDown size={15} aria-hidden />
      </IconButton>
      <IconButton label="Close find" onClick={close}>
        <X size={15} aria-hidden />
      </IconButton>
    </search>
  )
}
