import { app } from 'electron'
import type { Host } from '../handlers'

/** The last window ends the program, which waits until everything is written and the locks are given up. */
export function closeBeforeQuitting(host: () => Promise<Host>): void {
  let closed = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void host()
      .then((loaded) => loaded.close())
      .finally(() => {
        closed = true
        // In a later turn: a quit that is asked for while this one is still being called off is not heard.
        setImmediate(() => app.quit())
      })
  })
}
