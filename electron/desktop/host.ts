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

/** The handlers, with what only the desktop can do. `window` is the one that dialogs belong to. Loaded when the window is under way. */
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
