import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { SourceId } from '../../../shared/model/schema'
import { titleOf } from '../../../shared/text/title'
import { runCommand } from '../../state/commands'
import { useOpen, useWorkspace } from '../../state/library'
import { useView } from '../../state/view'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { VirtualList } from '../../ui/virtual-list'
import { nothingChosen, rangeTo, toggled } from './choosing'
import { ChosenSources } from './chosen-sources'
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

/** Above this a list is longer than a screen, and gets a filter of its own. */
const manySources = 12

/**
 * All sources of the library: a click reads one, Alt+click beside the others; Ctrl+click and Shift+click choose several, to
 * tag or delete them together.
 */
export function LibraryRail() {
  const sources = useWorkspace((workspace) => workspace.sources)
  const briefs = useWorkspace((workspace) => workspace.briefs)
  const readOnly = useOpen((open) => open.readOnly)
  const [order, setOrder] = useState<Order>('date')
  const [words, setWords] = useState('')
  const [choice, setChoice] = useState(nothingChosen)

  const listed = useMemo(() => {
    const wanted = words.trim().toLocaleLowerCase()
    const cards = [...sources.values()]
      .filter(
        (card) =>
          wanted === '' ||
          `${card.title ?? ''} ${card.publisher ?? ''} ${card.original.name} ${card.tags.join(' ')}`.toLocaleLowerCase().includes(wanted),
      )
      .map((card) => ({ card, key: order === 'date' ? (card.published ?? '9999') : titleOf(card, null).text }))
    cards.sort((a, b) => {
      if (order === 'added') return a.card.id < b.card.id ? 1 : -1
      return collator.compare(a.key, b.key) || (a.card.id < b.card.id ? -1 : 1)
    })
    return cards.map(({ card }) => card)
  }, [sources, order, words])
  const chosen = listed.filter((card) => choice.ids.has(card.id))
  const ids = listed.map((card) => card.id)
  const letGo = () => setChoice(nothingChosen)
  const remove = async (id: SourceId) => {
    const together = choice.ids.has(id)
    if ((await removeSources(together ? chosen.map((card) => card.id) : [id])) && together) letGo()
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
          {sources.size > 1 ? (
            <div className={styles.tools}>
              {sources.size > manySources ? (
                <TextField label="Filter sources" hideLabel placeholder="Filter" value={words} onChange={setWords} />
              ) : null}
              <Select label="Order" hideLabel value={order} options={orders} onChange={setOrder} />
            </div>
          ) : null}
          <ChosenSources chosen={chosen} readOnly={readOnly} onLetGo={letGo} />
          <VirtualList
            label="List of sources"
            items={listed}
            keyOf={(card) => card.id}
            estimate={58}
            render={(card) => (
              <SourceRow
                card={card}
                chosen={choice.ids.has(card.id)}
                readOnly={readOnly}
                onOpened={(from) => setChoice({ ...nothingChosen, from })}
                onToggle={(id) => setChoice(toggled(choice, id))}
                onRange={(to, from) => setChoice(rangeTo({ ...choice, from: choice.from ?? from ?? null }, ids, to))}
                onAll={() => setChoice({ ids: new Set(ids), from: choice.from })}
                onLetGo={letGo}
                onRemove={(id) => void remove(id)}
              />
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
