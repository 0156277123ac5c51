import { useCallback, useEffect, useState } from 'react'
import type { RecentLibrary } from '../../../shared/api'
import { call } from '../../host'
import { runCommand } from '../../state/commands'
import { enterOrOffer } from '../../state/session'
import { Button } from '../../ui/button'
import { WaitingFiles } from './waiting-files'
import styles from './welcome.module.css'

/** The way in when no library is open. */
export function Welcome() {
  const [recent, setRecent] = useState<readonly RecentLibrary[]>([])
  const read = useCallback(async () => {
    const result = await call('libraries.recent', {})
    if (result.ok) setRecent(result.value)
  }, [])
  useEffect(() => {
    void read()
  }, [read])
  const forget = async (path: string) => {
    await call('libraries.forget', { path })
    await read()
  }
  return (
    <main className={styles.welcome}>
      <h1>Crossread</h1>
      <p className={styles.lead}>
        Read several accounts of one event side by side; mark, link and state what is established, what is disputed, and on whose word.
      </p>
      <div className={styles.ways}>
        <Button variant="primary" onClick={() => runCommand('library.sample')}>
          Open the sample library
        </Button>
        <Button onClick={() => runCommand('library.new')}>New library…</Button>
        <Button onClick={() => runCommand('library.open')}>Open library…</Button>
      </div>
      <WaitingFiles />
      {recent.length > 0 ? (
        <section aria-label="Recent libraries">
          <h2>Recent libraries</h2>
          <ul>
            {recent.map((library) => (
              <li key={library.path}>
                <button type="button" disabled={library.missing} onClick={() => void enterOrOffer(library.path)}>
                  <strong>{library.title}</strong>
                  <span>{library.missing ? `${library.path} is not there any more` : library.path}</span>
                </button>
                {library.missing ? <Button onClick={() => void forget(library.path)}>Take off the list</Button> : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <p className={styles.privacy}>Everything stays on this computer.</p>
    </main>
  )
}
