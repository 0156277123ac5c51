import { Component, type ReactNode } from 'react'
import styles from './crash-guard.module.css'
import { bareDesk } from './state/bare-desk'
import { Button } from './ui/button'

/** What stumbles may be in the panes that come back: this way they stay closed. */
function reloadBare(): void {
  const address = new URL(window.location.href)
  address.searchParams.set(bareDesk, '')
  window.location.replace(address)
}

type State = { readonly error: Error | null }

/** Catches a defect while drawing: says so, offers a fresh start. Words are safe on disk; panes come back where they were. */
export class CrashGuard extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (!error) return this.props.children
    const details = `${error.name}: ${error.message}\n${error.stack ?? ''}`
    return (
      <main className={styles.crash} role="alert">
        <h1>The window stumbled</h1>
        <p>
          Everything you saved is on disk. Reload, and your panes come back where they were; if it stumbles again, reload with an empty
          desk.
        </p>
        <div className={styles.actions}>
          <Button variant="primary" onClick={() => window.location.reload()}>
            Reload
          </Button>
          <Button onClick={reloadBare}>Reload with an empty desk</Button>
          <Button onClick={() => void navigator.clipboard.writeText(details)}>Copy details</Button>
        </div>
        <details>
          <summary>Details</summary>
          <pre>{details}</pre>
        </details>
      </main>
    )
  }
}
