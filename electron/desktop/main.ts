/** The desktop program: one process, one window, the same handlers as everywhere. */
import { join } from 'node:path'
import { app, type BrowserWindow, session } from 'electron'
import { configFolder, programFolder } from '../host-environment'
import { fileLog } from '../log'
import { libraryFolder, libraryInArguments } from './arguments'
import { closeBeforeQuitting, desktopHost } from './host'
import { openDoor } from './ipc'
import { showMenu } from './menu'
import { declareScheme, serveWindow } from './protocol'
import { lockPages, lockSession } from './security'
import { openWindow, showLibrary } from './window'

const program = programFolder()
const configDir = configFolder()
const report = fileLog(configDir, () => new Date())

process.on('uncaughtExceptionMonitor', (error) => report('main', error))
process.on('unhandledRejection', (error) => report('main', error))

let window: BrowserWindow | null = null
let asked = libraryInArguments(process.argv, process.cwd(), app.isPackaged)

/** Brings the window to the front, with this library when one is named. */
function show(library: string | null): void {
  asked = library ?? asked
  if (!window) return
  if (library !== null) showLibrary(window, library, report)
  if (window.isMinimized()) window.restore()
  window.focus()
}

function start(): void {
  lockSession(session.defaultSession)
  serveWindow(session.defaultSession, join(program, 'dist', 'renderer'))
  const host = desktopHost(program, configDir, report, () => window)
  openDoor(host, () => (window ? [window] : []), report)
  showMenu(() => window)
  window = openWindow({ program, configDir, report }, asked)
  window.on('closed', () => {
    window = null
  })
  closeBeforeQuitting(host)
}

// What Chromium keeps for itself lies beside the settings, so that one folder holds all that is not a library.
app.setPath('userData', join(configDir, 'electron'))
// Every window asks for its own sandbox; this adds whatever else might be opened. Root on Linux has none, and says so by this word.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
declareScheme()
lockPages(app)
app.on('open-file', (event, path) => {
  event.preventDefault()
  show(libraryFolder(path))
})
if (app.requestSingleInstanceLock({ library: asked })) {
  app.on('second-instance', (_event, _words, _folder, sent) => show((sent as { library: string | null }).library))
  app.whenReady().then(start, (error: unknown) => report('start', error))
} else app.quit()
