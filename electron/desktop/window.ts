/** The window and its powers, on one page. */
import { join } from 'node:path'
import { app, BrowserWindow, dialog, nativeTheme, screen } from 'electron'
import type { Report } from '../log'
import { pageAddress, type Shown } from './addresses'
import { boundsOnScreens, firstWindow, readWindowState, smallestWindow, writeWindowState } from './window-state'

/** The colours of the page before it is drawn, so that a dark room is not lit up for a moment (renderer/tokens.css). */
const paper = { light: '#f6f5f1', dark: '#17181a' }

/** A second crash within this time means that reloading does not help. */
const crashAgainMs = 60_000

/** Writing the state at every step of a drag would only wear the disk. */
const settleMs = 500

export type WindowOptions = { readonly program: string; readonly configDir: string; readonly report: Report }

export function openWindow({ program, configDir, report }: WindowOptions, shown: Shown): BrowserWindow {
  const stateFile = join(configDir, 'window.json')
  const state = readWindowState(stateFile)
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea)
  const window = new BrowserWindow({
    ...(boundsOnScreens(state.bounds, screens) ?? firstWindow),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    title: 'Crossread',
    icon: join(program, 'resources', 'icons', 'icon.png'),
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    webPreferences: {
      preload: join(program, 'dist', 'preload', 'preload.cjs'),
      // The page and the preload live in separate worlds: a page that was taken over cannot reach Electron's parts.
      contextIsolation: true,
      // The process of the page has no rights of its own on this computer.
      sandbox: true,
      // No `require`, in the page or in any worker or frame of it.
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      // Files dropped on the window are imported, never opened in place of it.
      navigateOnDragDrop: false,
      // On Linux and Windows the spelling dictionaries would be fetched from the network.
      spellcheck: false,
    },
  })
  if (state.maximised) window.maximize()
  keepState(window, stateFile, state.zoom, report)
  recover(window, report)
  window.once('ready-to-show', () => window.show())
  showIn(window, shown, report)
  return window
}

/** Loads the page anew with this library or passage; the page keeps its view when it goes and finds it when it comes. */
export function showIn(window: BrowserWindow, shown: Shown, report: Report): void {
  window.loadURL(pageAddress(shown)).catch((error: unknown) => report('window', error))
}

function keepState(window: BrowserWindow, file: string, zoom: number, report: Report): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const keep = () => {
    clearTimeout(timer)
    try {
      writeWindowState(file, {
        bounds: window.getNormalBounds(),
        maximised: window.isMaximized(),
        zoom: window.webContents.isCrashed() ? zoom : window.webContents.getZoomLevel(),
      })
    } catch (error) {
      // The place of a window is not worth a message to the person.
      report('window state', error)
    }
  }
  const keepSoon = () => {
    clearTimeout(timer)
    timer = setTimeout(keep, settleMs)
  }
  window.on('resize', keepSoon)
  window.on('move', keepSoon)
  window.on('close', keep)
  window.webContents.on('did-finish-load', () => window.webContents.setZoomLevel(zoom))
}

/** A page that died is loaded again, once; everything it showed is on disk. If it dies again soon, the person decides. */
function recover(window: BrowserWindow, report: Report): void {
  let lastCrash = Number.NEGATIVE_INFINITY
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    report('window', `The page ended: ${reason}`)
    const again = Date.now() - lastCrash < crashAgainMs
    lastCrash = Date.now()
    if (!again) return setImmediate(() => window.webContents.reload())
    void dialog
      .showMessageBox(window, {
        type: 'error',
        title: 'Crossread',
        message: 'The window stopped working twice in a row.',
        detail: 'Everything you had saved is on disk. You can load the window again, or quit and start Crossread anew.',
        buttons: ['Load again', 'Quit'],
        defaultId: 0,
        cancelId: 0,
      })
      .then(({ response }) => (response === 1 ? app.quit() : window.webContents.reload()))
  })
}
