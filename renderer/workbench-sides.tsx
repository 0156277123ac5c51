import { type ReactNode, useSyncExternalStore } from 'react'
import styles from './app.module.css'
import { changePreferences, usePreferences } from './state/preferences'
import { type Side, widthOfSide } from './state/side-widths'
import { WidthSeparator } from './ui/width-separator'

function onResize(listener: () => void): () => void {
  window.addEventListener('resize', listener)
  return () => window.removeEventListener('resize', listener)
}

type Props = { readonly rail: ReactNode | null; readonly panel: ReactNode | null; readonly children: ReactNode }

/** The desk (its children) between its two sides, each as wide as the person wants it. */
export function WorkbenchSides({ rail, panel, children }: Props) {
  const windowWidth = useSyncExternalStore(onResize, () => window.innerWidth)
  const kept = usePreferences((preferences) => preferences.sides)
  const railWidth = widthOfSide('rail', kept.rail, windowWidth)
  const panelWidth = widthOfSide('panel', kept.panel, windowWidth)
  const columns = [rail ? `${railWidth.width}px` : '', 'minmax(0, 1fr)', panel ? `${panelWidth.width}px` : '']
  const acts = (side: Side) => ({
    onMove: (width: number) => usePreferences.setState({ sides: { ...kept, [side]: width } }),
    onChange: (width: number | null) => void changePreferences({ sides: { ...kept, [side]: width } }),
  })
  return (
    <div className={styles.desk} style={{ gridTemplateColumns: columns.join(' ') }}>
      {rail}
      {/* The edges belong to a landmark, so that a person who goes from landmark to landmark meets them. */}
      <main id="main" className={styles.main} tabIndex={-1} aria-label="Desk">
        {rail ? <WidthSeparator label="Width of the list of sources" of="left" {...railWidth} {...acts('rail')} /> : null}
        {children}
        {panel ? <WidthSeparator label="Width of the side panel" of="right" {...panelWidth} {...acts('panel')} /> : null}
      </main>
      {panel}
    </div>
  )
}
