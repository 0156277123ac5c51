import { ArrowUpDown, Info, Search, TextQuote, X } from 'lucide-react'
import { commandSpec } from '../../../shared/commands'
import type { SourceCard } from '../../../shared/model/source'
import { readableDate } from '../../../shared/text/readable-date'
import { runCommand } from '../../state/commands'
import { openFind } from '../../state/find'
import { keysLabel } from '../../state/keyboard'
import { closePane, setFurnitureShown } from '../../state/panes'
import { type Pane, showDialog, useView } from '../../state/view'
import { IconButton } from '../../ui/icon-button'
import styles from './source-pane.module.css'

type Props = { readonly source: SourceCard; readonly title: string; readonly pane: Pane; readonly index: number }

/** Who says so and when; what can be done with the pane. */
export function PaneHeader({ source, title, pane, index }: Props) {
  const together = useView((view) => (view.panes.length > 1 ? view.together : null))
  const by = source.authors.length > 0 ? `By ${source.authors.join(', ')}` : null
  return (
    <header className={styles.header}>
      <span className={styles.who} title={title}>
        <span className={styles.publisher}>{source.publisher ?? source.original.name}</span>
        <span className={styles.date}>
          {[source.versionOf && 'Later version', source.published && readableDate(source.published), by, `${source.words} words`]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      <span className={styles.tools}>
        <IconButton
          label="Source details"
          keys={keysLabel('D')}
          onClick={() => showDialog({ kind: 'source-details', sourceId: source.id })}
        >
          <Info size={15} aria-hidden />
        </IconButton>
        <IconButton
          className={styles.spare}
          label="Find in this pane"
          keys={keysLabel('Mod+F')}
          onClick={() => {
            useView.setState({ activePane: index })
            openFind(pane)
          }}
        >
          <Search size={15} aria-hidden />
        </IconButton>
        <IconButton
          className={styles.spare}
          label={pane.furnitureShown ? 'Hide page furniture' : 'Show page furniture'}
          keys={keysLabel('F')}
          pressed={pane.furnitureShown}
          onClick={() => setFurnitureShown(pane.key, !pane.furnitureShown)}
        >
          <TextQuote size={15} aria-hidden />
        </IconButton>
        {together === null ? null : (
          <IconButton
            className={styles.spare}
            label="Read the panes together"
            keys={keysLabel('Y')}
            pressed={together}
            onClick={() => runCommand('pane.together')}
          >
            <ArrowUpDown size={15} aria-hidden />
          </IconButton>
        )}
        <IconButton label="Close pane" keys={keysLabel(commandSpec('pane.close').keys[0] ?? '')} onClick={() => closePane(index)}>
          <X size={15} aria-hidden />
        </IconButton>
      </span>
    </header>
  )
}
