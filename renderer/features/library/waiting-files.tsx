import { letGoOfWaiting, useWaiting } from '../../state/bringing-in'
import { Button } from '../../ui/button'
import styles from './welcome.module.css'

/** More names than these say nothing more. */
const shownNames = 5

/** What was dropped before a library was open: it waits here, in sight, until one is. */
export function WaitingFiles() {
  const names = useWaiting(({ candidates }) => candidates).map(({ name }) => name)
  const hidden = names.length - shownNames
  return (
    // Always there, so that a screen reader hears what comes into it.
    <div role="status">
      {names.length === 0 ? null : (
        <div className={styles.waiting}>
          <p>
            <strong>{names.length === 1 ? '1 file waits' : `${names.length} files wait`}</strong>: create or open a library to import{' '}
            {names.length === 1 ? 'it' : 'them'}.
          </p>
          <p className={styles.names}>
            {names.slice(0, shownNames).join(', ')}
            {hidden > 0 ? ` and ${hidden} more` : ''}
          </p>
          <Button onClick={letGoOfWaiting}>Let go of {names.length === 1 ? 'it' : 'them'}</Button>
        </div>
      )}
    </div>
  )
}
