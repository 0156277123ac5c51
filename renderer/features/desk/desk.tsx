import { Fragment, useEffect, useLayoutEffect, useRef } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { runCommand } from '../../state/commands'
import { useOpen, useWorkspace } from '../../state/library'
import { useView } from '../../state/view'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import styles from './desk.module.css'
import { GutterLinks } from './gutter-links'
import { LinkBanner } from './link-banner'
import { LinkDialog } from './link-dialog'
import { PlacingBanner } from './placing-banner'
import { reveal } from './revealing'
import { SourcePane } from './source-pane'
import { useReadingTogether } from './use-reading-together'

/** No pane narrower than a readable column. */
const narrowestPane = 15

/** Two to four sources side by side, their links between them. */
export function Desk() {
  const panes = useView((view) => view.panes)
  const sizes = useView((view) => view.paneSizes)
  const asked = useView((view) => view.reveal)
  const sources = useWorkspace((workspace) => workspace.sources.size)
  const readOnly = useOpen((open) => open.readOnly)
  const frame = useRef<HTMLDivElement>(null)
  const answered = useRef(asked?.turn ?? 0)
  useReadingTogether(frame, panes)

  // After the panes are drawn, so that a source opened by the same act is there to be scrolled.
  useLayoutEffect(() => {
    if (!asked || asked.turn === answered.current) return
    answered.current = asked.turn
    reveal(asked)
  }, [asked])

  useEffect(() => {
    // An older browser than Chromium 105 cannot paint marks; the window says so instead of showing nothing.
    if (!('highlights' in CSS)) throw new Error('This browser cannot paint marks. Use Chromium 105 or newer.')
  }, [])

  if (panes.length === 0) {
    return (
      <div className={styles.empty}>
        <EmptyState title={sources === 0 ? 'This library is empty' : 'Nothing lies on the desk'}>
          <p>
            {sources === 0
              ? 'Import two accounts of the same event to read them side by side.'
              : 'Choose a source on the left. Alt+click opens it beside the others.'}
          </p>
          {sources === 0 && !readOnly ? (
            <Button variant="primary" onClick={() => runCommand('import.files')}>
              Import files…
            </Button>
          ) : null}
        </EmptyState>
      </div>
    )
  }
  const known = sizes.length === panes.length
  return (
    <div ref={frame} className={styles.desk} data-panes={panes.length}>
      <Group
        key={panes.map(({ key }) => key).join()}
        orientation="horizontal"
        className={styles.group}
        onLayoutChanged={(layout) => keepSizes(panes.map(({ key }) => layout[key] ?? 0))}
      >
        {panes.map((pane, index) => (
          <Fragment key={pane.key}>
            {index > 0 ? <Separator className={styles.gutter} aria-label={`Width of the panes beside gutter ${index}`} /> : null}
            <Panel
              id={pane.key}
              minSize={`${narrowestPane}%`}
              defaultSize={`${known ? (sizes[index] ?? 0) : 100 / panes.length}%`}
              className={styles.panel}
            >
              <SourcePane pane={pane} index={index} />
            </Panel>
          </Fragment>
        ))}
      </Group>
      <GutterLinks frame={frame} panes={panes} />
      <LinkBanner />
      <PlacingBanner />
      <LinkDialog />
    </div>
  )
}

function keepSizes(paneSizes: readonly number[]): void {
  const { paneSizes: before } = useView.getState()
  const same = before.length === paneSizes.length && before.every((size, index) => Math.abs(size - (paneSizes[index] ?? 0)) < 0.05)
  if (!same && paneSizes.every((size) => size > 0)) useView.setState({ paneSizes })
}
