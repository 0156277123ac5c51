/** The desktop program: one process, one window, the same handlers as everywhere. */
import { join } from 'node:path'
import { app, type BrowserWindow, session } from 'electron'
import { passageScheme } from '../../shared/brief/passage-address'
import { configFolder, programFolder } from '../host-environment'
import { fileLog } from '../log'
import { once } from '../once'
import type { Shown } from './addresses'
import { libraryFolder, libraryInArguments, passageInArguments } from './arguments'
import { closeBeforeQuitting } from './closing'
import { openDoor, tellWindows } from './ipc'
import { showMenu } from './menu'
import { declareScheme, serveWindow } from './protocol'
import { lockPages, lockSession } from './security'
import { openWindow, showIn } from './window'

const program = programFolder()
const configDir = configFolder()
const report = fileLog(configDir, () => new Date())

process.on('uncaughtExceptionMonitor', (error) => report('main', error))
process.on('unhandledRejection', (error) => report('main', error))

let window: BrowserWindow | null = null
let asked: Shown = {
  library: libraryInArguments(process.argv, process.cwd(), app.isPackaged),
  passage: passageInArguments(process.argv),
}

/** Brings the window to the front, with this library or passage when one is named. */
function show(shown: Shown): void {
  const names = shown.library !== null || shown.passage !== null
  if (names) asked = shown
  if (!window) return
  if (names) showIn(window, shown, report)
  if (window.isMinimized()) window.restore()
  window.focus()
}

function start(): void {
  lockSession(session.defaultSession)
  serveWindow(session.defaultSession, join(program, 'dist', 'renderer'))
  window = openWindow({ program, configDir, report }, asked)
  window.on('closed', () => {
    window = null
  })
  // With the first call: what the page is made of has been handed out by then, and the page is busy with it while this is read.
  const windows = () => (window ? [window] : [])
  const host = once(async () => {
    const { desktopHost } = await import('./host')
    const loaded = desktopHost(program, configDir, report, () => window)
    tellWindows(loaded, windows)
    return loaded
  })
  openDoor(host, windows, report)
  closeBeforeQuitting(host)
  showMenu(() => window)
}

// What Chromium keeps for itself lies beside the settings, so that one folder holds all that is not a library.
app.setPath('userData', join(configDir, 'electron'))
// Every window asks for its own sandbox; this adds whatever else might be opened. Root on Linux has none, and says so by this word.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
declareScheme()
lockPages(app)
app.on('open-file', (event, path) => {
  event.preventDefault()
  show({ library: libraryFolder(path), passage: null })
})
// On a Mac the system hands addresses over like this, elsewhere as a word of a second start.
app.on('open-url', (event, address) => {
  event.preventDefault()
  show({ library: null, passage: passageInArguments([address]) })
})
// A checkout is no program that a system could start by itself.
if (app.isPackaged) app.setAsDefaultProtocolClient(passageScheme)
if (app.requestSingleInstanceLock(asked)) {
  app.on('second-instance', (_event, _words, _folder, sent) => show(sent as Shown))
  app.whenReady().then(start, (error: unknown) => report('start', error))
} else app.quit()
