import { ArrowLeft, ArrowRight, Redo2, Undo2 } from 'lucide-react'
import { type CommandId, commandSpec } from '../shared/commands'
import { LibraryMenu } from './features/library/library-menu'
import { runCommand } from './state/commands'
import { keysLabel } from './state/keyboard'
import { useOpen } from './state/library'
import { canGo } from './state/panes'
import { useView } from './state/view'
import styles from './top-bar.module.css'
import { IconButton } from './ui/icon-button'
import { Kbd } from './ui/kbd'
import { Segmented } from './ui/segmented'

const screens = [
  { value: 'desk', label: 'Desk' },
  { value: 'matrix', label: 'Matrix' },
  { value: 'timeline', label: 'Timeline' },
  { value: 'map', label: 'Map' },
  { value: 'brief', label: 'Brief' },
] as const

/** The library, the way back, the views, search. */
export function TopBar() {
  const view = useView()
  const history = useOpen((open) => open.history)
  return (
    <header className={styles.bar}>
      <h1 className={styles.brand}>Crossread</h1>
      <LibraryMenu />
      <div className={styles.group}>
        <CommandButton id="go.back" disabled={!canGo('back')}>
          <ArrowLeft size={15} aria-hidden />
        </CommandButton>
        <CommandButton id="go.forward" disabled={!canGo('forward')}>
          <ArrowRight size={15} aria-hidden />
        </CommandButton>
        <CommandButton id="history.undo" disabled={history.undo === null} label={history.undo === null ? 'Undo' : `Undo: ${history.undo}`}>
          <Undo2 size={15} aria-hidden />
        </CommandButton>
        <CommandButton id="history.redo" disabled={history.redo === null} label={history.redo === null ? 'Redo' : `Redo: ${history.redo}`}>
          <Redo2 size={15} aria-hidden />
        </CommandButton>
      </div>
      <nav className={styles.views} aria-label="Views">
        <Segmented label="View" value={view.screen} options={screens} onChange={(screen) => runCommand(`view.${screen}`)} />
      </nav>
      <button type="button" className={styles.find} onClick={() => runCommand('palette.open')}>
        <span>Search or run a command</span>
        <Kbd>{keysLabel('Mod+K')}</Kbd>
      </button>
    </header>
  )
}

type CommandButtonProps = {
  readonly id: CommandId
  readonly label?: string
  readonly disabled: boolean
  readonly children: React.ReactNode
}

function CommandButton({ id, label, disabled, children }: CommandButtonProps) {
  const spec = commandSpec(id)
  const [keys] = spec.keys
  return (
    <IconButton label={label ?? spec.label} keys={keys ? keysLabel(keys) : undefined} disabled={disabled} onClick={() => runCommand(id)}>
      {children}
    </IconButton>
  )
}
