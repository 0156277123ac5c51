import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type RefObject, useEffect, useRef } from 'react'
import { mostHits } from '../../../shared/text/find'
import { numberOf, type Sought } from '../../../shared/text/find-places'
import { locatorOf } from '../../../shared/text/paragraphs'
import { titleOf } from '../../../shared/text/title'
import { stepFind, useFind } from '../../state/find'
import { keysLabel } from '../../state/keyboard'
import { useWorkspace } from '../../state/library'
import { useView } from '../../state/view'
import { Chip } from '../../ui/chip'
import { IconButton } from '../../ui/icon-button'
import { TextField } from '../../ui/text-field'
import styles from './source-pane.module.css'
import { useSought } from './use-find-marks'

/** Words in this pane or in all, counted, one after the other. */
export function FindBar({ root }: { readonly root: RefObject<HTMLElement | null> }) {
  const { words, everywhere } = useFind()
  const several = useView((view) => view.panes.length > 1)
  const { sought, shown } = useSought()
  const furniture = useInFurniture(shown)
  const bar = useRef<HTMLDivElement>(null)
  // The words of last time are there to be looked for again, or typed over.
  useEffect(() => bar.current?.querySelector('input')?.select(), [])

  const total = sought.reduce((sum, { hits }) => sum + hits.length, 0)
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
          stepFind(-1)
        }
      }}
    >
      <TextField
        label="Find"
        hideLabel
        placeholder="Find"
        value={words}
        autoFocus
        onChange={(next) => useFind.setState({ words: next, place: null })}
        onEnter={() => stepFind(1)}
      />
      <span role="status" className={styles.hits}>
        {words.trim() === '' ? '' : total === 0 ? 'Not found' : `${numberOf(sought, shown) + 1} of ${total}`}
        {sought.some(({ hits }) => hits.length === mostHits) ? ' or more' : ''}
        {furniture ? ', in page furniture' : ''}
      </span>
      {several ? (
        <Chip pressed={everywhere} onClick={() => useFind.setState({ everywhere: !everywhere })}>
          All panes
        </Chip>
      ) : null}
      <IconButton label="Previous hit" keys={keysLabel('Shift+F3')} disabled={total === 0} onClick={() => stepFind(-1)}>
        <ChevronUp size={15} aria-hidden />
      </IconButton>
      <IconButton label="Next hit" keys={keysLabel('F3')} disabled={total === 0} onClick={() => stepFind(1)}>
        <ChevronDown size={15} aria-hidden />
      </IconButton>
      <IconButton label="Close find" onClick={close}>
        <X size={15} aria-hidden />
      </IconButton>
      {everywhere && total > 0 ? <Counts sought={sought} /> : null}
    </search>
  )
}

/** How many hits each pane has. */
function Counts({ sought }: { readonly sought: readonly Sought[] }) {
  const sources = useWorkspace((workspace) => workspace.sources)
  const panes = useView((view) => view.panes)
  const counts = sought.map(({ pane, hits }) => {
    const source = sources.get(panes.find(({ key }) => key === pane)?.sourceId as Parameters<typeof sources.get>[0])
    return `${source ? (source.publisher ?? titleOf(source, null).text) : ''} ${hits.length}`
  })
  return <p className={styles.counts}>{counts.join(', ')}</p>
}

function useInFurniture(shown: ReturnType<typeof useSought>['shown']): boolean {
  const sourceId = useView((view) => view.panes.find(({ key }) => key === shown?.pane)?.sourceId)
  const blocks = useWorkspace((workspace) => (sourceId === undefined ? undefined : workspace.blocks.get(sourceId)))
  if (!shown || !blocks) return false
  const locator = locatorOf(blocks, { start: shown.start, end: shown.start + 1 })
  return locator?.kind === 'part' && locator.part === 'page furniture'
}
