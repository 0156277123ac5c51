import { type CommandSpec, commandGroups, commands } from '../../../shared/commands'
import { keysLabel } from '../../state/keyboard'
import { showDialog } from '../../state/view'
import { Dialog } from '../../ui/dialog'
import { Kbd } from '../../ui/kbd'
import styles from './settings.module.css'

/** What keys do, and how they are shown. */
type Shortcut = { readonly does: string; readonly keys: readonly string[] }
type Group = { readonly title: string; readonly shortcuts: readonly Shortcut[] }

const ofCommands: readonly Group[] = commandGroups.map((title) => ({
  title,
  shortcuts: commands
    .filter((spec: CommandSpec) => spec.group === title && spec.keys.length > 0)
    .map((spec: CommandSpec) => ({ does: spec.label, keys: spec.keys.map(keysLabel) })),
}))

/** Keys that only move about where they are pressed, and so are no commands. */
const ofPlaces: readonly Group[] = [
  {
    title: 'In the matrix and among alternatives',
    shortcuts: [
      { does: 'Go from cell to cell', keys: ['Arrow keys'] },
      { does: 'In the matrix, to the claim and to the last source', keys: ['Home', 'End'] },
      { does: 'To the first and to the last claim', keys: ['Ctrl+Home', 'Ctrl+End'] },
      { does: 'Some claims up or down', keys: ['PgUp', 'PgDn'] },
    ],
  },
  {
    title: 'On the map',
    shortcuts: [
      { does: 'Go from node to node', keys: ['Arrow keys'] },
      { does: 'Open the node on the desk', keys: ['Enter'] },
      { does: 'Nearer, farther, everything', keys: ['+', '-', '0'] },
      { does: 'Up and down', keys: ['PgUp', 'PgDn'] },
    ],
  },
  {
    title: 'In a source',
    shortcuts: [
      { does: 'Move the reading cursor', keys: ['Arrow keys'] },
      { does: 'By word, by paragraph', keys: ['Ctrl+←→', 'Ctrl+↑↓'] },
      { does: 'To the beginning and to the end', keys: ['Ctrl+Home', 'Ctrl+End'] },
      { does: 'Select words', keys: ['Shift with any of these'] },
    ],
  },
]

/** Every action that has a key. The others are in the palette. */
export function ShortcutsDialog() {
  return (
    <Dialog open size="wide" title="Keyboard shortcuts" onClose={() => showDialog(null)}>
      <div className={styles.groups}>
        {[...ofCommands, ...ofPlaces].map(({ title, shortcuts }) =>
          shortcuts.length === 0 ? null : (
            <section key={title} aria-label={title}>
              <h3>{title}</h3>
              <dl>
                {shortcuts.map(({ does, keys }) => (
                  <div key={does}>
                    <dt>{does}</dt>
                    <dd>
                      {keys.map((key) => (
                        <Kbd key={key}>{key}</Kbd>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ),
        )}
      </div>
    </Dialog>
  )
}
