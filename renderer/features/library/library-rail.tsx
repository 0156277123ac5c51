import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { titleOf } from '../../../shared/text/title'
import { runCommand } from '../../state/commands'
import { useOpen, useWorkspace } from '../../state/library'
import { useView } from '../../state/view'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { VirtualList } from '../../ui/virtual-list'
import styles from './library-rail.module.css'
import { removeSources } from './remove-sources'
import { SourceRow } from './source-row'

const orders = [
  { value: 'date', label: 'By date' },
  { value: 'title', label: 'By title' },
  { value: 'added', label: 'Last added first' },
] as const
type Order = (typeof orders)[number]['value']

/** Made once: a list is sorted anew with every file of an import. */
const collator = new Intl.Collator()

/** Above this a list only draws what is in view, and gets a filter of its own. */
const manySources = 12

/** All sources of the library; one click reads, Shift+click reads beside. Ctrl+click gathers some to delete. */
export function LibraryRail() {
  const sources = useWorkspace((workspace) => workspace.sources)
  const briefs = useWorkspace((workspace) => workspace.briefs)
  const readOnly = useOpen((open) => open.readOnly)
  const [order, setOrder] = useState<Order>('date')
  const [words, setWords] = useState('')
  const [gathered, setGathered] = useState<ReadonlySet<string>>(new Set())

  const listed = useMemo(() => {
    const wanted = words.trim().toLocaleLowerCase()
    const cards = [...sources.values()]
      .filter(
        (card) => wanted === '' || `${card.title ?? ''} ${card.publisher ?? ''} ${card.original.name}`.toLocaleLowerCase().includes(wanted),
      )
      .map((card) => ({ card, key: order === 'date' ? (card.published ?? '9999') : titleOf(card, null).text }))
    cards.sort((a, b) => {
      if (order === 'added') return a.card.id < b.card.id ? 1 : -1
      return collator.compare(a.key, b.key) || (a.card.id < b.card.id ? -1 : 1)
    })
    return cards.map(({ card }) => card)
  }, [sources, order, words])
  const chosen = listed.filter((card) => gathered.has(card.id))

  const gather = (id: string) => {
    const next = new Set(gathered)
    if (!next.delete(id)) next.add(id)
    setGathered(next)
  }

  return (
    <nav className={styles.rail} aria-label="Sources">
      <div className={styles.head}>
        <h2>Sources</h2>
        {readOnly ? null : (
          <button type="button" className={styles.import} onClick={() => runCommand('import.files')}>
            <Plus size={13} aria-hidden /> Import
          </button>
        )}
      </div>
      {sources.size === 0 ? (
        <EmptyState title="No sources yet">
          <p>Import two accounts of the same event to compare them. You can also drop files anywhere on the window or paste text.</p>
          {readOnly ? null : (
            <Button variant="primary" onClick={() => runCommand('import.files')}>
              Import files…
            </Button>
          )}
        </EmptyState>
      ) : (
        <>
          {sources.size > manySources ? (
            <div className={styles.tools}>
              <TextField label="Filter sources" hideLabel placeholder="Filter" value={words} onChange={setWords} />
              <Select label="Order" hideLabel value={order} options={orders} onChange={setOrder} />
            </div>
          ) : null}
          {chosen.length > 0 ? (
            <div className={styles.tools}>
              <span>{chosen.length} chosen</span>
              <Button onClick={() => void removeSources(chosen.map((card) => card.id)).then(() => setGathered(new Set()))}>Delete</Button>
              <Button variant="quiet" onClick={() => setGathered(new Set())}>
                Let go
              </Button>
            </div>
          ) : null}
          <VirtualList
            label="List of sources"
            items={listed}
            keyOf={(card) => card.id}
            estimate={58}
            render={(card) => (
              <SourceRow card={card} gathered={gathered.has(card.id)} onGather={() => gather(card.id)} readOnly={readOnly} />
            )}
          />
        </>
      )}
      {briefs.size > 0 ? (
        <section aria-label="Briefs" className={styles.briefs}>
          <h2>Briefs</h2>
          <ul>
            {[...briefs.values()].map((brief) => (
              <li key={brief.id}>
                <button type="button" onClick={() => useView.setState({ screen: 'brief', briefId: brief.id })}>
                  {brief.title}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </nav>
  )
}
