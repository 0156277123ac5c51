import { useEffect } from 'react'
import styles from './app.module.css'
import { AnnotationsPanel } from './features/annotations/annotations-panel'
import { BriefDialogs } from './features/brief/brief-dialogs'
import { ClaimDialogs } from './features/claims/claim-dialogs'
import { ClaimsPanel } from './features/claims/claims-panel'
import { Desk } from './features/desk/desk'
import { DiscrepanciesPanel } from './features/discrepancies/discrepancies-panel'
import { FindingDialogs } from './features/discrepancies/finding-dialogs'
import { DropZone } from './features/library/drop-zone'
import { LibraryDialogs } from './features/library/library-dialogs'
import { LibraryRail } from './features/library/library-rail'
import { Welcome } from './features/library/welcome'
import { Palette } from './features/search/palette'
import { SettingsDialogs } from './features/settings/settings-dialogs'
import { VersionDialogs } from './features/versions/version-dialogs'
import { useOpenFindings } from './state/findings'
import { useLibrary, useWorkspace } from './state/library'
import { type PanelTab, panelTabs, useView } from './state/view'
import { StatusBar } from './status-bar'
import { Toaster } from './toaster'
import { TopBar } from './top-bar'
import { later } from './ui/later'
import { Progress } from './ui/progress'
import { WorkbenchSides } from './workbench-sides'

const MatrixView = later(async () => (await import('./features/matrix/matrix-view')).MatrixView)
const TimelineView = later(async () => (await import('./features/timeline/timeline-view')).TimelineView)
const MapView = later(
  async () => (await import('./features/map/map-view')).MapView,
  () => <p role="status">Drawing the map…</p>,
)
const BriefView = later(async () => (await import('./features/brief/brief-view')).BriefView)

/** The window: a library at work, or the way to one. */
export function App() {
  const kind = useLibrary((state) => state.current.kind)
  return (
    <>
      {kind === 'open' ? <Workbench /> : kind === 'opening' ? <Opening /> : <Welcome />}
      <LibraryDialogs />
      <SettingsDialogs />
      <Palette />
      <Toaster />
      <DropZone />
    </>
  )
}

/** While a library opens for which the list of sources must be made anew, how far that is. */
function Opening() {
  const opening = useLibrary((state) => state.opening)
  return (
    <div className={styles.opening}>
      <p>Opening the library…</p>
      {opening && opening.total > 0 ? <Progress label="Looking through the sources" done={opening.done} total={opening.total} /> : null}
    </div>
  )
}

function Workbench() {
  const screen = useView((view) => view.screen)
  const railOpen = useView((view) => view.railOpen)
  const panelOpen = useView((view) => view.panelOpen)
  const title = useWorkspace((workspace) => workspace.library.title)
  useEffect(() => {
    document.title = `${title} – Crossread`
  }, [title])
  return (
    <>
      <div className={styles.frame}>
        <a className={styles.skip} href="#main">
          Skip to the sources
        </a>
        <TopBar />
        {screen === 'desk' ? (
          <WorkbenchSides rail={railOpen ? <LibraryRail /> : null} panel={panelOpen ? <SidePanel /> : null}>
            <Desk />
          </WorkbenchSides>
        ) : screen === 'matrix' ? (
          <main id="main" className={styles.main} tabIndex={-1} aria-label="Matrix">
            <MatrixView />
          </main>
        ) : screen === 'timeline' ? (
          <main id="main" className={styles.main} tabIndex={-1} aria-label="Timeline">
            <TimelineView />
          </main>
        ) : screen === 'map' ? (
          <main id="main" className={styles.main} tabIndex={-1} aria-label="Map">
            <MapView />
          </main>
        ) : (
          <main id="main" className={styles.main} tabIndex={-1} aria-label="Brief">
            <BriefView />
          </main>
        )}
        <StatusBar />
      </div>
      <ClaimDialogs />
      <BriefDialogs />
      <VersionDialogs />
      <FindingDialogs />
    </>
  )
}

function SidePanel() {
  const panel = useView((view) => view.panel)
  const claims = useWorkspace((workspace) => workspace.claims.size)
  const discrepancies = useOpenFindings().length
  return (
    <aside className={styles.side} aria-label="Discrepancies, claims and annotations">
      <div className={styles.tabs} role="tablist" aria-label="Side panel">
        <Tab id="discrepancies" chosen={panel === 'discrepancies'} label="Discrepancies" count={discrepancies} />
        <Tab id="claims" chosen={panel === 'claims'} label="Claims" count={claims} />
        <Tab id="annotations" chosen={panel === 'annotations'} label="Annotations" />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a tab's panel takes the focus after its tab */}
      <div id="side-panel" role="tabpanel" aria-labelledby={`tab-${panel}`} className={styles.panel} tabIndex={0}>
        {panel === 'discrepancies' ? <DiscrepanciesPanel /> : panel === 'claims' ? <ClaimsPanel /> : <AnnotationsPanel />}
      </div>
    </aside>
  )
}

function Tab({
  id,
  chosen,
  label,
  count,
}: {
  readonly id: PanelTab
  readonly chosen: boolean
  readonly label: string
  readonly count?: number
}) {
  return (
    <button
      type="button"
      id={`tab-${id}`}
      role="tab"
      aria-selected={chosen}
      aria-controls="side-panel"
      tabIndex={chosen ? 0 : -1}
      className={styles.tab}
      onClick={() => useView.setState({ panel: id })}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
        const step = event.key === 'ArrowRight' ? 1 : panelTabs.length - 1
        const other = panelTabs[(panelTabs.indexOf(id) + step) % panelTabs.length] ?? id
        useView.setState({ panel: other })
        document.getElementById(`tab-${other}`)?.focus()
      }}
    >
      {label}
      {count === undefined ? null : <span className={styles.count}>{count}</span>}
    </button>
  )
}
