import { type CommandSpec, commandGroups, commands } from '../../../shared/commands'
import { keysLabel } from '../../state/keyboard'
import { showDialog } from '../../state/view'
import { Dialog } from '../../ui/dialog'
import { Kbd } from '../../ui/kbd'
import styles from './settings.module.css'

/** Every action that has a key. The others are in the palette. */
export function ShortcutsDialog() {
  return (
    <Dialog open size="wide" title="Keyboard shortcuts" onClose={() => showDialog(null)}>
      <div className={styles.groups}>
        {commandGroups.map((group) => {
          const listed = commands.filter((spec: CommandSpec) => spec.group === group && spec.keys.length > 0)
          return listed.length === 0 ? null : (
            <section key={group} aria-label={group}>
              <h3>{group}</h3>
              <dl>
                {listed.map((spec: CommandSpec) => (
                  <div key={spec.id}>
                    <dt>{spec.label}</dt>
                    <dd>
                      {spec.keys.map((keys) => (
                        <Kbd key={keys}>{keysLabel(keys)}</Kbd>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          )
        })}
        <section aria-label="In the matrix and among alternatives">
          <h3>In the matrix and among alternatives</h3>
          <dl>
            <div>
              <dt>Go from cell to cell</dt>
              <dd>
                <Kbd>Arrow keys</Kbd>
              </dd>
            </div>
            <div>
              <dt>In the matrix, to the claim and to the last source</dt>
              <dd>
                <Kbd>Home</Kbd> <Kbd>End</Kbd>
              </dd>
            </div>
            <div>
              <dt>To the first and to the last claim</dt>
              <dd>
                <Kbd>Ctrl+Home</Kbd> <Kbd>Ctrl+End</Kbd>
              </dd>
            </div>
            <div>
              <dt>Some claims up or down</dt>
              <dd>
                <Kbd>PgUp</Kbd> <Kbd>PgDn</Kbd>
              </dd>
            </div>
          </dl>
        </section>
        <section aria-label="On the map">
          <h3>On the map</h3>
          <dl>
            <div>
              <dt>Go from node to node</dt>
              <dd>
                <Kbd>Arrow keys</Kbd>
              </dd>
            </div>
            <div>
              <dt>Open the node on the desk</dt>
              <dd>
                <Kbd>Enter</Kbd>
              </dd>
            </div>
            <div>
              <dt>Nearer, farther, everything</dt>
              <dd>
                <Kbd>+</Kbd> <Kbd>-</Kbd> <Kbd>0</Kbd>
              </dd>
            </div>
            <div>
              <dt>Up and down</dt>
              <dd>
                <Kbd>PgUp</Kbd> <Kbd>PgDn</Kbd>
              </dd>
            </div>
          </dl>
        </section>
        <section aria-label="In a source">
          <h3>In a source</h3>
          <dl>
            <div>
              <dt>Move the reading cursor</dt>
              <dd>
                <Kbd>Arrow keys</Kbd>
              </dd>
            </div>
            <div>
              <dt>By word, by paragraph</dt>
              <dd>
                <Kbd>Ctrl+←→</Kbd> <Kbd>Ctrl+↑↓</Kbd>
              </dd>
            </div>
            <div>
              <dt>Select words</dt>
              <dd>
                <Kbd>Shift with any of these</Kbd>
              </dd>
            </div>
          </dl>
        </section>
      </div>
    </Dialog>
  )
}
