import { type CommandId, commandSpec } from '../../../shared/commands'
import { colourIds } from '../../../shared/model/vocabulary'
import { commandOf, runCommand } from '../../state/commands'
import { keysLabel } from '../../state/keyboard'
import { useWorkspace } from '../../state/library'
import styles from './bars.module.css'

const colourCommands: readonly CommandId[] = ['annotate.1', 'annotate.2', 'annotate.3', 'annotate.4', 'annotate.5']

/** The five colours by the names the library gave them; one click marks or recolours. */
export function Colours({ current }: { readonly current: string | null }) {
  const colours = useWorkspace((workspace) => workspace.library.colours)
  return (
    <>
      {colourIds.map((id, index) => {
        const name = colours.find((colour) => colour.id === id)?.name ?? id
        const command = colourCommands[index]
        return (
          <button
            key={id}
            type="button"
            className={styles.dot}
            data-colour={id}
            aria-label={current === null ? `Mark as ${name}` : `Recolour as ${name}`}
            aria-pressed={current === null ? undefined : current === id}
            title={`${name} (${index + 1})`}
            onClick={() => command && runCommand(command)}
          />
        )
      })}
    </>
  )
}

/** A word that runs a command, with its key. Not drawn where the command cannot be run. */
export function Act({ id, children }: { readonly id: CommandId; readonly children: string }) {
  const [keys] = commandSpec(id).keys
  if (!commandOf(id)?.enabled()) return null
  return (
    <button type="button" className={styles.act} onClick={() => runCommand(id)} title={commandSpec(id).label}>
      {children}
      {keys ? <kbd aria-hidden>{keysLabel(keys)}</kbd> : null}
    </button>
  )
}

/** The bar's own clicks must not take the selection away. */
export function keepSelection(event: { preventDefault: () => void }): void {
  event.preventDefault()
}
