import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, type BrowserWindow, shell } from 'electron'
import { CallError } from '../../shared/result'
import { createHost, type Host } from '../handlers'
import { homeFolder } from '../host-environment'
import { idMaker } from '../ids'
import type { Report } from '../log'
import { createWorker } from '../worker-client'
import { isWebAddress } from './addresses'
import { chooseFolder, saveFile } from './dialogs'
import { renderPdf } from './pdf'

/** The handlers, with what only the desktop can do. `window` is the one that dialogs belong to. */
export function desktopHost(program: string, configDir: string, report: Report, window: () => BrowserWindow | null): Host {
  const clock = () => new Date()
  const { version } = JSON.parse(readFileSync(join(program, 'package.json'), 'utf8')) as { version: string }
  return createHost({
    version,
    host: 'desktop',
    configDir,
    homeDir: homeFolder(),
    // In a packaged program it lies beside the archive, since a folder in an archive cannot be copied as one.
    sampleDir: app.isPackaged ? join(process.resourcesPath, 'sample-library') : join(program, 'resources', 'sample-library'),
    clock,
    newId: idMaker(clock),
    worker: createWorker(),
    report,
    chooseFolder: (title) => chooseFolder(window(), title),
    saveFile: (name, bytes) => saveFile(window(), name, bytes),
    async openOutside(url) {
      if (!isWebAddress(url)) throw new CallError('invalid-input', 'Only web addresses are opened outside Crossread.')
      await shell.openExternal(url)
    },
    renderPdf,
  })
}

/** The last window ends the program, which waits until everything is written and the locks are given up. */
export function closeBeforeQuitting(host: Host): void {
  let closed = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void host.close().finally(() => {
      closed = true
      // In a later turn: a quit that is asked for while this one is still being called off is not heard.
      setImmediate(() => app.quit())
    })
  })
}
